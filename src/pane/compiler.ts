import type { Compiled, ProgramLanguage } from './compile';

/**
 * How long the reading of one program may take: a program as long as a browser's address can carry needs 0.1 s of a free
 * machine, and a busy one may be many times slower.
 */
const DEADLINE_MS = 30_000;

/** What the worker is asked. */
export interface ToCompile {
  source: string;
  language: ProgramLanguage;
}

const failed = (message: string): Compiled => ({ ok: false, error: { message, line: 1, column: 1 } });
const TOO_LONG = failed(
  `The program could not be read within ${DEADLINE_MS / 1000} s. It is made so that this takes long, or this machine is very busy.`,
);
const NO_WORKER = failed('What reads programs could not be loaded from this site.');

/**
 * Compiles a program as {@link compileProgram} does, beside the page: whatever the program looks like, the page goes on.
 * A program that cannot be read in time, or at all, is one with an error.
 */
export async function compileBeside(source: string, language: ProgramLanguage = 'ts'): Promise<Compiled> {
  const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { type: 'module' });
  let deadline: ReturnType<typeof setTimeout> | undefined;
  try {
    // The deadline counts from when the worker is there: loading it may take its time.
    await answerOf(worker);
    worker.postMessage({ source, language } satisfies ToCompile);
    const late = new Promise<Compiled>((resolve) => {
      deadline = setTimeout(() => resolve(TOO_LONG), DEADLINE_MS);
    });
    return await Promise.race([answerOf(worker) as Promise<Compiled>, late]);
  } catch {
    return NO_WORKER;
  } finally {
    clearTimeout(deadline);
    worker.terminate();
  }
}

function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
    worker.onerror = reject;
  });
}
