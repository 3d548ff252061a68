// Installs the project's packages when they are missing or not those of package-lock.json.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npm, projectRoot } from './npm.mjs';

/** Astro's own requirement; older versions of Node refuse to start it. */
const requiredNode = { major: 22, minor: 12 };

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Says whether what is installed is what the lockfile asks for. npm keeps a record of what it installed in
 * node_modules/.package-lock.json; it has the lockfile's form and leaves out optional packages for other platforms.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile | undefined} installed node_modules/.package-lock.json; undefined if there is none
 */
export function isUpToDate(wanted, installed) {
  if (!installed?.packages || !wanted.packages) return false;
  const present = installed.packages;
  const asked = Object.entries(wanted.packages).filter(([path]) => path !== '');
  const satisfied = asked.every(([path, { version, integrity, optional, devOptional }]) => {
    const found = present[path];
    if (!found) return Boolean(optional || devOptional);
    return found.version === version && found.integrity === integrity;
  });
  const nothingElse = Object.keys(present).every((path) => wanted.packages?.[path]);
  return satisfied && nothingElse;
}

/**
 * Says whether a version of Node can run the project's tools.
 * @param {string} version as `process.version` has it, such as "v22.12.0"
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > requiredNode.major || (major === requiredNode.major && minor >= requiredNode.minor);
}

/**
 * Runs `npm ci` if the packages are missing or out of date, then makes sure that `npm run` finds a Node that is new
 * enough: an optional package brings one for common platforms, and npm skips it without a word on others.
 * @throws {Error} with a sentence for the person at the terminal
 */
export async function ensureInstalled() {
  const wanted = readLockfile('package-lock.json');
  if (!wanted)
    throw new Error('package-lock.json is missing or cannot be read. Restore it from the repository.');
  if (!isUpToDate(wanted, readLockfile('node_modules/.package-lock.json'))) {
    console.log('Installing packages (npm ci) …');
    // Errors only: on an older Node npm warns of every package that wants a newer one, and the install brings that. Said
    // here so that `npm test --silent` does not hide them.
    const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) throw new Error('npm ci failed. Its message is above.');
  }
  const version = nodeOfScripts();
  if (!isSupportedNode(version)) {
    throw new Error(
      `This project builds with Node ${requiredNode.major}.${requiredNode.minor} or newer; this machine has ${version || 'none that starts'}, ` +
        `and the install brought none for ${process.platform}-${process.arch}. Install a newer Node (nodejs.org) and run the command again.`,
    );
  }
}

/** The version of the Node that `npm run` starts, or '' if it does not start. */
function nodeOfScripts() {
  const path = [join(projectRoot, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  const windows = process.platform === 'win32';
  // Windows spells the variable "Path"; a second spelling of it would win at random.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.toUpperCase() !== 'PATH'),
  );
  const result = spawnSync('node', ['--version'], {
    env: { ...env, PATH: path },
    shell: windows,
    encoding: 'utf8',
  });
  return result.status === 0 ? result.stdout.trim() : '';
}

/**
 * @param {string} path relative to the project
 * @returns {Lockfile | undefined}
 */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
  } catch {
    return undefined;
  }
}
