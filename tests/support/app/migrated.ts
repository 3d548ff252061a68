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

/** The call of `call-app.ts` on the adapter, with all native rewrites. */
export async function migrated(): Promise<{ files: Files; script: string }> {
  const { migrate } = await assistant();
  const types = Object.entries(await assistantTypes()).filter(([path]) => !path.includes('lib.dom'));
  const app = new Map([['call-app.ts', await readFile(here('call-app.ts'), 'utf8')]]);
  const files = migrate(app, Object.fromEntries(types), await adapterParts());
  return { files, script: await bundle(files) };
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

/** As the app's own bundler would, with VideoSDK by its script tag. */
async function bundle(files: Files): Promise<string> {
  const inMemory: Plugin = {
    name: 'in-memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path }) =>
        path.startsWith('@')
          ? { path, namespace: 'sdk' }
          : { path: `${path.replace(/^\.\//, '').replace(/\.ts$/, '')}.ts`, namespace: 'app' },
      );
      onLoad({ filter: /./, namespace: 'sdk' }, () => ({
        contents: 'export const { VideoSDK } = window;',
      }));
      onLoad({ filter: /./, namespace: 'app' }, ({ path }) => ({
        contents: files.get(path) ?? '',
        loader: 'ts',
      }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: ['call-app.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    plugins: [inMemory],
  });
  return outputFiles[0]?.text ?? '';
}
