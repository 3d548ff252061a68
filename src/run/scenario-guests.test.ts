// What guests do, in which order, and when it makes no sense.
import { describe, expect, it, vi } from 'vitest';
import type { ActionName } from '../demos/actions';
import { SIDES, type Side } from '../sides';
import { setUp } from './testing/stage';

const GUESTS = ['Ada', 'Grace', 'Alan', 'Katherine', 'Edsger', 'Barbara', 'Donald'];

describe('guests', () => {
  it('come in order into both rooms, seven at most, and talk for two seconds', async () => {
    const { act, names, reason, talking } = setUp();
    for (const name of GUESTS) {
      expect(reason('guest-joins')).toBeUndefined();
      await act('guest-joins');
      for (const side of SIDES) expect(talking(side, name)).toBe(true);
    }
    for (const side of SIDES) expect(names(side)).toEqual(GUESTS);
    expect(reason('guest-joins')).toBe('All guests are in the room.');
    vi.advanceTimersByTime(2000);
    for (const side of SIDES) for (const name of GUESTS) expect(talking(side, name)).toBe(false);
  });

  it('who came last acts first, and after that one has left the one before', async () => {
    const { act, names, reason } = setUp();
    await act('guest-joins', 'guest-joins', 'guest-joins', 'guest-mutes');
    expect(reason('guest-mutes')).toBe('Alan is muted already.');
    await act('guest-leaves');
    for (const side of SIDES) expect(names(side)).toEqual(['Ada', 'Grace']);
    expect(reason('guest-mutes')).toBeUndefined();
    await act('guest-mutes');
    expect(reason('guest-mutes')).toBe('Grace is muted already.');
    await act('guest-leaves', 'guest-joins');
    for (const side of SIDES)
      expect(names(side), 'a name that is free is given again').toEqual(['Ada', 'Grace']);
  });

  it('a turn is passed on in the order of arrival, and kept until the next one comes', async () => {
    const { act, about, reason, names, track } = setUp();
    expect(reason('guest-turns')).toBe('There is no other guest in the room.');
    await act('guest-joins');
    expect(reason('guest-turns')).toBe('There is no other guest in the room.');
    expect(about('guest-mutes'), 'of one nothing has to be said').toBeUndefined();
    await act('guest-joins');
    expect([about('guest-mutes'), about('guest-turns'), about('guest-joins')]).toEqual([
      'Grace',
      'Ada',
      undefined,
    ]);
    await act('guest-turns', 'guest-mutes');
    expect(about('guest-turns')).toBe('Grace');
    expect(reason('guest-mutes')).toBe('Ada is muted already.');
    for (const side of SIDES) {
      expect(track(side, 'Ada', 'microphone')?.enabled).toBe(false);
      expect(track(side, 'Grace', 'microphone')?.enabled).toBe(true);
    }
    await act('guest-joins');
    expect(about('guest-mutes')).toBe('Alan');
    await act('guest-turns');
    expect(about('guest-sends'), 'after the last comes the first').toBe('Ada');
    await act('guest-leaves');
    for (const side of SIDES) expect(names(side)).toEqual(['Grace', 'Alan']);
    expect(about('guest-mutes')).toBe('Alan');
  });

  it('nothing can be asked of them while there is none', () => {
    const { scenario } = setUp();
    const actions = [
      'leaves',
      'speaks',
      'mutes',
      'unmutes',
      'camera-off',
      'camera-on',
      'shares',
      'sends',
      'removed',
    ];
    const states = scenario.states(actions.map((action) => `guest-${action}` as ActionName));
    expect(new Set(states.map(({ reason }) => reason))).toEqual(new Set(['There is no guest in the room.']));
  });

  it.each([
    ['guest-mutes', 'guest-unmutes', 'Ada is muted already.', 'Ada is not muted.', 'microphone'],
    ['guest-camera-off', 'guest-camera-on', 'Ada’s camera is off already.', 'Ada’s camera is on.', 'camera'],
  ] as const)('after %s there is %s, and each once', async (off, on, isOff, isOn, id) => {
    const { act, reason, track } = setUp();
    await act('guest-joins');
    expect([reason(off), reason(on)]).toEqual([undefined, isOn]);
    await act(off);
    expect([reason(off), reason(on)]).toEqual([isOff, undefined]);
    for (const side of SIDES) expect(track(side, 'Ada', id)?.enabled).toBe(false);
    await act(on);
    expect([reason(off), reason(on)]).toEqual([undefined, isOn]);
    for (const side of SIDES) expect(track(side, 'Ada', id)?.enabled).toBe(true);
  });

  it('a screen is a track of its own, there while it is shared', async () => {
    const { act, reason, track } = setUp();
    await act('guest-joins');
    expect(reason('guest-stops-sharing')).toBe('Ada shares no screen.');
    await act('guest-shares');
    expect(reason('guest-shares')).toBe('Ada shares a screen already.');
    for (const side of SIDES) expect(track(side, 'Ada', 'screen')?.origin).toBe('screen');
    await act('guest-stops-sharing');
    for (const side of SIDES) expect(track(side, 'Ada', 'screen')).toBeUndefined();
    await act('guest-shares');
    for (const side of SIDES) expect(track(side, 'Ada', 'screen')).toBeDefined();
  });

  it('a message goes to both rooms, the first one when listeners have had time to subscribe', async () => {
    const { act, track } = setUp();
    const heard: unknown[] = [];
    await act('guest-joins', 'guest-sends');
    for (const side of SIDES)
      track(side, 'Ada', 'messages')?.data?.onMessage((text) => heard.push([side, text]));
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(300);
    const each = SIDES.map((side) => [side, 'Hello from Ada']);
    expect(heard).toEqual(each);
    await act('guest-sends');
    expect(heard).toEqual([...each, ...each]);
  });

  it('what they write in the chat is kept by VideoSDK, and by your server for Twilio', async () => {
    const { act, chatServer, enter, sandbox, rooms } = setUp();
    await act('guest-joins', 'guest-chats');
    const url = new URL('https://app.crossfade.invalid/messages');
    const kept = chatServer.answer({ method: 'GET', url, body: null })?.body;
    expect(JSON.parse(kept as string)).toMatchObject([{ from: 'Ada', text: 'Good morning from Ada' }]);
    const publish = vi.spyOn(sandbox.services.videosdk, 'publishFrom');
    enter('twilio', 'videosdk');
    await act('guest-whispers');
    expect(publish.mock.calls[0]?.[1]).toMatchObject({ topic: 'CHAT', persist: true, sendOnly: ['you'] });
    expect(chatServer.answer({ method: 'GET', url, body: null })?.body, 'what is private is not').toBe(kept);
    expect([...rooms.videosdk.participants.keys()]).toEqual(['guest-ada', 'you']);
  });

  it('one who whispers needs you in the room', async () => {
    const { act, reason } = setUp();
    await act('guest-joins');
    expect(reason('guest-whispers')).toBe('You are not in the room.');
  });

  it('one who is muted does not speak; one who is asked again talks the full time from then on', async () => {
    const { act, reason, talking } = setUp();
    await act('guest-joins');
    vi.advanceTimersByTime(1500);
    await act('guest-speaks');
    vi.advanceTimersByTime(1500);
    expect(talking('twilio', 'Ada')).toBe(true);
    vi.advanceTimersByTime(500);
    expect(talking('twilio', 'Ada')).toBe(false);
    await act('guest-mutes');
    expect(reason('guest-speaks')).toBe('Ada is muted.');
  });

  it('greet you a moment after you have come in, in your room alone', async () => {
    const { act, enter, talking } = setUp();
    await act('guest-joins');
    vi.advanceTimersByTime(2000);
    enter('videosdk');
    expect(talking('videosdk', 'Ada')).toBe(false);
    vi.advanceTimersByTime(700);
    expect([talking('videosdk', 'Ada'), talking('twilio', 'Ada')]).toEqual([true, false]);
  });

  it('the uplink breaks on both sides, and recovers', async () => {
    const { act, here, reason, sandbox } = setUp();
    await act('guest-joins');
    const level = (side: Side): number | undefined => {
      const ada = here(side, 'Ada');
      return ada && sandbox.services[side].faults.conditions.uplink(ada);
    };
    expect(reason('guest-uplink-recovers')).toBe('Ada’s uplink is good.');
    await act('guest-uplink-breaks');
    expect(reason('guest-uplink-breaks')).toBe('Ada’s uplink is broken already.');
    expect(SIDES.map(level)).toEqual([0, 0]);
    await act('guest-uplink-recovers');
    expect(SIDES.map(level)).toEqual([5, 5]);
  });

  it('one who is removed has not left by themselves', async () => {
    const { act, rooms } = setUp();
    const out: unknown[] = [];
    for (const side of SIDES)
      rooms[side].on('participant-left', ({ name }, why) => out.push([side, name, why]));
    await act('guest-joins', 'guest-removed', 'guest-joins', 'guest-leaves');
    expect(out).toEqual([
      ...SIDES.map((side) => [side, 'Ada', 'removed']),
      ...SIDES.map((side) => [side, 'Ada', 'left']),
    ]);
  });
});

