import type * as promises from 'node:fs/promises';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serveBuild, type ServedBuild } from './server';

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof promises>();
  // Whoever runs the tests may be allowed to read all.
  const readFile = (file: string) =>
    file.endsWith('locked.js') ? Promise.reject(new Error('EACCES')) : fs.readFile(file);
  return { ...fs, readFile };
});

let folder: string;
let served: ServedBuild;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crossfade-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><html><head><title>A</title></head></html>');
  writeFileSync(join(folder, 'dist/assets/a.js'), 'export {};');
  writeFileSync(join(folder, 'dist/assets/locked.js'), 'export {};');
  mkdirSync(join(folder, 'dist/room/[name]'), { recursive: true });
  writeFileSync(join(folder, 'dist/room/[name].html'), '<title>Room</title>');
  writeFileSync(join(folder, 'dist/room/[name]/lobby.html'), '<title>Lobby</title>');
  writeFileSync(join(folder, 'dist/room/[name]/[who].html'), '<title>Who</title>');
  mkdirSync(join(folder, '[up]'));
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist/link.txt'));
  served = await serveBuild({ folder: join(folder, 'dist'), base: '/app/', script: 'first();' });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

interface Asked {
  method?: string;
  headers?: Record<string, string>;
}

/** By itself: `fetch` would take the dots out of a path, and chooses the host. */
const ask = (path: string, { method = 'GET', headers = {} }: Asked = {}) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const { port } = new URL(served.address);
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (part) => (text += String(part)));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });

it('has a page with the sandbox and no app, for the services to live in', async () => {
  const text = await (await fetch(served.services)).text();
  expect(text).toContain('<script src="/app/@crossfade/try.js"></script>');
  expect(text).not.toContain('<title>A</title>');
});

describe('a build that is served', () => {
  it('has the script first in each page, and its files as they are', async () => {
    expect((await ask('/app/')).text).toBe(
      '<!doctype html><html><head><script src="/app/@crossfade/try.js"></script><title>A</title></head></html>',
    );
    expect((await ask('/app/@crossfade/try.js')).text).toBe('first();');
    expect((await ask('/app/assets/a.js')).text).toBe('export {};');
  });

  it('fails the request for a file that may not be read, and goes on', async () => {
    expect((await ask('/app/assets/locked.js')).status).toBe(500);
    expect((await ask('/app/assets/a.js')).status).toBe(200);
  });

  it('answers the app’s own routes with its page, and notes what else is asked for', async () => {
    const page = await ask('/app/call/lab', { headers: { accept: 'text/html' } });
    expect(page.text).toContain('<title>A');
    expect((await ask('/app/token', { method: 'POST' })).status).toBe(404);
    expect((await ask('/assets/a.js')).status).toBe(404);
    expect([...served.missing]).toEqual(['POST /app/token', 'GET /assets/a.js']);
  });

  it('answers with the page that is for all paths of a form, where the build has one', async () => {
    const title = async (path: string) =>
      (await ask(path, { headers: { accept: 'text/html' } })).text.slice(-20);
    expect(await title('/app/room/lab')).toContain('>Room<');
    expect(await title('/app/room/lab/ada')).toContain('>Who<');
    expect(await title('/app/room/%2e%2e%2f%2e%2e')).toContain('>Who<');
    expect(await title('/app/%2e%2e/x')).not.toContain('>Room<');
  });

  it('gives nothing that lies outside, and nothing to other hosts', async () => {
    for (const path of [
      '/app/../secret.txt',
      '/app/%2e%2e/secret.txt',
      '/app/..%2fsecret.txt',
      '/app/link.txt',
    ])
      expect({ path, ...(await ask(path)) }).toMatchObject({ status: 404, text: '' });
    expect((await ask('/app/', { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask('/app/%')).status).toBe(404);
  });
});
