import adapter from 'crossfade-adapter';
import sandbox from 'crossfade-sandbox-script';
import types from 'crossfade-types';
import site from 'crossfade-site';
import { run, type Output } from './run';
import { tryOut } from './try/try';

const output: Output = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  terminal: process.stdout.isTTY,
};
const args = process.argv.slice(2);
const known = { site: site || undefined };

/** Until it is ended from outside: by Ctrl-C, mostly. */
const done = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

// The end is set, and not called: what was written goes out first.
if (args[0] === 'try') {
  tryOut(args.slice(1), { sandbox, here: __dirname, done, ...known }, output).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      output.error(`${String(error)}\n`);
      process.exitCode = 2;
    },
  );
} else {
  process.exitCode = run(args, { types, adapter, ...known }, output);
}
