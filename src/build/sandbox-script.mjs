import { join } from 'node:path';
import { build } from 'esbuild';
import { scriptTextInEsbuild } from './script-text.mjs';

const ROOT = process.cwd();

/**
 * `/sandbox.js`: one classic script, whose timers and clock are the browser's own whatever a test does to those of the page.
 * @returns {Promise<string>}
 */
export async function bundleSandbox() {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/embed/sandbox.ts')],
    inject: [join(ROOT, 'src/embed/own-time.ts')],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
    plugins: [scriptTextInEsbuild],
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild made nothing of the sandbox.');
  return script.text;
}
