// Which action makes sense when, whose turn it is, what each does to the rooms. Rooms, faults and guests are real; what
// guests show and say is not drawn, and the programs of both panes are named by their buttons.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActionName } from '../../demos/demo';
import { Faults } from '../../sandbox/faults/faults';
import { Sandbox } from '../../sandbox/sandbox';
import type { Participant } from '../../sandbox/room/participant';
import { SIDES, type Side } from '../../sides';
import { Scenario } from './scenario';

const { drawn } = vi.hoisted(() => ({
  drawn: (kind: string) => ({ track: { kind, enabled: true }, stop: () => {} }),
}));
vi.mock('../../sandbox/media/synthetic/camera', () => ({ createCamera: () => drawn('video') }));
vi.mock('../../sandbox/media/synthetic/screen', () => ({ createScreen: () => drawn('video') }));
vi.mock('../../sandbox/media/synthetic/microphone', () => ({
  createMicrophone: () => Promise.resolve(drawn('audio')),
}));

const GUESTS = ['Ada', 'Grace', 'Alan', 'Katherine', 'Edsger', 'Barbara', 'Donald'];
let sandbox: Sandbox;
beforeEach(() => {
  vi.useFakeTimers();
  sandbox = new Sandbox();
});
afterEach(() => {
  sandbox.close();
  vi.useRealTimers();
});

function setUp(buttons: readonly string[] = ['mute']) {
  const rooms = { twilio: sandbox.twilio.createRoom('r').room, videosdk: sandbox.videosdk.createRoom() };
  const page = { press: vi.fn(), reload: vi.fn(() => Promise.resolve()), setOnline: vi.fn() };
  const onChange = vi.fn();
  const scenario = new Scenario({
    ...{ rooms, onChange, person: 'You', faults: new Faults(sandbox) },
    ...{ ...page, hasButton: (id: string) => buttons.includes(id) },
  });
  const here = (side: Side, name: string): Participant | undefined =>
    [...rooms[side].participants.values()].find((participant) => participant.name === name);
  return {
    ...{ scenario, rooms, page, onChange, here },
    /** What a room has, in order of arrival. */
    names: (side: Side) => [...rooms[side].participants.values()].map(({ name }) => name),
    reason: (action: ActionName) => scenario.states([action])[0]?.reason,
    /** Whom it is said to be about. */
    about: (action: ActionName) => scenario.states([action])[0]?.guest,
    async act(...actions: ActionName[]) {
      for (const action of actions) await scenario.perform(action);
    },
    /** You come in on these sides. */
    enter(...sides: Side[]) {
      for (const side of sides) rooms[side].join({ id: 'you', name: 'You' });
    },
    track: (side: Side, name: string, id: string) => here(side, name)?.tracks.get(id),
    talking: (side: Side, name: string) =>
      (here(side, name)?.tracks.get('microphone')?.media?.level() ?? 0) > 0,
  };
}

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
    expect(reason('guest-network-returns')).toBe('The room is full: VideoSDK would not let Ada in again.');
  });
});

describe('you', () => {
  it('press what both programs have, while you are in both rooms', async () => {
    const { act, enter, page, reason } = setUp(['mute', 'join']);
    expect(reason('you-share')).toBe('The page of these programs has no button with the id “share”.');
    expect(reason('you-mute')).toBe('You are not in the room on both sides.');
    expect(reason('you-join')).toBeUndefined();
    enter('twilio');
    expect(reason('you-mute')).toBe('You are not in the room on both sides.');
    expect(reason('you-join')).toBe('You are in the room.');
    enter('videosdk');
    expect(reason('you-mute')).toBeUndefined();
    await act('you-mute', 'you-share', 'you-join');
    expect(page.press.mock.calls, 'what makes no sense changes nothing').toEqual([['mute']]);
  });

  it('are removed from both rooms', async () => {
    const { act, enter, names, reason } = setUp();
    expect(reason('you-removed')).toBe('You are not in the room on both sides.');
    await act('guest-joins');
    enter('twilio', 'videosdk');
    await act('you-removed');
    for (const side of SIDES) expect(names(side)).toEqual(['Ada']);
  });

  it('reload, unless the network is down', async () => {
    const { act, enter, page, reason } = setUp();
    enter('twilio', 'videosdk');
    await act('you-reload', 'network-drops', 'you-reload');
    expect(reason('you-reload')).toBe('The network is down.');
    expect(page.reload).toHaveBeenCalledOnce();
  });
});

