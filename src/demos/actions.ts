interface ActionFacts {
  label: string;
  /** What has to be done before it makes sense. */
  after?: string;
}

/**
 * What a reader can make happen on both sides at once, as the bar shows it. "The guest" is the one who came last, or who got
 * the turn since; `you-…` presses a button of the program itself. What each does is in `src/run/scenario-actions.ts`.
 */
const FACTS = {
  'guest-joins': { label: 'Guest joins' },
  'guest-knocks': { label: 'Guest asks to come in' },
  'guest-turns': { label: 'Switch guest' },
  'guest-leaves': { label: 'Guest leaves' },
  'guest-speaks': { label: 'Guest speaks' },
  'guest-mutes': { label: 'Guest mutes' },
  'guest-unmutes': { label: 'Guest unmutes', after: 'guest-mutes' },
  'guest-camera-off': { label: 'Guest’s camera off' },
  'guest-camera-on': { label: 'Guest’s camera on', after: 'guest-camera-off' },
  'guest-shares': { label: 'Guest shares screen' },
  'guest-stops-sharing': { label: 'Guest stops sharing', after: 'guest-shares' },
  'guest-sends': { label: 'Guest sends a message' },
  'guest-chats': { label: 'Guest writes in the chat' },
  'guest-whispers': { label: 'Guest writes to you alone' },
  'guest-mutes-you': { label: 'Guest mutes you' },
  'guest-asks-you': { label: 'Guest asks you to unmute' },
  'guest-network-drops': { label: 'Guest’s network drops' },
  'guest-network-returns': { label: 'Guest’s network returns', after: 'guest-network-drops' },
  'guest-uplink-breaks': { label: 'Guest’s uplink breaks' },
  'guest-uplink-recovers': { label: 'Guest’s uplink recovers', after: 'guest-uplink-breaks' },
  'guest-removed': { label: 'Guest is removed' },
  'you-join': { label: 'You join' },
  'you-check': { label: 'You check first' },
  'you-preview': { label: 'You open the preview' },
  'you-mute': { label: 'You mute' },
  'you-unmute': { label: 'You unmute', after: 'you-mute' },
  'you-camera-off': { label: 'Your camera off' },
  'you-camera-on': { label: 'Your camera on', after: 'you-camera-off' },
  'you-switch-camera': { label: 'You switch camera' },
  'you-switch-microphone': { label: 'You switch microphone' },
  'you-switch-speakers': { label: 'You switch loudspeakers' },
  'you-blur': { label: 'You blur' },
  'you-unblur': { label: 'You clear the blur', after: 'you-blur' },
  'you-share': { label: 'You share screen' },
  'you-unshare': { label: 'You stop sharing', after: 'you-share' },
  'you-send': { label: 'You send a message' },
  'you-record': { label: 'You record' },
  'you-stop-recording': { label: 'You stop recording', after: 'you-record' },
  'you-transcribe': { label: 'You transcribe' },
  'you-pin': { label: 'You pin someone' },
  'you-unpin': { label: 'You unpin', after: 'you-pin' },
  'you-retry': { label: 'You try again' },
  'you-enlarge': { label: 'You enlarge' },
  'you-shrink': { label: 'You shrink', after: 'you-enlarge' },
  'you-turn-page': { label: 'You turn the page' },
  'you-leave': { label: 'You leave' },
  'you-reload': { label: 'You reload' },
  'you-removed': { label: 'You are removed' },
  'devices-unplugged': { label: 'Headset is unplugged' },
  'devices-plugged': { label: 'Headset is plugged in', after: 'devices-unplugged' },
  'devices-gone': { label: 'All devices are gone' },
  'devices-back': { label: 'Devices are back', after: 'devices-gone' },
  'devices-refused': { label: 'You refuse devices' },
  'devices-allowed': { label: 'You allow devices', after: 'devices-refused' },
  'devices-busy': { label: 'Devices are busy' },
  'devices-free': { label: 'Devices are free', after: 'devices-busy' },
  'devices-forgotten': { label: 'Permission is forgotten' },
  'network-drops': { label: 'Network drops' },
  'network-returns': { label: 'Network returns', after: 'network-drops' },
  'room-full': { label: 'Room is full' },
  'room-has-seats': { label: 'Room has seats', after: 'room-full' },
  'tokens-expire': { label: 'Tokens expire' },
  'tokens-valid': { label: 'Tokens are valid', after: 'tokens-expire' },
  'room-ends': { label: 'Room ends' },
} as const satisfies Record<string, ActionFacts>;

export type ActionName = keyof typeof FACTS;

export const ACTIONS: Record<ActionName, ActionFacts & { after?: ActionName }> = FACTS;

/** What has to be taken before an action makes sense in a run that has just begun, and the action. */
export function stepsTo(action: ActionName): ActionName[] {
  const { after } = ACTIONS[action];
  return after ? [...stepsTo(after), action] : [action];
}

/** All actions for a bar that has many: by whom they concern. */
export const ACTION_GROUPS: readonly { label: string; actions: readonly ActionName[] }[] = [
  { label: 'Guests', actions: startingWith('guest-') },
  { label: 'You', actions: startingWith('you-') },
  { label: 'Devices', actions: startingWith('devices-') },
  { label: 'Network and room', actions: startingWith('network-', 'room-', 'tokens-') },
];

function startingWith(...prefixes: string[]): ActionName[] {
  const names = Object.keys(ACTIONS) as ActionName[];
  return names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
}
