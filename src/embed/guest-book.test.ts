import { describe, expect, it, vi } from 'vitest';
import { TWILIO_PATIENCE_MS } from '../sandbox/guests/guest';
import { Sandbox } from '../sandbox/sandbox';
import { GuestBook } from './guest-book';

const { silent } = vi.hoisted(() => ({
  silent: () => ({ track: { kind: 'any', enabled: true, getSettings: () => ({}) }, stop: () => {} }),
}));
vi.mock('../sandbox/media/synthetic/camera', () => ({ createCamera: silent }));
vi.mock('../sandbox/media/synthetic/microphone', () => ({
  createMicrophone: () => Promise.resolve(silent()),
}));

const book = (): GuestBook => new GuestBook(new Sandbox());

it('says how to make the meeting that VideoSDK does not have', async () => {
  await expect(book().add({ service: 'videosdk', room: 'none', name: 'Ada' })).rejects.toThrow(/POST https/);
});

it('says that a guest is gone, whatever he is asked to do', () => {
  expect(() => book().act('never', 'unmute')).toThrow(/no longer in the room/);
  expect(() => book().speak('never', 1)).toThrow(/no longer in the room/);
});

it('takes a guest whose network is lost out of VideoSDK’s meeting, and lets it in again as it was', async () => {
  const sandbox = new Sandbox();
  const room = sandbox.services.videosdk.createRoom();
  const guests = new GuestBook(sandbox);
  const { handle, id } = await guests.add({ service: 'videosdk', room: room.id, name: 'Ada' });
  const microphone = () =>
    [...(room.participants.get(id)?.tracks.values() ?? [])].find(({ kind }) => kind === 'audio')?.enabled;
  await guests.setOnline(handle, false);
  expect(room.participants.size).toBe(0);
  expect(() => guests.send(handle, 'hello')).toThrow(/no network/);
  // Nobody hears of it yet.
  guests.act(handle, 'mute');
  await guests.setOnline(handle, true);
  expect([...room.participants.keys()]).toEqual([id]);
  expect(microphone()).toBe(false);
  guests.act(handle, 'unmute');
  expect(microphone()).toBe(true);
  await guests.setOnline(handle, false);
  guests.act(handle, 'leave');
  await expect(guests.setOnline(handle, true)).rejects.toThrow(/no longer in the room/);
  expect(room.participants.size).toBe(0);
});

it('keeps a guest whose network is lost in Twilio’s room for a while, as one who reconnects', async () => {
  vi.useFakeTimers();
  try {
    const sandbox = new Sandbox();
    const { room } = sandbox.services.twilio.createRoom('stand-up');
    const guests = new GuestBook(sandbox);
    const { handle, id } = await guests.add({ service: 'twilio', room: 'stand-up', name: 'Ada' });
    const state = () => room.participants.get(id)?.state;
    await guests.setOnline(handle, false);
    expect(state()).toBe('reconnecting');
    await guests.setOnline(handle, true);
    expect(state()).toBe('connected');
    await guests.setOnline(handle, false);
    await vi.advanceTimersByTimeAsync(TWILIO_PATIENCE_MS);
    expect(state()).toBeUndefined();
    await guests.setOnline(handle, true);
    expect(state()).toBe('connected');
    guests.close();
    expect(room.participants.size).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

describe('a guest who asks to be let into a meeting', () => {
  const meeting = () => {
    const sandbox = new Sandbox();
    const { videosdk } = sandbox.services;
    const room = videosdk.createRoom();
    const guests = new GuestBook(sandbox);
    const add = (name: string, asks = false) =>
      guests.add({ service: 'videosdk', room: room.id, name, asks });
    return { videosdk, room, guests, add };
  };

  it('waits until another guest answers, and is in then', async () => {
    const { videosdk, room, guests, add } = meeting();
    const grace = await add('Grace');
    const alan = await add('Alan', true);
    expect(videosdk.waiting(room)).toEqual([{ id: alan.id, name: 'Alan' }]);
    expect(() => guests.send(alan.handle, 'hello')).toThrow(/waits to be let in/);
    await expect(add('Alan', true)).rejects.toThrow(/"Alan" already waits/);
    expect(() => guests.respondEntry(grace.handle, 'nobody', 'allowed')).toThrow(/there waits "guest-alan"/);
    guests.respondEntry(grace.handle, alan.id, 'allowed');
    expect(await guests.decision(alan.handle)).toBe('allowed');
    expect([...room.participants.keys()]).toEqual([grace.id, alan.id]);
    expect(videosdk.waiting(room)).toEqual([]);
    expect(() => guests.respondEntry(alan.handle, 'x', 'allowed')).toThrow(/no allow_join/);
    guests.act(alan.handle, 'leave');
    expect(() => guests.send(alan.handle, 'hello')).toThrow(/no longer in the room/);
  });

  it('stays outside when it is denied, leaves, or the meeting ends', async () => {
    const { videosdk, room, guests, add } = meeting();
    const grace = await add('Grace');
    expect(await guests.decision(grace.handle)).toBe('allowed');
    const [alan, barbara, edsger] = [
      await add('Alan', true),
      await add('Barbara', true),
      await add('Edsger', true),
    ];
    guests.respondEntry(grace.handle, alan.id, 'denied');
    expect(await guests.decision(alan.handle)).toBe('denied');
    expect(() => guests.act(alan.handle, 'mute')).toThrow(/was not let in/);
    const left = guests.decision(barbara.handle);
    guests.act(barbara.handle, 'leave');
    await expect(left).rejects.toThrow(/left before/);
    expect(videosdk.waiting(room)).toEqual([{ id: edsger.id, name: 'Edsger' }]);
    room.end();
    await expect(guests.decision(edsger.handle)).rejects.toThrow(/meeting ended/);
  });

  it('asks again when its network comes back', async () => {
    const { videosdk, room, guests, add } = meeting();
    const grace = await add('Grace');
    const alan = await add('Alan', true);
    guests.respondEntry(grace.handle, alan.id, 'allowed');
    await guests.decision(alan.handle);
    await guests.setOnline(alan.handle, false);
    expect([...room.participants.keys()]).toEqual([grace.id]);
    await guests.setOnline(alan.handle, true);
    expect(videosdk.waiting(room)).toEqual([{ id: alan.id, name: 'Alan' }]);
    guests.respondEntry(grace.handle, alan.id, 'allowed');
    expect(await guests.decision(alan.handle)).toBe('allowed');
    expect([...room.participants.keys()]).toEqual([grace.id, alan.id]);
  });
});
