import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unpack } from '../support/unpack';

/* The package that the site serves, as npx would unpack and run it. */

let folder: string;
let files: Awaited<ReturnType<typeof unpack>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crossfade-'));
  files = await unpack('dist/crossfade.tgz', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('holds one script, its licences, and no code of a vendor', () => {
  expect([...files.keys()].sort()).toEqual([
    'package/LICENSE',
    'package/LICENSE-twilio-video.md',
    'package/LICENSE-typescript.txt',
    'package/crossfade.cjs',
    'package/package.json',
  ]);
  expect((files.get('package/crossfade.cjs') ?? 0) & 0o111).toBe(0o111);
  const manifest = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as object;
  expect(manifest).toMatchObject({ name: 'crossfade', bin: { crossfade: 'crossfade.cjs' } });
  expect(manifest).not.toHaveProperty('dependencies');
  expect(manifest).not.toHaveProperty('scripts');
});

// The process loads a whole compiler, which is a second or two of work: on a busy machine that is many.
it('scans an app', { timeout: 60_000 }, () => {
  writeFileSync(
    join(folder, 'app.js'),
    `import { connect } from 'twilio-video';\nconnect('t').then((room) => room.disconnect());\n`,
  );
  let status: unknown = 0;
  let out = '';
  try {
    out = execFileSync(process.execPath, ['package/crossfade.cjs', 'scan', '.', '--json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  } catch (error) {
    ({ status, stdout: out } = error as { status: unknown; stdout: string });
  }
  expect(status).toBe(1);
  const { uses } = JSON.parse(out) as { uses: { name: string }[] };
  expect(uses.map(({ name }) => name)).toEqual(['connect', 'connect', 'disconnect']);
});

it('is called by the skill as it stands: by a whole address, or by one that a reader is told to set', () => {
  const skill = readFileSync('dist/skill/SKILL.md', 'utf8');
  const calls = skill.match(/^npx .*$/gm) ?? [];
  expect(calls.length).toBeGreaterThan(10);
  const address = skill.includes('SITE=http')
    ? /(?: |^)\$SITE\/crossfade\.tgz /
    : / https?:\S+\/crossfade\.tgz /;
  for (const call of calls) expect(call).toMatch(address);
});
