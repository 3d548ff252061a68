import { seededRandom } from './seeded-random';

/** What happens on one path, in this order. A step may take its time; the next one on its path waits for it. */
export type Path = readonly (() => unknown)[];

/**
 * Lets several paths go on at once, as sockets, data channels, media and calls of a server do: in each the order is kept,
 * between them it is the seed's. Now and then everything that is under way comes to its end before the next step.
 * @param settled waits until nothing is under way.
 */
export async function interleave(
  seed: number,
  paths: Readonly<Record<string, Path>>,
  settled: () => Promise<void>,
): Promise<void> {
  const random = seededRandom(seed);
  const waiting = Object.values(paths).map((steps) => ({
    steps: [...steps],
    last: Promise.resolve<unknown>(0),
  }));
  for (;;) {
    const open = waiting.filter(({ steps }) => steps.length > 0);
    const path = open[Math.floor(random() * open.length)];
    if (!path) break;
    const step = path.steps.shift();
    path.last = path.last.then(step);
    // A step that fails is reported below; until then it is no unhandled rejection.
    path.last.catch(() => {});
    for (let turns = Math.floor(random() * 4); turns > 0; turns--)
      await new Promise((resolve) => setImmediate(resolve));
    if (random() < 0.3) await settled();
  }
  await Promise.all(waiting.map(({ last }) => last));
  await settled();
}