describe('the network and the rooms', () => {
  it('the network goes and returns, and is up or down', async () => {
    const { act, enter, page, reason } = setUp();
    expect(reason('network-drops')).toBe('You are not in the room on both sides.');
    enter('twilio', 'videosdk');
    expect(reason('network-returns')).toBe('The network is up.');
    await act('network-drops');
    expect(reason('network-drops')).toBe('The network is down already.');
    await act('network-returns');
    expect(reason('network-drops')).toBeUndefined();
    expect(page.setOnline.mock.calls).toEqual([[false], [true]]);
  });

  it('full rooms take nobody, and newcomers again when they have seats', async () => {
    const { act, enter, reason } = setUp();
    expect(reason('room-has-seats')).toBe('The room is not full.');
    await act('room-full');
    expect(reason('room-full')).toBe('The room is full already.');
    expect(reason('guest-joins')).toBe('The room is full.');
    for (const side of SIDES) expect(() => enter(side)).toThrow(expect.objectContaining({ code: 'full' }));
    await act('room-has-seats');
    expect(reason('guest-joins')).toBeUndefined();
    enter('twilio', 'videosdk');
  });

  it('tokens expire in both services, and are valid again', async () => {
    const { act, reason } = setUp();
    const told = SIDES.map((side) => vi.spyOn(sandbox[side].faults, 'setTokensExpired'));
    expect(reason('tokens-valid')).toBe('Tokens are valid.');
    await act('tokens-expire');
    expect(reason('tokens-expire')).toBe('Tokens have expired already.');
    await act('tokens-valid');
    for (const spy of told) expect(spy.mock.calls).toEqual([[true], [false]]);
  });

  it('after the room has ended nothing makes sense but another run', async () => {
    const { act, enter, scenario, reason, names } = setUp();
    await act('guest-joins');
    expect(reason('room-ends')).toBe('You are not in the room on both sides.');
    enter('twilio', 'videosdk');
    await act('room-ends');
    for (const side of SIDES) expect(names(side)).toEqual([]);
    const states = scenario.states([
      'guest-joins',
      'guest-mutes',
      'you-mute',
      'you-reload',
      'room-ends',
      'room-full',
    ]);
    expect(new Set(states.map((state) => state.reason))).toEqual(
      new Set(['The room has ended. Run both starts again.']),
    );
  });
});

describe('a scenario', () => {
  it('takes one action at a time, and tells when there is something new to know', async () => {
    const { scenario, onChange, reason, names, enter } = setUp();
    const joining = scenario.perform('guest-joins');
    expect(reason('guest-joins')).toBe('The last action is still under way.');
    await scenario.perform('guest-joins');
    await joining;
    for (const side of SIDES) expect(names(side)).toEqual(['Ada']);
    onChange.mockClear();
    enter('twilio');
    expect(onChange).toHaveBeenCalled();
  });

  it('is usable again when a room has refused', async () => {
    const { scenario, rooms, reason } = setUp();
    rooms.videosdk.maxParticipants = 0;
    await expect(scenario.perform('guest-joins')).rejects.toThrow(expect.objectContaining({ code: 'full' }));
    expect(reason('guest-joins')).toBeUndefined();
  });

  it('sends everybody away when it ends, also who was just coming', async () => {
    const { scenario, act, names } = setUp();
    const timers = vi.getTimerCount();
    await act('guest-joins');
    const coming = scenario.perform('guest-joins');
    scenario.end();
    await coming;
    await act('guest-joins');
    for (const side of SIDES) expect(names(side)).toEqual([]);
    expect(vi.getTimerCount()).toBe(timers);
  });
});
