import type { Faults } from '../sandbox/faults/faults';
import type { DeviceConditions } from '../sandbox/media/synthetic/hardware';
import type { Participant, Room } from '../sandbox/room/room';
import type { GuestChat } from './guest-chat';
import type { GuestModeration } from './moderation';
import { BUTTONS, outOf, present, PRESS_NAMES, type Pressing, type PressName, pressing } from './buttons';
import { GUEST_NAMES, type GuestPair, type Guests } from './scenario-guests';
import type { ActionName } from '../demos/actions';
import { deviceActions } from './device-actions';
import { SIDES, type Side } from '../sides';

/** One thing that a scenario can do. */
export interface Action {
  /** Why the action makes no sense now. */
  against(): string | false | undefined;
  /** The sides that it reaches when it is taken now: those whose programs run, when left out. */
  reaches?(): readonly Side[];
  perform(): Promise<void> | void;
}

/** What has been done to the network and the rooms. */
export interface Conditions {
  online: boolean;
  full: boolean;
  tokensExpired: boolean;
  devices: DeviceConditions;
}

export interface Scene extends Pressing {
  rooms: Record<Side, Room>;
  faults: Pick<Faults, 'service' | 'setRoomFull' | 'removeParticipant' | 'endRoom' | 'limitUplink'>;
  guests: Guests;
  /** What guests write into a chat that is kept. */
  chat: Pick<GuestChat, 'write'>;
  /** What guests do who may moderate, and those who have to ask. */
  moderation: Pick<GuestModeration, 'tell' | 'knock'>;
  conditions: Conditions;
  /** The reader in both rooms, as far as they are there. */
  you(): ReadonlyMap<Side, Participant>;
  press(id: string, sides: readonly Side[]): void;
  setOnline(online: boolean): void;
  setDevices(conditions: DeviceConditions): void;
  /** Whether a program uses the reader's own devices. */
  usesOwnDevices(): boolean;
  reload(): Promise<void>;
}

type Table<Prefix extends string> = Record<Extract<ActionName, `${Prefix}-${string}`>, Action>;

/** What every action does, and when it makes no sense. */
export function scenarioActions(scene: Scene): Record<ActionName, Action> {
  return {
    ...guestActions(scene),
    ...yourActions(scene),
    ...deviceActions(scene),
    ...networkActions(scene),
    ...roomActions(scene),
  };
}

function guestActions(scene: Scene): Table<'guest'> {
  const { guests, conditions, chat, faults, moderation, rooms, you } = scene;
  const forGuest = (
    against: (pair: GuestPair) => string | false | undefined,
    perform: (pair: GuestPair) => Promise<void> | void,
    online = true,
  ): Action => ({
    against: () => {
      const pair = guests.acting;
      if (!pair) return 'There is no guest in the room.';
      if (online && !pair.online) return `${pair.name} has no network.`;
      return against(pair);
    },
    perform: () => guests.acting && perform(guests.acting),
  });
  /** What a guest does to you reaches nobody where you are not. */
  const toYou = (perform: (pair: GuestPair) => void): Action => ({
    ...forGuest(() => outOf(scene), perform),
    reaches: () => present(scene),
  });
  return {
    'guest-joins': {
      against: () =>
        guests.count === GUEST_NAMES.length
          ? 'All guests are in the room.'
          : conditions.full && 'The room is full.',
      perform: () => guests.letIn(),
    },
    'guest-knocks': {
      against: () => guests.newcomer === undefined && 'All guests are in the room.',
      perform: () => void moderation.knock(rooms.videosdk, guests),
    },
    'guest-turns': {
      against: () => guests.count < 2 && 'There is no other guest in the room.',
      perform: () => guests.passTurn(),
    },
    'guest-leaves': forGuest(
      () => undefined,
      (pair) => guests.dismiss(pair, 'left'),
    ),
    'guest-speaks': forGuest(
      ({ muted, name }) => muted && `${name} is muted.`,
      (pair) => guests.letTalk(pair),
    ),
    'guest-mutes': forGuest(
      ({ muted, name }) => muted && `${name} is muted already.`,
      (pair) => pair.both((guest) => guest.mute(), { muted: true }),
    ),
    'guest-unmutes': forGuest(
      ({ muted, name }) => !muted && `${name} is not muted.`,
      (pair) => pair.both((guest) => guest.unmute(), { muted: false }),
    ),
    'guest-camera-off': forGuest(
      ({ cameraOff, name }) => cameraOff && `${name}’s camera is off already.`,
      (pair) => pair.both((guest) => guest.turnCameraOff(), { cameraOff: true }),
    ),
    'guest-camera-on': forGuest(
      ({ cameraOff, name }) => !cameraOff && `${name}’s camera is on.`,
      (pair) => pair.both((guest) => guest.turnCameraOn(), { cameraOff: false }),
    ),
    'guest-shares': forGuest(
      ({ sharing, name }) => sharing && `${name} shares a screen already.`,
      (pair) => pair.both((guest) => guest.shareScreen(), { sharing: true }),
    ),
    'guest-stops-sharing': forGuest(
      ({ sharing, name }) => !sharing && `${name} shares no screen.`,
      (pair) => pair.both((guest) => guest.stopSharing(), { sharing: false }),
    ),
    'guest-sends': forGuest(
      () => undefined,
      (pair) => pair.both((guest) => guest.send(`Hello from ${pair.name}`)),
    ),
    'guest-chats': forGuest(
      () => undefined,
      (pair) => chat.write(pair),
    ),
    'guest-whispers': toYou((pair) => chat.write(pair, you())),
    'guest-mutes-you': toYou((pair) => moderation.tell(pair, you(), 'mute')),
    'guest-asks-you': toYou((pair) => moderation.tell(pair, you(), 'unmute')),
    'guest-network-drops': forGuest(
      () => undefined,
      (pair) => guests.drop(pair),
    ),
    'guest-network-returns': forGuest(
      ({ online, name }) =>
        online
          ? `${name}’s network is up.`
          : conditions.full && `The room is full: VideoSDK would not let ${name} in again.`,
      (pair) => guests.bringBack(pair),
      false,
    ),
    'guest-uplink-breaks': forGuest(
      ({ uplinkBroken, name }) => uplinkBroken && `${name}’s uplink is broken already.`,
      (pair) => pair.both((guest) => faults.limitUplink(guest.participant, 0), { uplinkBroken: true }),
    ),
    'guest-uplink-recovers': forGuest(
      ({ uplinkBroken, name }) => !uplinkBroken && `${name}’s uplink is good.`,
      (pair) =>
        pair.both((guest) => faults.limitUplink(guest.participant, undefined), { uplinkBroken: false }),
    ),
    'guest-removed': forGuest(
      () => undefined,
      (pair) => guests.dismiss(pair, 'removed'),
    ),
  };
}

