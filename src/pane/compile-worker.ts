import { compileProgram, type Compiled } from './compile';
import type { ToCompile } from './compiler';

/*
 * A program that comes by a link can be made so that reading it takes hours. Here it holds up nothing but this worker,
 * which the page ends: see compiler.ts.
 */

const post = self.postMessage.bind(self) as (answer: Compiled | 'ready') => void;

self.addEventListener('message', ({ data }: MessageEvent<ToCompile>) => post(compile(data)));
post('ready');

function compile({ source, language }: ToCompile): Compiled {
  try {
    return compileProgram(source, language);
  } catch (error) {
    // A parser that goes down into each bracket of the program runs out of stack. Firefox has an error of its own for it.
    const isTooDeep = error instanceof RangeError || /too much recursion/.test(String(error));
    const why = isTooDeep ? 'Its parts are nested too deeply.' : String(error);
    return { ok: false, error: { message: `The program cannot be read. ${why}`, line: 1, column: 1 } };
  }
}
