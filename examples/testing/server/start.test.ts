import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { exampleFiles } from '../../../src/build/examples.mjs';
import { readSettings } from '../../server/src/settings';
import { readUsers, signedInUser } from '../../server/src/users';

const ROOT = process.cwd();
const manifest = (path: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8')) as never;

const folder = mkdtempSync(join(tmpdir(), 'server-'));
let server: ChildProcess | undefined;
afterEach(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

it('starts without any settings, says what is off and who may ask, and answers', async () => {
  const [command, ...args] = manifest('examples/server')['scripts']!['start']!.split(' ');
  const path = join(ROOT, 'examples/server', args[0]!);
  server = spawn(process.execPath, [join(ROOT, 'node_modules/.bin', command!), path], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of server.stdout!) {
    text += String(chunk);
    if (/host: Auth.*\n/.test(text)) break;
  }
  const [address] = /http:\S+/.exec(text)!;
  const key = /grace, a host: Authorization: (.*)/.exec(text)![1]!;
  expect(text).toContain('twilio: no keys');
  expect(await (await fetch(address)).json()).toEqual({ status: 'ok' });
  const ask = (headers: HeadersInit) =>
    fetch(`${address}/rooms/stand-up/access`, { method: 'POST', headers }).then(({ status }) => status);
  expect([await ask({}), await ask({ authorization: key })]).toEqual([401, 503]);
}, 30_000);

it('is tested with the versions that it names', () => {
  const { dependencies, devDependencies } = manifest('examples/server');
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect([name, manifest(`node_modules/${name}`)['version']]).toEqual([name, version]);
});

it('is complete in itself: it imports its own files, its own packages and Node', () => {
  const names = Object.keys(manifest('examples/server')['dependencies']!);
  for (const [path, text] of exampleFiles('server').filter(([path]) => path.endsWith('.ts')))
    for (const [, from = ''] of text.matchAll(/\b(?:from|import)\s*\(?'([^']+)'/g)) {
      const known =
        from.startsWith('node:') || names.some((name) => from === name || from.startsWith(`${name}/`));
      const inside = from.startsWith('.') && join('/server', path, '..', from).startsWith('/server/src/');
      expect([path, from, known || inside]).toEqual([path, from, true]);
    }
});

it('takes an empty setting as left out, and names each that is wrong', () => {
  expect(readSettings({ PUBLIC_URL: '', APP_USERS: '', DATABASE: '' })).toMatchObject({
    DATABASE: 'rooms.db',
  });
  expect(() => readSettings({ PORT: 'x', VENDOR: 'other' })).toThrow(/PORT[^]*VENDOR/);
});

it('knows users by their keys', () => {
  const users = readUsers('ada:one, grace:other:host');
  expect(signedInUser(users, 'Bearer one')).toEqual({ id: 'ada', isHost: false });
  expect(signedInUser(users, 'Bearer other')).toEqual({ id: 'grace', isHost: true });
  for (const header of [undefined, '', 'one', 'Bearer ', 'Bearer onee'])
    expect(signedInUser(users, header)).toBeUndefined();
  expect(() => readUsers('ada')).toThrow();
});
