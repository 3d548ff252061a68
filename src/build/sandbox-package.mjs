// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { gzipSync } from 'fflate';
import ts from 'typescript';
import { archive, given, MODIFIED } from './command.mjs';
import { scriptTextInEsbuild } from './script-text.mjs';

/*
 * The sandbox as an npm package, `crossfade-sandbox`: the script for pages, a plugin for Vite, and a fixture for Playwright.
 */

const ROOT = process.cwd();
const HERE = join(ROOT, 'src/embed/package');

const ENTRIES = ['index', 'vite', 'playwright'];

/**
 * @param {Record<string, string>} tested versions of the SDKs that the sandbox was tested with, by package
 * @param {string} sandbox the text of `sandbox.js`
 * @returns {Promise<Uint8Array>} a `.tgz`
 */
export async function packSandbox(tested, sandbox) {
  const { version, license } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const manifest = {
    name: 'crossfade-sandbox',
    version,
    description: 'Twilio Video’s and VideoSDK’s services in the browser, for development and tests of apps',
    license,
    type: 'module',
    engines: { node: '>=20' },
    exports: {
      '.': entry('index'),
      './vite': entry('vite'),
      './playwright': entry('playwright'),
      './sandbox.js': { types: './sandbox.d.ts', default: './sandbox.js' },
    },
    peerDependencies: { vite: '>=5', '@playwright/test': '>=1.48' },
    peerDependenciesMeta: { vite: { optional: true }, '@playwright/test': { optional: true } },
  };
  const modules = await Promise.all(
    ENTRIES.map(async (name) => /** @type {const} */ ([`${name}.js`, await bundle(name, tested)])),
  );
  const types = await Promise.all(
    [...ENTRIES, 'answer-tokens', 'works-from'].map(
      async (name) => /** @type {const} */ ([`${name}.d.ts`, await declare(join(HERE, `${name}.ts`))]),
    ),
  );
  /** @type {[name: string, text: string, mode: number][]} */
  const files = [
    ['package.json', `${JSON.stringify(manifest, undefined, 2)}\n`],
    ['README.md', await readFile(join(HERE, 'README.md'), 'utf8')],
    ['LICENSE', await readFile(join(ROOT, 'LICENSE'), 'utf8')],
    ['sandbox.js', sandbox],
    ['sandbox.d.ts', await readFile(join(ROOT, 'src/embed/api.ts'), 'utf8')],
    ...modules,
    ...types,
  ].map(([name = '', text = '']) => [name, text, 0o644]);
  return gzipSync(await archive(files), { mtime: MODIFIED, level: 9 });
}

const entry = (/** @type {string} */ name) => ({ types: `./${name}.d.ts`, default: `./${name}.js` });

/**
 * @param {string} name
 * @param {Record<string, string>} tested
 */
async function bundle(name, tested) {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, `${name}.ts`)],
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['vite', '@playwright/test'],
    write: false,
    logLevel: 'warning',
    plugins: [given(new Map([['crossfade-tested', JSON.stringify(tested)]])), scriptTextInEsbuild],
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * The declarations of a module that says its types itself, for its place in the package.
 * @param {string} path
 */
async function declare(path) {
  const source = await readFile(path, 'utf8');
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  const [first] = diagnostics;
  if (first) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
  return outputText
    .replaceAll(/'\.\.\/api'/g, "'./sandbox.js'")
    .replaceAll(/'\.\/([\w-]+)'/g, (_all, name) => `'./${name}.js'`);
}
