import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { digestOf } from './digest';
import { manifestOf } from './manifest.mjs';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function built(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'site-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

const FILES = {
  'index.html': 'home',
  'steps/mute/index.html': 'mute',
  'steps/mute/index.md': 'mute',
  '_astro/a.js': 'a',
  'run/sdk/videosdk.js': 'sdk',
  'crossfade.tgz': 'tar',
  'sw.js': 'old',
};

it('keeps pages at the first visit, SDKs when they are used, and leaves out what is for machines', async () => {
  const { pages, later } = await manifestOf(await built(FILES));
  expect(pages.map(({ url }) => url).toSorted()).toEqual(['./', './_astro/a.js', './steps/mute/']);
  expect(Object.keys(later)).toEqual(['run/sdk/videosdk.js']);
});

it('tells one build from another by any file, and knows the same again', async () => {
  const builds = await Promise.all(
    [FILES, FILES, { ...FILES, '_astro/a.js': 'b' }].map(async (files) => manifestOf(await built(files))),
  );
  expect(builds[0]?.build).toBe(builds[1]?.build);
  expect(builds[0]?.build).not.toBe(builds[2]?.build);
});

it('gives a file the digest that the service worker compares it with', async () => {
  const { later } = await manifestOf(await built(FILES));
  expect(later['run/sdk/videosdk.js']).toBe(await digestOf(new TextEncoder().encode('sdk').buffer));
});
