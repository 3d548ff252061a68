import { apply } from '../../sandbox/media/primordials';
import { CONSOLE_LEVELS, type ConsoleLevel } from '../console-line';
import { summarize } from '../observe/summarize';
import { isIntact } from './intact';

/** A call of one of the console's methods. */
export interface ConsoleCall {
  level: ConsoleLevel;
  args: readonly unknown[];
  /** Made where the console was called: its stack begins with the console's own frame, and then who called it. */
  trace: Error;
}

/**
 * Has all that is written to the console from now on heard by each of these, in this order. The browser's console still gets
 * it. Nobody hears anything once the program has changed what the language does.
 */
export function tapConsole(...hearers: readonly ((call: ConsoleCall) => void)[]): void {
  const target = console;
  for (const level of CONSOLE_LEVELS) {
    const { [level]: write } = target;
    target[level] = (...args: unknown[]): void => {
      // Without spread: the program may have changed how arrays are walked through.
      apply(write, target, args);
      if (!isIntact()) return;
      const trace = new Error();
      for (const hear of hearers) hear({ level, args, trace });
    };
  }
}

/** A text as it is, and all else as in the log. */
export const inShort = (value: unknown): string =>
  typeof value === 'string' ? value : summarize([value], () => undefined);
