import { apply } from '../../sandbox/media/primordials';
import { maskText } from '../../sandbox/wire/mask';
import { CONSOLE_LEVELS, type ConsoleLevel, type ConsoleLine } from '../console-line';
import { cut, MESSAGE_LENGTH } from '../limits';
import { Meter } from '../meter';
import { summarize } from '../observe/summarize';
import { lineInProgram, type Sources } from './failures';
import { isIntact } from './intact';

/** Well below what the page takes of a pane: a program that prints without end drowns no event. */
const RATE = { perSecond: 15, burst: 100 };

type Printer = (...args: unknown[]) => void;

/**
 * Tells what is printed with `console` from now on, masked and cut; the browser's console still gets all of it.
 * @param tell takes a line; never throws into the program
 */
export function watchPrinted(sources: Sources, tell: (line: ConsoleLine) => void): void {
  const target = console;
  const meter = new Meter(RATE);
  let missed = 0;
  for (const level of CONSOLE_LEVELS) {
    const { [level]: print } = target as Record<ConsoleLevel, Printer>;
    target[level] = (...args: unknown[]): void => {
      // Without spread: the program may have changed how arrays are walked through.
      apply(print, target, args);
      if (isIntact()) note(level, args);
    };
  }

  function note(level: ConsoleLevel, args: readonly unknown[]): void {
    const time = Date.now();
    if (!meter.take(time)) return void (missed += 1);
    const line = describe(level, args, sources, time);
    if (line) tell(missed > 0 ? { ...line, missed } : line);
    missed = 0;
  }
}

function describe(
  level: ConsoleLevel,
  args: readonly unknown[],
  sources: Sources,
  time: number,
): ConsoleLine | undefined {
  try {
    const line = lineInProgram(new Error(), sources);
    const text = cut(maskText(textOf(args)), MESSAGE_LENGTH);
    return { level, text, time, ...(line ? { line } : {}) };
  } catch {
    return undefined; // Something in it threw when it was looked at.
  }
}

/** As a console puts it: what `%s` and the like stand for is filled in, styles are left out. */
function textOf([first, ...rest]: readonly unknown[]): string {
  const filled =
    typeof first === 'string'
      ? first.replaceAll(/%([csdifoO%])/g, (mark, kind: string) => {
          if (kind === '%') return '%';
          if (rest.length === 0) return mark;
          const value = say(rest.shift());
          return kind === 'c' ? '' : value;
        })
      : say(first);
  return [filled, ...rest.map(say)].join(' ');
}

const say = (value: unknown): string =>
  typeof value === 'string' ? value : summarize([value], () => undefined);
