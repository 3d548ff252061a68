/* eslint-disable no-console -- it watches the console */
import { maskText } from '../../sandbox/wire/mask';
import { cut, PAYLOAD_LENGTH } from '../limits';
import { CONSOLE, type Observation } from '../observation';
import { summarize } from '../observe/summarize';

const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;

/**
 * Reports what the program itself writes to the console, which still gets it. What the SDKs write there stays there: they
 * are told apart by who called.
 * @param program the address of the program's module
 */
export function watchConsole(program: string, report: (observation: Observation) => void): void {
  for (const method of METHODS) {
    const write = console[method].bind(console);
    console[method] = (...args: unknown[]): void => {
      write(...args);
      if (!callerOf(new Error().stack).includes(program)) return;
      report({
        emitter: CONSOLE,
        event: `${method}()`,
        payload: cut(maskText(textOf(args)), PAYLOAD_LENGTH),
        time: performance.timeOrigin + performance.now(),
      });
    };
  }
}

/** The frame that called the function above. Chromium begins a stack with the error, Firefox with the first frame. */
function callerOf(stack = ''): string {
  const frames = stack.split('\n', 4).filter((line) => /:\d+:\d+\)?$/.test(line));
  return frames[1] ?? '';
}

/** Texts as they are, and all else as in the log. */
const textOf = (args: readonly unknown[]): string =>
  args.map((arg) => (typeof arg === 'string' ? arg : summarize([arg], () => undefined))).join(' ');
