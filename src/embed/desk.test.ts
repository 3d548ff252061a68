import { beforeEach, describe, expect, it } from 'vitest';
import type { BridgeHost } from '../sandbox/bridge/host';
import { Sandbox } from '../sandbox/sandbox';
import { Desk } from './desk';

const client = {} as BridgeHost;
let sandbox: Sandbox;
let desk: Desk;

beforeEach(() => {
  sandbox = new Sandbox();
  desk = new Desk(sandbox);
});

const call = (name: string, ...args: unknown[]) => desk.handle({ name, args }, client);

describe('the calls of window.crossfade', () => {
  it('tell of the rooms of both services, and who is in them', async () => {
    const { room } = sandbox.services.twilio.createRoom('stand-up');
    room.join({ id: 'Ada' });
    const meeting = sandbox.services.videosdk.createRoom();
    expect(await call('rooms')).toEqual({
      ok: true,
      value: [
        {
          service: 'twilio',
          room: room.id,
          participants: [{ id: 'Ada', name: 'Ada', state: 'connected', tracks: [] }],
          waiting: [],
        },
        { service: 'videosdk', room: meeting.id, participants: [], waiting: [] },
      ],
    });
  });

  it('make a VideoSDK room of a name once, and also while the service has faults', async () => {
    const { videosdk } = sandbox.services;
    videosdk.faults.setTokensExpired(true);
    const made = async (...args: unknown[]) => (await call('videosdkRoom', ...args)) as { value: string };
    const { value: room } = await made('lab');
    expect(room).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/);
    expect([await made('lab'), await made(room)]).toEqual([
      { ok: true, value: room },
      { ok: true, value: room },
    ]);
    expect((await made()).value).not.toBe((await made()).value);
  });

  it('act on the room and the participant that they name', async () => {
    const { room } = sandbox.services.twilio.createRoom('stand-up');
    room.join({ id: 'Ada' });
    const where = { service: 'twilio', room: room.id };
    expect(await call('removeParticipant', { ...where, participant: 'Ada' })).toMatchObject({ ok: true });
    expect(room.participants.size).toBe(0);
    expect(await call('endRoom', where)).toMatchObject({ ok: true });
    expect(room.ended).toBe(true);
  });

  it.each([
    ['endRoom', [{ service: 'twilio', room: 'none' }], 'There is no twilio room "none"'],
    ['guest', ['01234567-89ab-4def-8123-456789abcdef', 'leave'], 'The guest is no longer in the room'],
    ['addGuest', [{ service: 'videosdk', room: 'none', name: 'Ada' }], 'VideoSDK has no room "none"'],
  ])('say what is missing: %s', async (name, args, error) => {
    expect(await call(name, ...args)).toEqual({ ok: false, error: expect.stringContaining(error) });
  });

  it('name the participant who is not there', async () => {
    const { room } = sandbox.services.twilio.createRoom('stand-up');
    const who = { service: 'twilio', room: room.id, participant: 'Ada' };
    expect(await call('breakMedia', who)).toEqual({
      ok: false,
      error: expect.stringContaining('There is no participant "Ada" in the twilio room'),
    });
  });

  it.each([
    ['unknown', []],
    ['endRoom', [{ service: 'zoom', room: 'a' }]],
    ['setNetwork', [{ online: true, silent: false, delayMs: -1, refusing: false }]],
    ['constructor', []],
  ])('are checked, whoever sends them: %s %j', async (name, args) => {
    expect(await call(name, ...args)).toMatchObject({ ok: false });
  });
});
