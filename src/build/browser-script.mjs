// @ts-check
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = process.cwd();

/**
 * A file and what it imports as one classic script for browsers.
 * @param {string} path from the project's root
 * @param {Pick<import('esbuild').BuildOptions, 'inject' | 'plugins'>} options
 * @returns {Promise<string>}
 */
export async function bundleForBrowser(path, options) {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, path)],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
    ...options,
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`esbuild made nothing of ${path}.`);
  return script.text;
}
