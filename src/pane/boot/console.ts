import { apply } from '../../sandbox/media/primordials';
import { maskText } from '../../sandbox/wire/mask';
import { cut, PAYLOAD_LENGTH } from '../limits';
import { CONSOLE, type Observation } from '../observation';
import { summarize } from '../observe/summarize';
import { isIntact } from './intact';

const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;

/**
 * Reports what the program itself writes to the console, which still gets it. What the SDKs write there stays there: they
 * are told apart by who called.
 * @param program the address of the program's module
 */
export function watchConsole(program: string, report: (observation: Observation) => void): void {
  const target = console;
  for (const method of METHODS) {
    const { [method]: write } = target;
    target[method] = (...args: unknown[]): void => {
      // Without spread: the program may have changed how arrays are walked through.
      apply(write, target, args);
      if (isIntact() && callerOf(new Error().stack).includes(program)) report(observationOf(method, args));
    };
  }
}

const observationOf = (method: string, args: readonly unknown[]): Observation => ({
  emitter: CONSOLE,
  event: `${method}()`,
  payload: cut(maskText(textOf(args)), PAYLOAD_LENGTH),
  time: performance.timeOrigin + performance.now(),
});

/** The frame that called the function above. Chromium begins a stack with the error, Firefox with the first frame. */
function callerOf(stack = ''): string {
  const frames = stack.split('\n', 4).filter((line) => /:\d+:\d+\)?$/.test(line));
  return frames[1] ?? '';
}

/** Texts as they are, and all else as in the log. */
const textOf = (args: readonly unknown[]): string =>
  args.map((arg) => (typeof arg === 'string' ? arg : summarize([arg], () => undefined))).join(' ');
