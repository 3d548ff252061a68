// Runs npm from a script, with the output going straight to the terminal.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs `npm …args` in the project's folder and waits for it. Its output goes to the terminal; if `quiet`, only when it fails.
 * Through `npm run` a tool gets the Node that the project installs (node_modules/.bin/node), whatever Node runs this script.
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} [options] `env` is added to the
 *   present one; a variable that is undefined is removed
 * @returns {Promise<number>} the exit code; 1 if npm was ended by a signal
 * @throws if npm cannot be started
 */
export function npm(args, { env = {}, quiet = false } = {}) {
  const merged = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env };
  // npm names its own entry script, which spares a search of PATH and, on Windows, a shell.
  const cli = process.env.npm_execpath;
  const [command, commandArgs, shell] = cli?.endsWith('npm-cli.js')
    ? [process.execPath, [cli, ...args], false]
    : ['npm', args, process.platform === 'win32'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArgs, {
      cwd: projectRoot,
      env: merged,
      shell,
      stdio: quiet ? 'pipe' : 'inherit',
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.once('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}
