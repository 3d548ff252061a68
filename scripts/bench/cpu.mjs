// CPU time of a process and all its descendants, from /proc (Linux).
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks in a second: the constant of Linux on all platforms that Node runs on. */
const TICKS_PER_SECOND = 100;

/**
 * @param {number} root process id
 * @returns {number} seconds of CPU time used so far
 */
export function cpuSeconds(root) {
  /** @type {Map<number, { parent: number, ticks: number }>} */
  const processes = new Map();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      // The name, in parentheses, may hold spaces: count from its end.
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      processes.set(Number(entry), { parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) });
    } catch {
      // The process ended while we looked.
    }
  }
  const belongs = (/** @type {number} */ pid) => {
    for (let at = pid; at > 1; at = processes.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  let ticks = 0;
  for (const [pid, process] of processes) if (belongs(pid)) ticks += process.ticks;
  return ticks / TICKS_PER_SECOND;
}
