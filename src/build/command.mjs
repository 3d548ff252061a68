// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { gzipSync } from 'fflate';
import { pack } from 'tar-stream';
import { adapterParts } from './adapter.mjs';
import { bundleForBrowser } from './browser-script.mjs';
import { importTs } from './import-ts.mjs';
import { bundleSandbox } from './sandbox-script.mjs';
import { scriptTextInEsbuild } from './script-text.mjs';

/*
 * The command line of the assistant as one file, and as a package that `npx <address>/crossfade.tgz` runs.
 */

const ROOT = process.cwd();

/** So that the same sources give the same file. */
export const MODIFIED = new Date(2000, 0, 1);

/**
 * The declarations that the assistant reads an app against. VideoSDK's are not needed, and not ours to hand out.
 * @returns {Promise<Record<string, string>>} text by path
 */
export async function assistantTypes() {
  const { typeFiles } = await importTs('src/components/editor/types/files.ts');
  const all = /** @type {Record<string, string>} */ (typeFiles(''));
  const kept = Object.entries(all).filter(([path]) => /^\/(?:lib|node_modules\/twilio-video)\//.test(path));
  return Object.fromEntries(kept);
}

/**
 * @param {string} site the site's address with a slash at its end, or nothing where it is not known
 * @returns {Promise<string>} a script for Node
 */
export async function bundleCommand(site) {
  const modules = new Map([
    ['crossfade-types', JSON.stringify(await assistantTypes())],
    ['crossfade-adapter', JSON.stringify(await adapterParts())],
    ['crossfade-site', JSON.stringify(site)],
    ['crossfade-sandbox-script', JSON.stringify(await bundleSandbox())],
  ]);
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/command/main.ts')],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
    logLevel: 'warning',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [given(modules), scriptTextInEsbuild],
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild made nothing of the command.');
  return script.text;
}

/**
 * The scan as one classic script for a worker of the site.
 * @returns {Promise<string>}
 */
export async function bundleScanWorker() {
  const modules = new Map([
    ['crossfade-types', JSON.stringify(await assistantTypes())],
    ['crossfade-adapter', JSON.stringify(await adapterParts())],
  ]);
  return bundleForBrowser('src/components/assistant/worker.ts', { plugins: [given(modules)] });
}

/**
 * Modules whose content is handed in, for esbuild.
 * @param {ReadonlyMap<string, string>} modules JSON by name
 * @returns {import('esbuild').Plugin}
 */
export function given(modules) {
  return {
    name: 'given',
    setup(builder) {
      builder.onResolve({ filter: /^crossfade-/ }, ({ path }) => ({ path, namespace: 'given' }));
      builder.onLoad({ filter: /.*/, namespace: 'given' }, ({ path }) => ({
        contents: modules.get(path) ?? 'null',
        loader: 'json',
      }));
    },
  };
}

/**
 * The command as an npm package.
 * @param {string} site the site's address with a slash at its end, or nothing where it is not known
 * @returns {Promise<Uint8Array>} a `.tgz`
 */
export async function packCommand(site) {
  const { version, license } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const manifest = {
    name: 'crossfade',
    version,
    description: 'Says what an app uses of twilio-video, and what becomes of it with VideoSDK',
    license,
    bin: { crossfade: 'crossfade.cjs' },
    engines: { node: '>=20' },
    // For `try`, which looks for it: most calls need none, and it is larger than all else.
    peerDependencies: { 'playwright-core': '>=1.51' },
    peerDependenciesMeta: { 'playwright-core': { optional: true } },
  };
  const licence = (/** @type {string} */ path) => readFile(join(ROOT, path), 'utf8');
  const tar = await archive([
    ['package.json', `${JSON.stringify(manifest, undefined, 2)}\n`, 0o644],
    ['crossfade.cjs', await bundleCommand(site), 0o755],
    ['LICENSE', await licence('LICENSE'), 0o644],
    ['LICENSE-typescript.txt', await licence('node_modules/typescript/LICENSE.txt'), 0o644],
    ['LICENSE-twilio-video.md', await licence('node_modules/twilio-video/LICENSE.md'), 0o644],
  ]);
  return gzipSync(tar, { mtime: MODIFIED, level: 9 });
}

/**
 * @param {readonly [name: string, text: string, mode: number][]} entries
 * @returns {Promise<Uint8Array>}
 */
export async function archive(entries) {
  const tar = pack();
  for (const [name, text, mode] of entries)
    tar.entry({ name: `package/${name}`, mode, mtime: MODIFIED }, text);
  tar.finalize();
  /** @type {Uint8Array[]} */
  const parts = [];
  for await (const part of tar) parts.push(/** @type {Uint8Array} */ (part));
  return new Uint8Array(Buffer.concat(parts));
}
