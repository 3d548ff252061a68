import type { ActionName } from '../demos/actions';
import { outOf, present } from './buttons';
import type { Action, Scene, Table } from './scene';
import { GUEST_NAMES, type GuestPair } from './scenario-guests';

type GuestAction<Name extends string> = Record<Extract<ActionName, `guest-${Name}`>, Action>;

/** What the guest does who has the turn, on both sides alike. */
export function guestActions(scene: Scene): Table<'guest'> {
  return {
    ...comingAndGoing(scene),
    ...devices(scene),
    ...talk(scene),
    ...network(scene),
  };
}

/**
 * What only a guest can do who is there.
 * @param against why it makes no sense now
 * @param offline whether it can be done without a network
 */
function byGuest(
  { guests }: Scene,
  against: (pair: GuestPair) => string | false | undefined,
  perform: (pair: GuestPair) => Promise<void> | void,
  { offline = false } = {},
): Action {
  return {
    against: () => {
      const pair = guests.acting;
      if (!pair) return 'There is no guest in the room.';
      if (!offline && !pair.online) return `${pair.name} has no network.`;
      return against(pair);
    },
    perform: () => guests.acting && perform(guests.acting),
  };
}

const anytime = (): undefined => undefined;

function comingAndGoing(scene: Scene): GuestAction<'joins' | 'knocks' | 'turns' | 'leaves' | 'removed'> {
  const { guests, conditions, moderation, rooms } = scene;
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
    'guest-leaves': byGuest(scene, anytime, (pair) => guests.dismiss(pair, 'left')),
    'guest-removed': byGuest(scene, anytime, (pair) => guests.dismiss(pair, 'removed')),
  };
}

type DeviceName = 'mutes' | 'unmutes' | 'camera-off' | 'camera-on' | 'shares' | 'stops-sharing';

function devices(scene: Scene): GuestAction<DeviceName> {
  return {
    'guest-mutes': byGuest(
      scene,
      ({ muted, name }) => muted && `${name} is muted already.`,
      (pair) => pair.both((guest) => guest.mute(), { muted: true }),
    ),
    'guest-unmutes': byGuest(
      scene,
      ({ muted, name }) => !muted && `${name} is not muted.`,
      (pair) => pair.both((guest) => guest.unmute(), { muted: false }),
    ),
    'guest-camera-off': byGuest(
      scene,
      ({ cameraOff, name }) => cameraOff && `${name}’s camera is off already.`,
      (pair) => pair.both((guest) => guest.turnCameraOff(), { cameraOff: true }),
    ),
    'guest-camera-on': byGuest(
      scene,
      ({ cameraOff, name }) => !cameraOff && `${name}’s camera is on.`,
      (pair) => pair.both((guest) => guest.turnCameraOn(), { cameraOff: false }),
    ),
    'guest-shares': byGuest(
      scene,
      ({ sharing, name }) => sharing && `${name} shares a screen already.`,
      (pair) => pair.both((guest) => guest.shareScreen(), { sharing: true }),
    ),
    'guest-stops-sharing': byGuest(
      scene,
      ({ sharing, name }) => !sharing && `${name} shares no screen.`,
      (pair) => pair.both((guest) => guest.stopSharing(), { sharing: false }),
    ),
  };
}

type TalkName = 'speaks' | 'sends' | 'chats' | 'whispers' | 'mutes-you' | 'asks-you';

function talk(scene: Scene): GuestAction<TalkName> {
  const { guests, chat, moderation, you } = scene;
  /** What a guest does to you reaches nobody where you are not. */
  const toYou = (perform: (pair: GuestPair) => void): Action => ({
    ...byGuest(scene, () => outOf(scene), perform),
    reaches: () => present(scene),
  });
  return {
    'guest-speaks': byGuest(
      scene,
      ({ muted, name }) => muted && `${name} is muted.`,
      (pair) => guests.letTalk(pair),
    ),
    'guest-sends': byGuest(scene, anytime, (pair) =>
      pair.both((guest) => guest.send(`Hello from ${pair.name}`)),
    ),
    'guest-chats': byGuest(scene, anytime, (pair) => chat.write(pair)),
    'guest-whispers': toYou((pair) => chat.write(pair, you())),
    'guest-mutes-you': toYou((pair) => moderation.tell(pair, you(), 'mute')),
    'guest-asks-you': toYou((pair) => moderation.tell(pair, you(), 'unmute')),
  };
}

type NetworkName = 'network-drops' | 'network-returns' | 'uplink-breaks' | 'uplink-recovers';

function network(scene: Scene): GuestAction<NetworkName> {
  const { guests, conditions, faults } = scene;
  return {
    'guest-network-drops': byGuest(scene, anytime, (pair) => guests.drop(pair)),
    'guest-network-returns': byGuest(
      scene,
      ({ online, name }) =>
        online
          ? `${name}’s network is up.`
          : conditions.full && `The room is full: VideoSDK would not let ${name} back in.`,
      (pair) => guests.bringBack(pair),
      { offline: true },
    ),
    'guest-uplink-breaks': byGuest(
      scene,
      ({ uplinkBroken, name }) => uplinkBroken && `${name}’s uplink is broken already.`,
      (pair) => pair.both((guest) => faults.limitUplink(guest.participant, 0), { uplinkBroken: true }),
    ),
    'guest-uplink-recovers': byGuest(
      scene,
      ({ uplinkBroken, name }) => !uplinkBroken && `${name}’s uplink is good.`,
      (pair) =>
        pair.both((guest) => faults.limitUplink(guest.participant, undefined), { uplinkBroken: false }),
    ),
  };
}
