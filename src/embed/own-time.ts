/*
 * The browser's timers and clock as they were when the script began. A test may put others in their place, such as
 * Playwright's `page.clock`, in all pages of its context: to the app, time then stands still, but not to the services, which
 * stand for servers. The bundler puts these in place of the globals of the same names.
 */

const at = <Name extends 'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval'>(
  name: Name,
): (typeof globalThis)[Name] => globalThis[name].bind(globalThis) as (typeof globalThis)[Name];

const ownSetTimeout = at('setTimeout');
const ownClearTimeout = at('clearTimeout');
const ownSetInterval = at('setInterval');
const ownClearInterval = at('clearInterval');
const OwnDate = globalThis.Date;
const clock = globalThis.performance;
const now = clock.now.bind(clock);
const ownPerformance = { now, timeOrigin: clock.timeOrigin };

export {
  ownSetTimeout as setTimeout,
  ownClearTimeout as clearTimeout,
  ownSetInterval as setInterval,
  ownClearInterval as clearInterval,
  OwnDate as Date,
  ownPerformance as performance,
};
