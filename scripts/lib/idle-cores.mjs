// Whether the cores have time for more. A call under test costs more, and fails sooner, the less of them it gets: its pictures and
// sound go on all the while that its page waits for its turn.
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** As much as a call takes at its start, on slow cores. */
const ROOM_FOR_A_CALL = 1;
/** Long enough for the pauses of one test not to look like room for another. */
const WATCHED_MS = 10_000;

/** @typedef {{ idle: number, all: number }} Times milliseconds of all cores together */

/** @returns {Times} since the machine was started */
function timesOfAllCores() {
  const sum = { idle: 0, all: 0 };
  for (const { times } of cpus()) {
    sum.idle += times.idle;
    for (const each of Object.values(times)) sum.all += each;
  }
  return sum;
}

/**
 * @param {Times} before
 * @param {Times} after
 * @param {number} cores
 * @returns {number} how many cores had nothing to do in between, on average
 */
export function idleCores(before, after, cores) {
  const all = after.all - before.all;
  return all > 0 ? ((after.idle - before.idle) / all) * cores : 0;
}

/** Only one waits at a time: two that see the same room would both take it. @type {Promise<unknown>} */
let queue = Promise.resolve();

/**
 * Waits until there is room for a call beside what runs, or nothing runs.
 * @param {() => boolean} isAlone whether nothing else runs
 * @returns {Promise<void>}
 */
export function roomForACall(isAlone) {
  const turn = queue.then(async () => {
    for (let before = timesOfAllCores(); !isAlone();) {
      await sleep(WATCHED_MS);
      const after = timesOfAllCores();
      if (idleCores(before, after, cpus().length) >= ROOM_FOR_A_CALL) return;
      before = after;
    }
  });
  queue = turn;
  return turn;
}
