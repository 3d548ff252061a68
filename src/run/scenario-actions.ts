import type { ActionName } from '../demos/actions';
import { SIDES } from '../sides';
import { BUTTONS, outOf, present, PRESS_NAMES, type PressName, pressing } from './buttons';
import { deviceActions } from './device-actions';
import { guestActions } from './guest-actions';
import type { Action, Scene, Table } from './scene';

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
      against: () => (conditions.online ? outOf(scene) : 'The network is already down.'),
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
      against: () => conditions.full && 'The room is already full.',
      perform: () => setFull(true),
    },
    'room-has-seats': {
      against: () => !conditions.full && 'The room is not full.',
      perform: () => setFull(false),
    },
    'tokens-expire': {
      against: () => conditions.tokensExpired && 'Tokens have already expired.',
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