describe('a guest whose network drops', () => {
  it('reconnects for Twilio and is gone for VideoSDK; comes back as before', async () => {
    const { act, here, reason, track } = setUp();
    await act('guest-joins', 'guest-mutes', 'guest-camera-off', 'guest-shares');
    const [inTwilio, inVideoSdk] = SIDES.map((side) => here(side, 'Ada'));
    expect(reason('guest-network-returns')).toBe('Ada’s network is up.');
    await act('guest-network-drops');
    expect(inTwilio?.state).toBe('reconnecting');
    expect(here('videosdk', 'Ada')).toBeUndefined();
    for (const action of ['guest-speaks', 'guest-unmutes', 'guest-leaves', 'guest-network-drops'] as const)
      expect(reason(action)).toBe('Ada has no network.');
    await act('guest-network-returns');
    expect(here('twilio', 'Ada'), 'the same for Twilio').toBe(inTwilio);
    expect(inTwilio?.state).toBe('connected');
    expect(here('videosdk', 'Ada')).toBeDefined();
    expect(here('videosdk', 'Ada'), 'somebody new for VideoSDK').not.toBe(inVideoSdk);
    expect(track('videosdk', 'Ada', 'microphone')?.enabled).toBe(false);
    expect(track('videosdk', 'Ada', 'camera')?.enabled).toBe(false);
    expect(track('videosdk', 'Ada', 'screen')).toBeDefined();
    vi.advanceTimersByTime(60_000);
    expect(here('twilio', 'Ada'), 'patience with an outage that is over does not end').toBe(inTwilio);
  });

  it('is gone for Twilio, too, after half a minute, and joins both anew', async () => {
    const { act, here, rooms } = setUp();
    const why = vi.fn();
    rooms.twilio.on('participant-left', (_who, reason) => why(reason));
    await act('guest-joins', 'guest-network-drops');
    vi.advanceTimersByTime(29_999);
    expect(here('twilio', 'Ada')).toBeDefined();
    vi.advanceTimersByTime(1);
    expect(here('twilio', 'Ada')).toBeUndefined();
    expect(why).toHaveBeenCalledExactlyOnceWith('connection-lost');
    await act('guest-network-returns');
    for (const side of SIDES) expect(here(side, 'Ada')?.state).toBe('connected');
  });

  it('does not come back into a room that is full', async () => {
    const { act, reason } = setUp();
    await act('guest-joins', 'guest-network-drops', 'room-full');
    expect(reason('guest-network-returns')).toBe('The room is full: VideoSDK would not let Ada back in.');
  });
});
