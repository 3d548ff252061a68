// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Loads a module of the project in Node, which knows no TypeScript and no addresses of a build.
 * @param {string} path from the project's root
 */
export async function importTs(path) {
  const root = process.cwd();
  const { outputFiles } = await build({
    entryPoints: [join(root, path)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const folder = join(root, 'node_modules/.cache/command');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${path.replaceAll(/\W/g, '-')}-${process.pid}.mjs`);
  await writeFile(file, outputFiles[0]?.text ?? '');
  return import(pathToFileURL(file).href);
}
