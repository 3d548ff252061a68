// Where a test works: a room of its own, in a page that may have served tests before and may serve more.
import type { ServiceName } from '../../../../src/embed/api.ts';
import { clearPictures } from './pictures.ts';

/** The name of the test's room of Twilio's, which nobody else uses. */
export let lab = 'lab';
/** Whether tests come after this one. A page that is closed with its test holds on to nothing for the end of it. */
let goesOn = false;

export function nameLab(name: string): void {
  lab = name;
  goesOn = true;
}

const tracks = new Set<{ stop(): unknown }>();
const leavings = new Set<() => unknown>();

/** Has a track stopped when the test is over. */
export function borrow<T extends { stop(): unknown }>(track: T): T {
  if (goesOn) tracks.add(track);
  return track;
}

/** Has something done when the test is over: whoever joins says how to leave. */
export function atTheEnd(leave: () => unknown): void {
  if (goesOn) leavings.add(leave);
}

/** Has another value stand in place of a property until the test is over, and then what was there before, if its own. */
export function inPlaceOf<T extends object, K extends keyof T>(owner: T, name: K, value: T[K]): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, writable: true, value });
  atTheEnd(() => (before ? Object.defineProperty(owner, name, before) : Reflect.deleteProperty(owner, name)));
}

const SERVICES: readonly ServiceName[] = ['twilio', 'videosdk'];

/** Takes all faults back, leaves and ends all rooms, stops all tracks, and gives the room another name. */
export async function startAfresh(name: string): Promise<void> {
  const { faults } = window.crossfade;
  for (const lift of [
    faults.setOnline(true),
    faults.setSilent(false),
    faults.setDelay(0),
    faults.setRefusing(false),
  ])
    await lift;
  for (const service of SERVICES) {
    await faults.setLatency(service, 0);
    await faults.setBusy(service, false);
    await faults.setTokensExpired(service, false);
    await faults.failNext(service, 0);
  }
  await faults.failNextSubscription(0);
  // What came last goes first, as what was put in place of something twice needs it.
  await Promise.all([...leavings].toReversed().map((leave) => leave()));
  for (const track of tracks) track.stop();
  leavings.clear();
  tracks.clear();
  for (const { service, room } of await window.crossfade.rooms()) await faults.endRoom({ service, room });
  clearPictures();
  nameLab(name);
}
