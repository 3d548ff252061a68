import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer, type SiteServerOptions } from './server.mjs';

const LONG = 'long text '.repeat(1000);

let folder: string;
let dir: string;
let server: SiteServer | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfade-server-'));
  dir = join(folder, 'dist');
  mkdirSync(join(dir, 'guide'), { recursive: true });
  writeFileSync(join(dir, 'index.html'), 'home');
  writeFileSync(join(dir, 'guide', 'index.html'), 'guide');
  writeFileSync(join(dir, '404.html'), 'not found');
  writeFileSync(join(dir, 'a.js'), 'script');
  writeFileSync(join(dir, 'long.js'), LONG);
  writeFileSync(join(dir, 'picture.png'), LONG);
  writeFileSync(join(dir, '_headers'), '/*\n  X-Everywhere: yes');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Sends a path as it is, which fetch would tidy up. */
async function get(
  path: string,
  options: Partial<SiteServerOptions> = {},
  method = 'GET',
  headers: Record<string, string> = {},
) {
  server ??= await startServer({ dir, ...options });
  const { port } = server;
  return new Promise<{
    status: number | undefined;
    headers: NodeJS.Dict<string | string[]>;
    bytes: Buffer;
    body: string;
  }>((resolve, reject) => {
    const sent = request({ host: 'localhost', port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: answer.statusCode, headers: answer.headers, bytes, body: bytes.toString() });
      });
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the static server', () => {
  test('answers a folder with its index, and a path without the last slash with where that is', async () => {
    expect(await get('/guide/?q=1')).toMatchObject({ status: 200, body: 'guide' });
    expect(await get('/guide')).toMatchObject({ status: 301, headers: { location: '/guide/' } });
  });

  test('says what a file is, and applies _headers without showing it', async () => {
    expect((await get('/a.js')).headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-everywhere': 'yes',
    });
    expect((await get('/_headers')).status).toBe(404);
    expect((await get('//_headers')).status).toBe(404);
  });

  test('leaves _headers alone where it is told to', async () => {
    expect((await get('/a.js', { headers: false })).headers).not.toHaveProperty('x-everywhere');
  });

  test('answers an unknown path with 404.html', async () => {
    expect(await get('/nowhere')).toMatchObject({ status: 404, body: 'not found' });
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/guide/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
  ])('gives nothing from outside its folder: %s', async (path) => {
    expect((await get(path)).body).not.toContain('secret');
  });

  test('redirects to no other host', async () => {
    expect((await get('//guide')).headers.location).toBe('/guide/');
  });

  test.each(['/%', '/%00', 'nonsense'])('refuses a path that is none: %s', async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  test.each([
    ['a name longer than the file system takes (ENAMETOOLONG)', `/${'a'.repeat(300)}`, 404],
    ['a path below a file (ENOTDIR)', '/index.html/x', 404],
    ['an escape that is none', '/guide/%E0%A4%A', 400],
    ['a path below a folder that is not there (ENOENT)', '/none/none/', 404],
  ])('goes on after %s', async (_what, path, status) => {
    expect((await get(path)).status).toBe(status);
    expect((await get('/a.js')).status).toBe(200);
  });

  test.each([
    ['bytes=9-2', 416],
    ['bytes=2-3', 206],
    ['nonsense', 200],
  ])('goes on after a request for %s', async (range, status) => {
    expect((await get('/a.js', {}, 'GET', { range })).status).toBe(status);
    expect((await get('/a.js')).status).toBe(200);
  });

  test('goes on when a build takes a file away', async () => {
    expect((await get('/gone.js')).status).toBe(404);
    writeFileSync(join(dir, 'gone.js'), 'here');
    expect((await get('/gone.js')).body).toBe('here');
    rmSync(join(dir, 'gone.js'));
    expect((await get('/gone.js')).status).toBe(404);
  });

  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('sends text packed to who takes %s', async (accepted, encoding, unpack) => {
    const { headers, bytes } = await get('/long.js', {}, 'GET', { 'accept-encoding': accepted });
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'text/javascript; charset=utf-8',
      'x-everywhere': 'yes',
    });
    expect(headers['vary']).toMatch(/accept-encoding/i);
    expect(headers).not.toHaveProperty('content-length');
    expect(unpack(bytes).toString()).toBe(LONG);
  });

  test('sends it as it is where nothing is gained, or nobody asks', async () => {
    const plain = async (path: string, accepted: string) =>
      (await get(path, {}, 'GET', { 'accept-encoding': accepted })).headers;
    expect(await plain('/long.js', 'identity')).toMatchObject({ 'content-length': String(LONG.length) });
    expect(await plain('/picture.png', 'br')).not.toHaveProperty('content-encoding');
    expect(await plain('/a.js', 'br')).not.toHaveProperty('content-encoding');
  });

  test('packs nothing when told not to', async () => {
    const { headers } = await get('/long.js', { compress: false }, 'GET', { 'accept-encoding': 'br' });
    expect(headers).not.toHaveProperty('content-encoding');
  });

  test('takes no other method than GET and HEAD', async () => {
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test.each(['/some/base/', 'some/base', '/some/base'])(
    'serves under a base path, and nothing beside it: %s',
    async (base) => {
      expect(await get('/some/base/guide/', { base })).toMatchObject({ status: 200, body: 'guide' });
      expect((await get('/some/base')).headers.location).toBe('/some/base/');
      expect((await get('/some/base/guide?q=1')).headers.location).toBe('/some/base/guide/?q=1');
      expect((await get('/guide/')).status).toBe(404);
    },
  );

  test('says that the site is not built when there is no folder', async () => {
    await expect(startServer({ dir: join(folder, 'none') })).rejects.toThrow('npm run build');
  });
});
