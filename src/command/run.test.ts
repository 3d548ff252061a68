import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { report } from '../assistant/contract';
import { typeFiles } from '../components/editor/types/files';
import { run } from './run';

const types = Object.fromEntries(Object.entries(typeFiles('')).filter(([path]) => !path.includes('lib.dom')));

const APP = `import { connect } from 'twilio-video';\nconnect('t').then((room) => room.disconnect());\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossfade-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function called(...args: string[]) {
  const said = { out: '', error: '' };
  const code = run(
    args,
    { types },
    { out: (text) => (said.out += text), error: (text) => (said.error += text) },
  );
  return { code, ...said };
}

/** Every file with its content and the time of its last change. */
const state = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => {
      const found = statSync(join(folder, path));
      return [path, found.mtimeMs, found.isFile() ? readFileSync(join(folder, path), 'hex') : ''];
    });

describe('the command', () => {
  it('ends with 1 while something of Twilio is left, and with 0 when nothing is', () => {
    put({ 'src/a.js': APP });
    expect(called('scan', folder).code).toBe(1);
    put({ 'src/a.js': `import { VideoSDK } from '@videosdk.live/js-sdk';\n` });
    expect(called('scan', folder)).toMatchObject({ code: 0, error: '' });
  });

  it('ends with 2 when it is not called rightly, and says how it is', () => {
    for (const args of [
      [],
      ['scan'],
      ['scan', folder, folder],
      ['scan', join(folder, 'none')],
      ['fix', folder],
      ['scan', folder, '--write'],
      ['scan', folder, '--json', '--html'],
    ]) {
      const { code, out, error } = called(...args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(error).not.toBe('');
    }
  });

  it('writes nothing', () => {
    put({ 'a.js': APP, 'node_modules/x/index.js': APP });
    const before = state();
    called('scan', folder, '--html');
    expect(state()).toEqual(before);
  });

  it('gives the report for programs and as a page', () => {
    put({ 'src/a.js': APP });
    const { out } = called('scan', folder, '--json');
    expect(
      report.parse(JSON.parse(out)).uses.map(({ file, line, name }) => `${file}:${line}:${name}`),
    ).toEqual(['src/a.js:1:connect', 'src/a.js:2:connect', 'src/a.js:2:disconnect']);
    expect(called('scan', folder, '--html').out).toMatch(/^<!doctype html>/);
  });

  it('follows no link, reads no package and no build, and says what it could not read', () => {
    put({
      'a.js': APP,
      'node_modules/b/b.js': APP,
      'dist/c.js': APP,
      'd.js': new Uint8Array([0, 1, 2, 255]),
      'e.js': new Uint8Array([47, 47, 252, 10]),
    });
    symlinkSync(folder, join(folder, 'round'));
    symlinkSync(join(folder, 'a.js'), join(folder, 'f.js'));
    const { uses, leftOut } = report.parse(JSON.parse(called('scan', folder, '--json').out));
    expect(new Set(uses.map(({ file }) => file))).toEqual(new Set(['a.js']));
    expect(leftOut.map(({ file, why }) => `${file}: ${why}`)).toEqual([
      expect.stringMatching(/^d\.js: .*binary/),
      expect.stringMatching(/^e\.js: .*not UTF-8/),
      expect.stringMatching(/^f\.js: .*link/),
      expect.stringMatching(/^round: .*link/),
    ]);
  });
});
