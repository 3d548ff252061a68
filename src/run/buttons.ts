import type { ActionName } from '../demos/actions';
import { type Side, SIDE_NAMES } from '../sides';

/** An action that presses a button of the programs' page. */
export type PressName = Exclude<Extract<ActionName, `you-${string}`>, 'you-reload' | 'you-removed'>;

/** What is pressed, by its id. All of them take that you are in the room, but for those that are for whoever is not. */
export const BUTTONS: Readonly<Record<PressName, string>> = {
  'you-join': 'join',
  'you-check': 'check',
  'you-preview': 'open',
  'you-mute': 'mute',
  'you-unmute': 'unmute',
  'you-camera-off': 'camera-off',
  'you-camera-on': 'camera-on',
  'you-switch-camera': 'next-videoinput',
  'you-switch-microphone': 'next-audioinput',
  'you-switch-speakers': 'next-audiooutput',
  'you-blur': 'blur',
  'you-unblur': 'unblur',
  'you-share': 'share',
  'you-unshare': 'unshare',
  'you-send': 'send',
  'you-record': 'record',
  'you-stop-recording': 'stop-recording',
  'you-transcribe': 'transcribe',
  'you-pin': 'pin',
  'you-unpin': 'unpin',
  'you-retry': 'retry',
  'you-enlarge': 'enlarge',
  'you-shrink': 'shrink',
  'you-turn-page': 'turn-page',
  'you-leave': 'leave',
};
const OUTSIDE: ReadonlySet<PressName> = new Set(['you-join', 'you-check', 'you-preview']);

export const PRESS_NAMES = Object.keys(BUTTONS) as PressName[];
export const isPress = (action: ActionName): action is PressName => action in BUTTONS;

/** What has to be known of both sides to say whether a button can be pressed. */
export interface Pressing {
  /** Whether both programs' page has a button with this id. */
  hasButton(id: string): boolean;
  /** The sides whose programs run. */
  running(): readonly Side[];
  /** The sides whose programs start, or have not heard yet whether they may come in. */
  coming(): readonly Side[];
  /** The sides on which you are in the room. */
  here(): readonly Side[];
}

/** Why a button cannot be pressed, and on which sides it can. */
export function pressing(
  action: PressName,
  scene: Pressing,
): { against: string | undefined; reaches: readonly Side[] } {
  const { hasButton, running, here } = scene;
  const id = BUTTONS[action];
  const missing = hasButton(id) ? undefined : `The page of these programs has no button with the id “${id}”.`;
  if (OUTSIDE.has(action))
    return {
      against: missing ?? (here().length > 0 ? 'You are in the room.' : undefined),
      reaches: running(),
    };
  return { against: missing ?? outOf(scene), reaches: present(scene) };
}

/** Why you cannot do what only somebody in the room can: nothing when you are in, on a side at least. */
export function outOf({ here, coming }: Pick<Pressing, 'here' | 'coming'>): string | undefined {
  const inside = here();
  const late = coming().find((side) => !inside.includes(side));
  if (late && inside.length > 0) return `${SIDE_NAMES[late]} is still on its way into the room.`;
  return inside.length === 0 ? 'You are not in the room.' : undefined;
}

/** The sides whose programs run, and where you are in the room. */
export const present = ({ running, here }: Pick<Pressing, 'here' | 'running'>): readonly Side[] => {
  const inside = here();
  return running().filter((side) => inside.includes(side));
};
