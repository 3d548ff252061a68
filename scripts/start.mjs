// npm start: installs and builds what is missing, then serves the site until Ctrl-C.
// npm start -- --port 5000 --no-open; BASE_PATH serves it under a sub path.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needsBuild } from './lib/freshness.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { npm, projectRoot } from './lib/npm.mjs';
import { startServer } from './lib/server.mjs';

/** How many ports are tried from the first one on before giving up. */
const portsTried = 20;

try {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4321' }, 'no-open': { type: 'boolean', default: false } },
  });
  await start(Number(values.port), !values['no-open']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * @param {number} port the first one to try
 * @param {boolean} mayOpen whether a browser may be opened
 */
async function start(port, mayOpen) {
  const base = process.env.BASE_PATH ?? '/';
  await ensureInstalled();
  if (needsBuild(projectRoot, base)) {
    console.log('Building the site …');
    if ((await npm(['run', 'build'])) !== 0) throw new Error('The build failed. Its message is above.');
  }
  const server = await serveOnFreePort(port, base);
  console.log(`\n  Crossfade is at ${server.url}\n  Ctrl-C ends it.\n`);
  if (mayOpen && process.stdout.isTTY && !process.env.CI) openBrowser(server.url);
}

/**
 * @param {number} first
 * @param {string} base
 */
async function serveOnFreePort(first, base) {
  for (let port = first; ; port++) {
    try {
      return await startServer({ dir: join(projectRoot, 'dist'), port, base });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken) throw error;
      if (port === first + portsTried - 1) {
        throw new Error(`Ports ${first} to ${port} are all taken. Choose another: npm start -- --port 5000`, {
          cause: error,
        });
      }
    }
  }
}

/** @param {string} url */
function openBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  if (!command) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // The address is printed; a machine without such a command loses nothing.
  child.on('error', () => {});
  child.unref();
}
