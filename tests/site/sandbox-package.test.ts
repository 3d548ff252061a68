import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { build, createLogger, createServer, type Plugin } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InstalledSdk } from '../../src/embed/package/works-from';
import { unpack } from '../support/unpack';

/* The package that the site serves, installed in an app. */

let app: string;
let files: string[];
const put = (path: string, text: string): void => writeFileSync(join(app, path), text);

beforeAll(async () => {
  mkdirSync('test-results', { recursive: true });
  // Inside the project, so that Vite, Playwright and the SDKs are found as an app finds its own.
  app = mkdtempSync(resolve('test-results/app-'));
  files = [...(await unpack('dist/crossfade-sandbox.tgz', app)).keys()];
  mkdirSync(join(app, 'node_modules'));
  renameSync(join(app, 'package'), join(app, 'node_modules/crossfade-sandbox'));
  put('package.json', '{ "type": "module" }');
  put(
    'index.html',
    '<!doctype html><html><head><title>App</title><script src="/first.js"></script></head></html>',
  );
});
afterAll(() => rmSync(app, { recursive: true }));

const load = async <T>(file: string): Promise<T> =>
  (await import(
    /* @vite-ignore */ pathToFileURL(join(app, 'node_modules/crossfade-sandbox', file)).href
  )) as T;

it('holds what it exports, types and all, and no code of a vendor', () => {
  const manifest = JSON.parse(
    readFileSync(join(app, 'node_modules/crossfade-sandbox/package.json'), 'utf8'),
  ) as { exports: Record<string, { types: string; default: string }>; dependencies?: object };
  const exported = Object.values(manifest.exports).flatMap(Object.values) as string[];
  for (const path of exported) expect(files).toContain(path.replace('.', 'package'));
  expect(manifest).not.toHaveProperty('dependencies');
  expect(manifest).not.toHaveProperty('scripts');
  const script = readFileSync(join(app, 'node_modules/crossfade-sandbox/sandbox.js'), 'utf8');
  expect(script).toBe(readFileSync('dist/sandbox.js', 'utf8'));
  expect(readFileSync(join(app, 'node_modules/crossfade-sandbox/sandbox.d.ts'), 'utf8')).toBe(
    readFileSync('dist/sandbox.d.ts', 'utf8'),
  );
});

it('has types that an app can use', () => {
  put(
    'app.ts',
    `import { checkSdks, SANDBOX_JS, type GuestHandle } from 'crossfade-sandbox';
     import crossfadeSandbox from 'crossfade-sandbox/vite';
     import { expect, test } from 'crossfade-sandbox/playwright';
     crossfadeSandbox({ name: 'Ada', tokens: { path: '/access', service: 'twilio' } });
     // @ts-expect-error -- there is no such service
     crossfadeSandbox({ tokens: { path: '/access', service: 'other' } });
     test('typed', async ({ page, crossfade }) => {
       const guest: GuestHandle = await crossfade.addGuest({ service: 'twilio', room: 'a', name: 'b' });
       await guest.setOnline(false);
       await crossfade.of(page).faults.setDelay(5);
       expect(checkSdks()[0]?.version ?? SANDBOX_JS).toBeTruthy();
     });`,
  );
  const program = ts.createProgram([join(app, 'app.ts')], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
  const mine = ts.getPreEmitDiagnostics(program).filter(({ file }) => file?.fileName.startsWith(app));
  expect(mine.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
}, 60_000);

it('knows which SDKs an app has, and with which it was tested', async () => {
  const { checkSdks, TESTED_WITH } = await load<{
    checkSdks: (folder: string) => InstalledSdk[];
    TESTED_WITH: Record<string, string>;
  }>('index.js');
  expect(checkSdks(app)).toEqual(
    ['twilio-video', '@videosdk.live/js-sdk', '@videosdk.live/react-sdk'].map((name) => ({
      name,
      version: TESTED_WITH[name],
      standing: 'works',
    })),
  );
});

it('puts the sandbox first into the head while an app is developed, and leaves a build alone', async () => {
  const { default: plugin } = await load<{
    default: (options: { name: string; pace: string; tokens: { path: string; service: string } }) => Plugin;
  }>('vite.js');
  const shared = {
    root: app,
    configFile: false as const,
    logLevel: 'silent' as const,
    base: '/calls/',
    plugins: [plugin({ name: 'Ada "A"', pace: 'none', tokens: { path: '/access', service: 'videosdk' } })],
  };
  const server = await createServer({ ...shared, server: { port: 0, strictPort: false, host: '127.0.0.1' } });
  try {
    await server.listen();
    const { port } = server.httpServer!.address() as { port: number };
    const get = async (path: string): Promise<string> =>
      (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    const [, head = ''] = /<head>([^]*)<\/head>/.exec(await get('/calls/index.html')) ?? [];
    const scripts = [...head.matchAll(/<script[^>]*>/g)].map(String);
    expect(scripts.slice(0, 2)).toEqual([
      '<script src="/calls/@crossfade/sandbox.js" data-name="Ada &quot;A&quot;" data-pace="none">',
      '<script src="/calls/@crossfade/tokens.js">',
    ]);
    expect(head.trim()).toMatch(/^<script src="\/calls\/@crossfade\/sandbox.js"/);
    expect(await get('/calls/@crossfade/sandbox.js')).toBe(readFileSync('dist/sandbox.js', 'utf8'));
    expect(await get('/calls/@crossfade/services.html')).toContain(
      '<script src="/calls/@crossfade/sandbox.js" data-pace="none"></script>',
    );
    expect(await get('/calls/@crossfade/tokens.js')).toMatch(
      /^\[\{"path":"\/access"[^]*\.forEach\(function answerTokens/,
    );
  } finally {
    await server.close();
  }
  // Of a server of the app's own, which does not print Vite's addresses.
  const said: string[] = [];
  const customLogger = createLogger('silent');
  customLogger.info = (text) => void said.push(text);
  const inside = await createServer({ ...shared, customLogger, server: { middlewareMode: true, ws: false } });
  await inside.close();
  expect(said.join('\n')).toContain('/calls/@crossfade/services.html of your server');
  await build(shared);
  expect(readFileSync(join(app, 'dist/index.html'), 'utf8')).not.toContain('crossfade');
}, 60_000);
