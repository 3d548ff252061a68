import type { Room } from './room/room';

/**
 * With more people and clients than this, counted together, the browser may have more to do than its machine can. By
 * `npm run bench -- load`, on two quiet cores: four apps, each a client and a person, took one core and a third and lost
 * nothing; six could not be served. One app with seven guests took one core, each guest a tenth of one.
 */
export const MOST_LOAD = 10;
const LOOK_MS = 1000;

/**
 * Watches how many people are in the rooms of a sandbox, and how many clients run an SDK for them.
 * @param tell called with a warning when they become too many, and with undefined when they are no longer.
 * @returns a function that stops watching.
 */
export function watchCrowd(
  sandbox: {
    readonly services: Readonly<Record<string, { readonly rooms: readonly Room[] }>>;
    readonly clients: number;
  },
  tell: (warning: string | undefined) => void,
): () => void {
  let crowded = false;
  const timer = setInterval(() => {
    const rooms = Object.values(sandbox.services).flatMap((service) => service.rooms);
    const people = rooms.reduce((sum, { participants }) => sum + participants.size, 0);
    const { clients } = sandbox;
    if (people + clients > MOST_LOAD === crowded) return;
    crowded = !crowded;
    tell(crowded ? warningAbout(people, clients) : undefined);
  }, LOOK_MS);
  return () => clearInterval(timer);
}

function warningAbout(people: number, clients: number): string {
  const work = clients === 1 ? 'runs the SDK of one' : `runs the SDKs of ${clients}`;
  return `${people} people are in the rooms of this browser, which ${work} and carries the media of all. It may not keep up: pictures stutter and come late.`;
}
