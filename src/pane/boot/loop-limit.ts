/** Where the module below finds the function. It cannot be overwritten, and to call it is no harm. */
const PLACE = '__loopCheck';
/**
 * Longest time, in milliseconds, that a program may run without letting the browser do anything else: when it has run
 * through so many loops and functions meanwhile, and at all. On a busy machine a second may pass in which a program has
 * hardly had its turn; a loop without an end soon has many rounds all the same.
 */
const LIMIT_MS = 1000;
const ROUNDS = 500_000;
const LONGEST_MS = 5000;
/** How many checks pass before the clock is read again: reading it at each would cost more than most loops. */
const STRIDE_MASK = 1023;
/** That the program runs is told no more often than this, in milliseconds. */
const TELL_EVERY_MS = 200;

/**
 * Defines the function that the compiled program calls in every loop and function. Without it an endless loop would
 * freeze all panes of the page, and in Firefox the page itself.
 * @param tellTurn called when the program begins to do something, before it does it. A message that is sent then arrives even if the
 *   program never lets the browser do anything again.
 * @returns the text of the module that exports it, for the program's import of `LOOP_MODULE`.
 */
export function installLoopLimit(tellTurn: () => void): string {
  const now = performance.now.bind(performance);
  const later = setTimeout.bind(globalThis);
  const { port1, port2 } = new MessageChannel();
  const askForTurn = port2.postMessage.bind(port2);
  let started = 0;
  let checks = 0;
  let checksBefore = 0;
  /** From then on each check throws until the turn has come: a program may catch the first and go on. */
  let over = false;
  let told = false;
  const forget = (): void => void (told = false);
  // A message is a task: when it arrives, the program has let the event loop turn. Timers would be throttled.
  port1.onmessage = () => {
    started = 0;
    over = false;
  };
  const check = (): void => {
    if (!told) {
      told = true;
      later(forget, TELL_EVERY_MS);
      tellTurn();
    }
    if (!over && ++checks & STRIDE_MASK) return;
    const time = now();
    if (started === 0) {
      started = time;
      checksBefore = checks;
      askForTurn(0);
    } else if (time - started > (checks - checksBefore > ROUNDS ? LIMIT_MS : LONGEST_MS)) {
      over = true;
      const seconds = Math.floor((time - started) / 1000);
      const error = new Error(`Stopped: the program ran for more than ${seconds} s without a pause.`);
      error.name = 'EndlessLoopError';
      throw error;
    }
  };
  Object.defineProperty(window, PLACE, { value: check });
  return `export default window.${PLACE};`;
}
