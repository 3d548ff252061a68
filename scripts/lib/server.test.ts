import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type SiteServer, type SiteServerOptions } from './server.mjs';

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
  writeFileSync(join(dir, '_headers'), '/*\n  X-Everywhere: yes');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterEach(async () => server?.close());
afterAll(() => rmSync(folder, { recursive: true }));

/** Sends a path as it is, which fetch would tidy up. */
async function get(path: string, options: Partial<SiteServerOptions> = {}, method = 'GET') {
  server = await startServer({ dir, ...options });
  const { port } = server;
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const sent = request({ host: 'localhost', port, path, method }, (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
      });
      sent.on('error', reject);
      sent.end();
    },
  );
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
    expect((await get('/a.js', { headers: false })).headers).not.toHaveProperty('x-everywhere');
    expect((await get('/_headers')).status).toBe(404);
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

  test('takes no other method than GET and HEAD', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('serves under a base path, and nothing beside it', async () => {
    expect(await get('/some/base/guide/', { base: '/some/base/' })).toMatchObject({
      status: 200,
      body: 'guide',
    });
    expect((await get('/some/base', { base: 'some/base' })).headers.location).toBe('/some/base/');
    expect((await get('/some/base/guide', { base: '/some/base' })).headers.location).toBe(
      '/some/base/guide/',
    );
    expect((await get('/guide/', { base: '/some/base' })).status).toBe(404);
  });

  test('says that the site is not built when there is no folder', async () => {
    await expect(startServer({ dir: join(folder, 'none') })).rejects.toThrow('npm run build');
  });
});
