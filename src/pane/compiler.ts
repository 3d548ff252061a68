import type { Compiled } from './compile';

/** How long the reading of one program may take: a program as long as a browser's address can carry needs 0.1 s. */
const DEADLINE_MS = 5000;

const TOO_LONG: Compiled = {
  ok: false,
  error: {
    message: `The program cannot be read: after ${DEADLINE_MS / 1000} s that was not done.`,
    line: 1,
    column: 1,
  },
};
const NO_WORKER: Compiled = {
  ok: false,
  error: { message: 'What reads programs could not be loaded from this site.', line: 1, column: 1 },
};

/** Made when it is first needed, and used again. */
let idle: Worker | undefined;

/**
 * Compiles a program as {@link compileProgram} does, beside the page: whatever the program looks like, the page goes on.
 * A program that cannot be read in time, or at all, is one with an error.
 */
export async function compileBeside(source: string): Promise<Compiled> {
  const worker = idle ?? (await start());
  if (!worker) return NO_WORKER;
  idle = undefined;
  return new Promise((resolve) => {
    const deadline = setTimeout(() => {
      worker.terminate();
      resolve(TOO_LONG);
    }, DEADLINE_MS);
    worker.onmessage = ({ data }: MessageEvent<Compiled>) => {
      clearTimeout(deadline);
      if (idle) worker.terminate();
      else idle = worker;
      resolve(data);
    };
    worker.postMessage(source);
  });
}

/** The deadline counts from when the worker is there: loading it may take its time. */
function start(): Promise<Worker | undefined> {
  const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    worker.onmessage = () => resolve(worker);
    worker.onerror = () => resolve(undefined);
  });
}
