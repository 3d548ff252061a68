// An app for twilio-video, brought to VideoSDK as the assistant does it, as scripts that a page can load.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { adapterParts } from '../../../src/build/adapter.mjs';
import { assistantTypes } from '../../../src/build/command.mjs';
import type * as migrating from './migrate.ts';
import type { Files } from './migrate.ts';

const CACHE = join(process.cwd(), 'node_modules/.cache/command');
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

type Migrate = (typeof migrating)['migrate'];

/** The call of `call-app.ts` on the adapter, with all native rewrites. */
export async function migrated(): Promise<{ files: Files; script: string }> {
  const files = await brought(({ migrate }) => migrate);
  return { files, script: await bundle(files, 'call-app.ts') };
}

/** The call of `call-app.ts` on either service, as `window.useService` says. */
export async function onBoth(): Promise<string> {
  const files = await brought(({ migrateToBoth }) => migrateToBoth);
  files.set(
    'entry.ts',
    "import './call-app'; import { useService } from './video-service'; Object.assign(window, { useService });",
  );
  return bundle(files, 'entry.ts');
}

async function brought(how: (of: typeof migrating) => Migrate): Promise<Files> {
  const types = Object.entries(await assistantTypes()).filter(([path]) => !path.includes('lib.dom'));
  const app = new Map([['call-app.ts', await readFile(here('call-app.ts'), 'utf8')]]);
  return how(await assistant())(app, Object.fromEntries(types), await adapterParts());
}

async function assistant(): Promise<typeof migrating> {
  const outfile = join(CACHE, `migrate-${process.pid}.cjs`);
  const { outputFiles } = await build({
    entryPoints: [here('migrate.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  await mkdir(CACHE, { recursive: true });
  await writeFile(outfile, outputFiles[0]?.text ?? '');
  return createRequire(import.meta.url)(outfile) as typeof migrating;
}

/** As the app's own bundler would, with the SDKs by their script tags. */
async function bundle(files: Files, entry: string): Promise<string> {
  const inMemory: Plugin = {
    name: 'in-memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path }) =>
        /^(?:@|twilio-video$)/.test(path)
          ? { path, namespace: 'sdk' }
          : { path: `${path.replace(/^\.\//, '').replace(/\.ts$/, '')}.ts`, namespace: 'app' },
      );
      onLoad({ filter: /./, namespace: 'sdk' }, ({ path }) => ({
        contents: `module.exports = ${path.startsWith('@') ? 'window' : 'window.Twilio.Video'};`,
      }));
      onLoad({ filter: /./, namespace: 'app' }, ({ path }) => ({
        contents: files.get(path) ?? '',
        loader: 'ts',
      }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    plugins: [inMemory],
  });
  return outputFiles[0]?.text ?? '';
}
