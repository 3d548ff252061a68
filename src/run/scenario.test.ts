// What you, the network and the rooms do, and when it makes no sense.
import { describe, expect, it, vi } from 'vitest';
import { SIDES } from '../sides';
import { setUp } from './testing/stage';

describe('you', () => {
  it('press what both programs have, while you are in the room', async () => {
    const { act, enter, page, reason } = setUp(['mute', 'join']);
    expect(reason('you-share')).toBe('The page of these programs has no button with the id “share”.');
    expect(reason('you-mute')).toBe('You are not in the room.');
    expect(reason('you-join')).toBeUndefined();
    enter('twilio', 'videosdk');
    expect(reason('you-join')).toBe('You are in the room.');
    expect(reason('you-mute')).toBeUndefined();
    await act('you-mute', 'you-share', 'you-join');
    expect(page.press.mock.calls, 'what makes no sense changes nothing').toEqual([
      ['mute', ['twilio', 'videosdk']],
    ]);
  });

  it('wait for a side that is on its way, and not for one that was refused or has failed', async () => {
    const { scenario, answered, enter, page, programs, reason } = setUp();
    answered.delete('videosdk');
    enter('twilio');
    expect(reason('you-mute')).toBe('VideoSDK is still on its way into the room.');
    programs.videosdk = 'loading';
    expect(reason('network-drops')).toBe('VideoSDK is still on its way into the room.');
    programs.videosdk = 'failed';
    expect(await scenario.perform('you-mute')).toEqual(['twilio']);
    expect(page.press.mock.calls).toEqual([['mute', ['twilio']]]);
    programs.videosdk = 'running';
    answered.add('videosdk');
    expect(await scenario.perform('you-mute')).toEqual(['twilio']);
  });

  it('are reached where you are in the room, by what is done by or to you', async () => {
    const { scenario, act, enter } = setUp(['send']);
    await act('guest-joins');
    enter('twilio');
    for (const name of [
      'you-send',
      'guest-mutes-you',
      'guest-asks-you',
      'guest-whispers',
      'you-removed',
    ] as const)
      expect(await scenario.perform(name), name).toEqual(['twilio']);
  });

  it('are told from a guest whose name they take, and the guest gives way', async () => {
    const { act, enterAs, here, names, reason, scenario } = setUp();
    await act('guest-joins', 'guest-joins');
    enterAs('Ada');
    expect(names('twilio'), 'Twilio’s service puts the guest out').toEqual(['Grace', 'Ada']);
    expect(names('videosdk')).toEqual(['Grace', 'Ada']);
    expect(reason('guest-turns')).toBe('There is no other guest in the room.');
    for (const side of SIDES) expect(here(side, 'Ada')?.isGuest).toBe(false);
    expect(await scenario.perform('guest-mutes')).toEqual(['twilio', 'videosdk']);
    await act('guest-joins');
    expect(names('twilio'), 'nobody takes your name').toEqual(['Grace', 'Ada', 'Alan']);
    await act('you-removed');
    for (const side of SIDES) expect(names(side)).toEqual(['Grace', 'Alan']);
  });

  it('are removed from both rooms', async () => {
    const { act, enter, names, reason } = setUp();
    expect(reason('you-removed')).toBe('You are not in the room.');
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
    expect(reason('network-drops')).toBe('You are not in the room.');
    enter('twilio', 'videosdk');
    expect(reason('network-returns')).toBe('The network is up.');
    await act('network-drops');
    expect(reason('network-drops')).toBe('The network is already down.');
    await act('network-returns');
    expect(reason('network-drops')).toBeUndefined();
    expect(page.setOnline.mock.calls).toEqual([[false], [true]]);
  });

  it('full rooms take nobody, and newcomers again when they have seats', async () => {
    const { act, enter, reason } = setUp();
    expect(reason('room-has-seats')).toBe('The room is not full.');
    await act('room-full');
    expect(reason('room-full')).toBe('The room is already full.');
    expect(reason('guest-joins')).toBe('The room is full.');
    for (const side of SIDES) expect(() => enter(side)).toThrow(expect.objectContaining({ code: 'full' }));
    await act('room-has-seats');
    expect(reason('guest-joins')).toBeUndefined();
    enter('twilio', 'videosdk');
  });

  it('tokens expire in both services, and are valid again', async () => {
    const { act, reason, sandbox } = setUp();
    const told = SIDES.map((side) => vi.spyOn(sandbox.services[side].faults, 'setTokensExpired'));
    expect(reason('tokens-valid')).toBe('Tokens are valid.');
    await act('tokens-expire');
    expect(reason('tokens-expire')).toBe('Tokens have already expired.');
    await act('tokens-valid');
    for (const spy of told) expect(spy.mock.calls).toEqual([[true], [false]]);
  });

  it('after the room has ended nothing makes sense but another run', async () => {
    const { act, enter, scenario, reason, names } = setUp();
    await act('guest-joins');
    expect(reason('room-ends')).toBe('You are not in the room.');
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

describe('the programs of both sides', () => {
  it('have to run before anything can be done', async () => {
    const { scenario, programs, reason, names } = setUp();
    Object.assign(programs, { twilio: 'loading', videosdk: 'loading' });
    for (const action of ['guest-joins', 'room-full', 'you-reload'] as const)
      expect(reason(action)).toBe('Both sides are still starting.');
    expect(await scenario.perform('guest-joins')).toEqual([]);
    for (const side of SIDES) expect(names(side)).toEqual([]);
  });

  it('that have failed take nothing, but start again', async () => {
    const { scenario, programs, reason, page } = setUp();
    Object.assign(programs, { twilio: 'failed', videosdk: 'stopped' });
    expect(reason('guest-joins')).toBe(
      'Neither side can do it: Twilio Video has failed, VideoSDK has stopped.',
    );
    expect(await scenario.perform('you-reload')).toEqual(SIDES);
    expect(page.reload).toHaveBeenCalledOnce();
  });

  it('are named where only one of them takes an action', async () => {
    const { scenario, programs } = setUp();
    expect(await scenario.perform('guest-joins')).toEqual(SIDES);
    programs.twilio = 'failed';
    expect(await scenario.perform('guest-mutes')).toEqual(['videosdk']);
  });

  it('are not needed for the guest who is there from the start', async () => {
    const { scenario, programs, names } = setUp();
    Object.assign(programs, { twilio: 'loading', videosdk: 'loading' });
    await scenario.letGuestIn();
    for (const side of SIDES) expect(names(side)).toEqual(['Ada']);
  });
});

describe('a scenario', () => {
  it('takes one action at a time, and tells when there is something new to know', async () => {
    const { scenario, onChange, reason, names, enter } = setUp();
    const joining = scenario.perform('guest-joins');
    expect(reason('guest-joins')).toBe('The last action is still running.');
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

it('knows the reader by a chosen name, too', () => {
  const { rooms, reason } = setUp(['leave']);
  expect(reason('you-leave')).toBeTruthy();
  for (const side of SIDES) rooms[side].join({ id: 'you', name: 'Hedy' });
  expect(reason('you-leave')).toBeUndefined();
});
