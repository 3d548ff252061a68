import type { Room } from './room/room';
import type { ServiceName } from './sandbox';

/**
 * With more people than this in all rooms of a sandbox together, the browser may have more to do than its machine can. By
 * `npm run bench -- load`, on two cores: four apps, each in a tab, took more than one core and six could not be served;
 * one app with seven guests took one core, a demo with a guest on each side as well, and each guest more a tenth of one.
 */
export const MOST_PEOPLE = 8;
const LOOK_MS = 1000;

/**
 * Watches how many people are in the rooms of a sandbox.
 * @param tell called with a warning when they become too many, and with undefined when they are no longer.
 * @returns a function that stops watching.
 */
export function watchCrowd(
  sandbox: { rooms(service: ServiceName): Room[] },
  tell: (warning: string | undefined) => void,
): () => void {
  let crowded = false;
  const timer = setInterval(() => {
    const rooms = [...sandbox.rooms('twilio'), ...sandbox.rooms('videosdk')];
    const people = rooms.reduce((sum, { participants }) => sum + participants.size, 0);
    if (people > MOST_PEOPLE === crowded) return;
    crowded = !crowded;
    tell(crowded ? warningAbout(people) : undefined);
  }, LOOK_MS);
  return () => clearInterval(timer);
}

function warningAbout(people: number): string {
  return `${people} people are in the rooms of this browser, which carries the media of all. With more than ${MOST_PEOPLE} it may not keep up: pictures stutter and come late.`;
}
