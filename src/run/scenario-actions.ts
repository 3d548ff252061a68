import type { Faults } from '../sandbox/faults/faults';
import type { Participant, Room } from '../sandbox/room/room';
import { GUEST_NAMES, type GuestPair, type Guests } from './scenario-guests';
import type { ActionName } from '../demos/actions';
import { SIDES, type Side } from '../sides';

/** One thing that a scenario can do. */
export interface Action {
  /** Why the action makes no sense now. */
  against(): string | false | undefined;
  perform(): Promise<void> | void;
}

/** What has been done to the network and the rooms. */
export interface Conditions {
  online: boolean;
  full: boolean;
  tokensExpired: boolean;
}

export interface Scene {
  rooms: Record<Side, Room>;
  faults: Pick<Faults, 'service' | 'setRoomFull' | 'removeParticipant' | 'endRoom'>;
  guests: Guests;
  conditions: Conditions;
  /** The reader in both rooms, as far as they are there. */
  you(): Participant[];
  /** Whether both programs' page has a button with this id. */
  hasButton(id: string): boolean;
  press(id: string): void;
  setOnline(online: boolean): void;
  reload(): Promise<void>;
}

type Table<Prefix extends string> = Record<Extract<ActionName, `${Prefix}-${string}`>, Action>;

/** What every action does, and when it makes no sense. */
export function scenarioActions(scene: Scene): Record<ActionName, Action> {
  return { ...guestActions(scene), ...yourActions(scene), ...networkActions(scene), ...roomActions(scene) };
}

function guestActions({ guests, conditions }: Scene): Table<'guest'> {
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
  return {
    'guest-joins': {
      against: () =>
        guests.count === GUEST_NAMES.length
          ? 'All guests are in the room.'
          : conditions.full && 'The room is full.',
      perform: () => guests.letIn(),
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
    'guest-removed': forGuest(
      () => undefined,
      (pair) => guests.dismiss(pair, 'removed'),
    ),
  };
}

function yourActions({ you, hasButton, press, reload, faults, conditions }: Scene): Table<'you'> {
  const out = (): string | false => you().length < 2 && 'You are not in the room on both sides.';
  const missing = (id: string): string | false =>
    !hasButton(id) && `The page of these programs has no button with the id “${id}”.`;
  const button = (id: string): Action => ({ against: () => missing(id) || out(), perform: () => press(id) });
  return {
    'you-join': {
      against: () => missing('join') || (you().length > 0 && 'You are in the room.'),
      perform: () => press('join'),
    },
    'you-mute': button('mute'),
    'you-unmute': button('unmute'),
    'you-camera-off': button('camera-off'),
    'you-camera-on': button('camera-on'),
    'you-share': button('share'),
    'you-unshare': button('unshare'),
    'you-send': button('send'),
    'you-leave': button('leave'),
    'you-reload': { against: () => !conditions.online && 'The network is down.', perform: reload },
    'you-removed': {
      against: out,
      perform: () => {
        for (const participant of you()) faults.removeParticipant(participant);
      },
    },
  };
}

function networkActions({ you, conditions, setOnline }: Scene): Table<'network'> {
  const set = (online: boolean): void => {
    conditions.online = online;
    setOnline(online);
  };
  return {
    'network-drops': {
      against: () =>
        conditions.online
          ? you().length < 2 && 'You are not in the room on both sides.'
          : 'The network is down already.',
      perform: () => set(false),
    },
    'network-returns': { against: () => conditions.online && 'The network is up.', perform: () => set(true) },
  };
}

function roomActions({ rooms, faults, guests, conditions, you }: Scene): Table<'room'> & Table<'tokens'> {
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
      against: () => you().length < 2 && 'You are not in the room on both sides.',
      perform: () => {
        guests.forget();
        for (const room of Object.values(rooms)) faults.endRoom(room);
      },
    },
  };
}