function yourActions(scene: Scene): Table<'you'> {
  const { you, press, reload, faults, conditions, running, coming } = scene;
  const button = (name: PressName): Action => ({
    against: () => pressing(name, scene).against,
    reaches: () => pressing(name, scene).reaches,
    perform: () => press(BUTTONS[name], pressing(name, scene).reaches),
  });
  return {
    ...(Object.fromEntries(PRESS_NAMES.map((name) => [name, button(name)])) as Record<PressName, Action>),
    'you-reload': {
      against: () => !conditions.online && 'The network is down.',
      // It is also how a program that has failed starts again.
      reaches: () => (coming().length < SIDES.length || running().length > 0 ? SIDES : []),
      perform: reload,
    },
    'you-removed': {
      against: () => outOf(scene),
      reaches: () => present(scene),
      perform: () => {
        for (const participant of you().values()) faults.removeParticipant(participant);
      },
    },
  };
}

function networkActions(scene: Scene): Table<'network'> {
  const { conditions, setOnline } = scene;
  const set = (online: boolean): void => {
    conditions.online = online;
    setOnline(online);
  };
  return {
    'network-drops': {
      against: () => (conditions.online ? outOf(scene) : 'The network is down already.'),
      perform: () => set(false),
    },
    'network-returns': { against: () => conditions.online && 'The network is up.', perform: () => set(true) },
  };
}

function roomActions(scene: Scene): Table<'room'> & Table<'tokens'> {
  const { rooms, faults, guests, conditions } = scene;
  const setFull = (full: boolean): void => {
    conditions.full = full;
    for (const room of Object.values(rooms)) faults.setRoomFull(room, full);
  };
  const setExpired = (expired: boolean): void => {
    conditions.tokensExpired = expired;
    for (const side of SIDES) faults.service(side).setTokensExpired(expired);
  };
  return {
    'room-full': {
      against: () => conditions.full && 'The room is full already.',
      perform: () => setFull(true),
    },
    'room-has-seats': {
      against: () => !conditions.full && 'The room is not full.',
      perform: () => setFull(false),
    },
    'tokens-expire': {
      against: () => conditions.tokensExpired && 'Tokens have expired already.',
      perform: () => setExpired(true),
    },
    'tokens-valid': {
      against: () => !conditions.tokensExpired && 'Tokens are valid.',
      perform: () => setExpired(false),
    },
    'room-ends': {
      against: () => outOf(scene),
      perform: () => {
        guests.forget();
        for (const room of Object.values(rooms)) faults.endRoom(room);
      },
    },
  };
}
