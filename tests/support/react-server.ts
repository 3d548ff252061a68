// React on a server: what Node makes of an app, with the packages as npm ships them.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { bundleTsx, type Alias } from './react-program';

/** What begins a program on a server. It says what it has to say by `say()`. */
const HEAD = `
import { createElement, Suspense, lazy } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { Writable } from 'node:stream';
const say = (what: unknown) => process.stdout.write(JSON.stringify(what));
/** What a server sends of an app when all of it is there, and what went wrong meanwhile. */
const render = (app: unknown) =>
  new Promise<{ html: string; errors: string[] }>((resolve) => {
    const errors: string[] = [];
    let html = '';
    const sink = new Writable({
      write: (chunk, _encoding, done) => void ((html += chunk), done()),
      final: (done) => void (done(), resolve({ html, errors })),
    });
    const { pipe } = renderToPipeableStream(app as never, {
      onAllReady: () => pipe(sink),
      onError: (error) => void errors.push(String(error)),
      onShellError: () => resolve({ html, errors }),
    });
  });
`;

export interface Rendered {
  html: string;
  errors: string[];
}

/**
 * Runs a program in a Node of its own.
 * @param program TSX, of the body of an async function: it has \`render()\` and \`say()\`, and ends by itself
 * @param imports what it imports of the project, and of packages, which are those that are installed
 * @returns what it said
 */
export async function onServer<T>(program: string, imports = '', alias: Alias = {}): Promise<T> {
  const code = await bundleTsx(
    `${HEAD}\n${imports}\nvoid (async () => {\n${program}\n})();`,
    { platform: 'node', format: 'cjs', jsxDev: false, packages: 'external' },
    alias,
  );
  const node = spawn(process.execPath, ['-'], { stdio: ['pipe', 'pipe', 'pipe'] });
  node.stdin.end(code);
  const [said, complaints] = await Promise.all([text(node.stdout), text(node.stderr)]);
  if (!said) throw new Error(`The server said nothing. ${complaints}`);
  return JSON.parse(said) as T;
}
