import { maskText } from '../../sandbox/wire/mask';
import type { ConsoleLine } from '../console-line';
import { cut, MESSAGE_LENGTH } from '../limits';
import { Meter } from '../meter';
import { inShort, type ConsoleCall } from './console-tap';
import { lineInProgram, type Sources } from './failures';

/** Well below what the page takes of a pane: a program that prints without end drowns no event. */
const RATE = { perSecond: 15, burst: 100 };

/**
 * Tells what is written to the console, by whomever, masked and cut.
 * @param tell takes a line; never throws into the program
 */
export function tellPrinted(
  sources: Sources,
  tell: (line: ConsoleLine) => void,
): (call: ConsoleCall) => void {
  const meter = new Meter(RATE);
  let missed = 0;
  return (call) => {
    const time = Date.now();
    if (!meter.take(time)) return void (missed += 1);
    const line = describe(call, sources, time);
    if (line) tell(missed > 0 ? { ...line, missed } : line);
    missed = 0;
  };
}

function describe(
  { level, args, trace }: ConsoleCall,
  sources: Sources,
  time: number,
): ConsoleLine | undefined {
  try {
    const line = lineInProgram(trace, sources);
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
          const value = inShort(rest.shift());
          return kind === 'c' ? '' : value;
        })
      : inShort(first);
  return [filled, ...rest.map(inShort)].join(' ');
}
