import { maskText } from '../../sandbox/wire/mask';
import { cut, PAYLOAD_LENGTH } from '../limits';
import { CONSOLE, type Observation } from '../observation';
import { inShort, type ConsoleCall } from './console-tap';

/**
 * Reports what the program itself writes to the console. What the SDKs write there stays there: they are told apart by who
 * called.
 * @param program the address of the program's module
 */
export const reportWritten =
  (program: string, report: (observation: Observation) => void) =>
  ({ level, args, trace }: ConsoleCall): void => {
    if (!callerOf(trace.stack).includes(program)) return;
    report({
      emitter: CONSOLE,
      event: `${level}()`,
      payload: cut(maskText(args.map(inShort).join(' ')), PAYLOAD_LENGTH),
      time: performance.timeOrigin + performance.now(),
    });
  };

/** The frame that called the console. Chromium begins a stack with the error, Firefox with the first frame. */
function callerOf(stack = ''): string {
  const frames = stack.split('\n', 4).filter((line) => /:\d+:\d+\)?$/.test(line));
  return frames[1] ?? '';
}
