// A scenario to play with in a test. Rooms, faults and guests are real; what guests show and say is not drawn, and the
// programs of both panes are known by their buttons alone. Time stands still: the test moves it.
import { afterEach, beforeEach, vi } from 'vitest';
import type { ActionName } from '../../demos/actions';
import { Faults } from '../../sandbox/faults/faults';
import { Sandbox } from '../../sandbox/sandbox';
import type { Participant } from '../../sandbox/room/room';
import type { Side } from '../../sides';
import { ChatServer } from '../chat-server';
import { GuestChat } from '../guest-chat';
import { GuestModeration, ModerationServer } from '../moderation';
import { Scenario } from '../scenario';
import type { SideState } from '../session-types';

const { drawn } = vi.hoisted(() => ({
  drawn: (kind: string) => ({ track: { kind, enabled: true }, stop: () => {} }),
}));
vi.mock('../../sandbox/media/synthetic/camera', () => ({ createCamera: () => drawn('video') }));
vi.mock('../../sandbox/media/synthetic/screen', () => ({ createScreen: () => drawn('video') }));
vi.mock('../../sandbox/media/synthetic/microphone', () => ({
  createMicrophone: () => Promise.resolve(drawn('audio')),
}));

let sandbox: Sandbox;
beforeEach(() => {
  vi.useFakeTimers();
  sandbox = new Sandbox();
});
afterEach(() => {
  sandbox.close();
  vi.useRealTimers();
});

/** @param buttons ids of those that both programs have. */
export function setUp(buttons: readonly string[] = ['mute']) {
  const rooms = {
    twilio: sandbox.services.twilio.createRoom('r').room,
    videosdk: sandbox.services.videosdk.createRoom(),
  };
  const page = { press: vi.fn(), reload: vi.fn(() => Promise.resolve()), setOnline: vi.fn() };
  const devices = { setDevices: vi.fn(), usesOwnDevices: vi.fn(() => false) };
  const onChange = vi.fn();
  const programs: Record<Side, SideState> = { twilio: 'running', videosdk: 'running' };
  const answered = new Set<Side>(['twilio', 'videosdk']);
  const chatServer = new ChatServer();
  const chat = new GuestChat(sandbox.services.videosdk, chatServer);
  const faults = new Faults(sandbox);
  const moderationServer = new ModerationServer(rooms.twilio, faults);
  const moderation = new GuestModeration(sandbox.services.videosdk, moderationServer);
  const scenario = new Scenario({
    ...{ rooms, chat, moderation, onChange, faults },
    ...devices,
    ...{ ...page, hasButton: (id: string) => buttons.includes(id) },
    ...{ states: () => programs, answered: (side: Side) => answered.has(side) },
  });
  const here = (side: Side, name: string): Participant | undefined =>
    [...rooms[side].participants.values()].find((participant) => participant.name === name);
  return {
    ...{ sandbox, scenario, chatServer, moderationServer, rooms, page, devices, onChange, here },
    /** What has become of the programs of both panes, and which know whether they may come in; they run and know. */
    ...{ programs, answered },
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
    /** You come in on both sides by a name that you chose. Twilio's service knows people by it. */
    enterAs(name: string) {
      rooms.twilio.join({ id: name });
      rooms.videosdk.join({ id: 'you', name });
    },
    track: (side: Side, name: string, id: string) => here(side, name)?.tracks.get(id),
    talking: (side: Side, name: string) =>
      (here(side, name)?.tracks.get('microphone')?.media?.level() ?? 0) > 0,
  };
}
