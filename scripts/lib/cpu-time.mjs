// How long work keeps a core busy: for tests that ask whether it grows with the square of its input. A clock on the wall
// would tell what else the machine does.

/**
 * @param {() => unknown} work runs to its end without waiting
 * @returns {number} milliseconds of this process's own CPU time
 */
export function cpuTimeOf(work) {
  const before = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - before) / 1000;
}
