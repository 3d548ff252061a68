// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { manifestOf } from './manifest.mjs';

/** `OFFLINE=off npm run build`: nothing is kept, and browsers that keep something forget it. */
export const OFFLINE = process.env.OFFLINE !== 'off';

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Writes `sw.js`, the service worker that keeps the site on the reader's machine. Must stand after what writes files.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function offline() {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        if (!OFFLINE) return writeFile(join(root, 'sw.js'), await readFile(here('forget.js')));
        const manifest = await manifestOf(root);
        const result = await build({
          entryPoints: [here('service-worker.ts')],
          bundle: true,
          minify: true,
          write: false,
          format: 'iife',
          define: { MANIFEST: JSON.stringify(manifest), 'process.env.NODE_ENV': '"production"' },
        });
        await writeFile(join(root, 'sw.js'), result.outputFiles[0]?.contents ?? '');
        logger.info(
          `${manifest.pages.length} files are kept, ${Object.keys(manifest.later).length} when they are used`,
        );
      },
    },
  };
}
