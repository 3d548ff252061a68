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
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { report, type Plan } from '../assistant/contract';
import type { AdapterTexts } from '../assistant/plan/adapt';
import { adapterParts } from '../build/adapter.mjs';
import { typeFiles } from '../components/editor/types/files';
import { write } from './adapt';
import { run } from './run';

const types = Object.fromEntries(Object.entries(typeFiles('')).filter(([path]) => !path.includes('lib.dom')));

const APP = `import { connect } from 'twilio-video';\nconnect('t').then((room) => room.disconnect());\n`;

let adapter: AdapterTexts;
beforeAll(async () => {
  adapter = await adapterParts();
});

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

const called = (...args: string[]) => calledAt(false, ...args);

/** @param terminal whether a person reads along */
function calledAt(terminal: boolean, ...args: string[]) {
  const said = { out: '', error: '' };
  const code = run(
    args,
    { types, adapter },
    { out: (text) => (said.out += text), error: (text) => (said.error += text), terminal },
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
    put({ 'src/b.js': 'export const name = (room) => room.localParticipant.identity;\n' });
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
      ['scan', folder, '--both'],
      ['adapt', folder, '--html'],
      ['native', folder],
      ['native', 'all', folder],
      ['native', 'mute', folder, '--both'],
    ]) {
      const { code, out, error } = called(...args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(error).not.toBe('');
    }
  });

  it('ends with 2 where it finds no code, and says what it could not read', () => {
    put({ 'notes.txt': 'connect', 'node_modules/twilio-video/index.js': APP });
    symlinkSync(join(folder, 'notes.txt'), join(folder, 'app.js'));
    for (const args of [['scan'], ['adapt'], ['native', 'mute']]) {
      const { code, out, error } = called(...args, folder);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(error).toContain('There is no code');
      expect(error).toContain('app.js: It is a symbolic link');
    }
  });

  it('says what is wrong with a call before how it is to be', () => {
    expect(called('--version').error).toMatch(/^There is no option --version\.\n\nUsage: crossfade scan/);
    expect(called('--help').out).toContain('writes the changes, if the folder has no uncommitted changes');
  });

  it('shows a person the report in short, and gives a file all of it', () => {
    put({ 'a.js': APP });
    expect(calledAt(true, 'scan', folder).out).toMatch(/^SUMMARY\n[^]*crossfade scan … > report\.md/);
    expect(calledAt(true, 'scan', folder, '--html').out).toBe(called('scan', folder, '--html').out);
    expect(called('scan', folder).out).toMatch(/^# What moves/);
  });

  it('turns nothing over to VideoSDK in an app that does not run on the adapter', () => {
    put({ 'a.js': APP.replace('room.disconnect()', '{ room.disconnect(); }') });
    expect(called('native', 'leave', folder)).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining(`crossfade adapt ${folder} --write`),
    });
  });

  it('writes nothing', () => {
    put({ 'a.js': APP, 'node_modules/x/index.js': APP });
    const before = state();
    called('scan', folder, '--html');
    expect(state()).toEqual(before);
  });

  it('gives the report for programs and as a page', () => {
    put({ 'src/a.js': APP.replace('room.disconnect()', '{ room.disconnect(); }') });
    const { out } = called('scan', folder, '--json');
    expect(
      report
        .parse(JSON.parse(out))
        .uses.map(({ file, line, name, native }) => `${file}:${line}:${name} ${native?.pattern}`),
    ).toEqual([
      'src/a.js:1:connect undefined',
      'src/a.js:2:connect undefined',
      'src/a.js:2:disconnect leave',
    ]);
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
    execFileSync('mkfifo', [join(folder, 'g.js')]);
    const { uses, leftOut } = report.parse(JSON.parse(called('scan', folder, '--json').out));
    expect(new Set(uses.map(({ file }) => file))).toEqual(new Set(['a.js']));
    expect(leftOut.map(({ file, why }) => `${file}: ${why}`)).toEqual([
      expect.stringMatching(/^d\.js: .*binary/),
      expect.stringMatching(/^e\.js: .*not UTF-8/),
      expect.stringMatching(/^f\.js: .*link/),
      expect.stringMatching(/^g\.js: .*not a regular file/),
      expect.stringMatching(/^round: .*link/),
    ]);
  });
});

describe('crossfade adapt', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  const commit = () => {
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'a');
  };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  const ADAPTED = ['src/a.js', 'src/b.js', 'package.json', 'src/twilio-on-videosdk.js'];

  it('shows a patch that git takes, and writes nothing unless told to', () => {
    const marked = `\uFEFF${APP}`;
    put({
      'src/a.js': APP,
      'src/b.js': marked,
      'package.json': '{\r\n  "dependencies": { "twilio-video": "2" }\r\n}\r\n',
    });
    commit();
    const before = state();
    const { code, out } = called('adapt', folder);
    expect(code).toBe(1);
    expect(out).toContain('creates src/twilio-on-videosdk.js');
    expect(state()).toEqual(before);
    const patch = out.slice(out.indexOf('--- '));
    execFileSync('git', ['apply', '-'], { cwd: folder, input: patch });
    const byPatch = git('stash', 'create') && [...ADAPTED.map(read)];
    git('checkout', '-q', '.');
    rmSync(join(folder, 'src/twilio-on-videosdk.js'));
    expect(called('adapt', folder, '--write')).toMatchObject({ code: 0, error: '' });
    expect(ADAPTED.map(read)).toEqual(byPatch);
    expect(called('adapt', folder)).toMatchObject({ code: 0 });
  });

  it('writes to no folder that could not be put back: without git, or with something uncommitted', () => {
    put({ 'a.js': APP });
    expect(called('adapt', folder, '--write')).toMatchObject({
      code: 2,
      error: expect.stringContaining('git'),
    });
    commit();
    put({ 'b.txt': 'new' });
    expect(called('adapt', folder, '--write')).toMatchObject({
      code: 2,
      error: expect.stringContaining('uncommitted changes: b.txt.'),
    });
    expect(read('a.js')).toBe(APP);
  });

  it('changes bytes where it has to and no others, and no file that is not UTF-8', () => {
    const latin = new Uint8Array([47, 47, 252, 10, ...new TextEncoder().encode(APP)]);
    const wide = Buffer.from(`\uFEFF${APP}`, 'utf16le');
    put({
      'a.js': new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(APP)]),
      'b.js': latin,
      'c.js': wide,
      'package.json': '{ "dependencies": { "twilio-video": "2" } }',
    });
    commit();
    const patch = called('adapt', folder);
    expect(patch.out).toContain('c.js:1 It is not UTF-8');
    execFileSync('git', ['apply', '--check', '-'], {
      cwd: folder,
      input: patch.out.slice(patch.out.indexOf('--- ')),
    });
    expect(called('adapt', folder, '--write')).toMatchObject({ code: 1, error: '' });
    expect(readFileSync(join(folder, 'a.js')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(readFileSync(join(folder, 'b.js'))).toEqual(Buffer.from(latin));
    expect(readFileSync(join(folder, 'c.js'))).toEqual(wide);
    // They import it still.
    expect(read('package.json')).toMatch(/js-sdk.*twilio-video/);
    git('add', '-A');
    git('commit', '-qm', 'b');
    put({ 'b.js': APP, 'c.js': APP });
    git('commit', '-qam', 'd');
    expect(called('adapt', folder, '--write')).toMatchObject({ code: 0, error: '' });
    expect(read('c.js')).not.toContain('twilio-video');
    expect(read('package.json')).not.toContain('twilio-video');
  });

  it('writes nothing where a file is gone by then', () => {
    put({ 'a.js': APP });
    const plan = JSON.parse(called('adapt', folder, '--json').out) as Plan;
    const files = new Map([['a.js', APP]]);
    rmSync(join(folder, 'a.js'));
    expect(write(folder, files, plan)).toContain('Nothing was written');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('shows no sign of an app’s that a terminal would obey', () => {
    put({ 'a.js': APP, 'b\u001b[2J.js': APP, 'c\u202egnp.js': APP });
    for (const form of ['', '--html'])
      expect(called('scan', folder, ...(form ? [form] : [])).out).not.toMatch(/[\u001b\u202e]/);
    expect(called('scan', folder).out).toContain('c\\\\u202egnp.js');
  });

  it('gives the plan for programs', () => {
    put({ 'a.js': APP });
    const plan = JSON.parse(called('adapt', folder, '--json').out) as {
      edits: unknown[];
      create: { path: string }[];
    };
    expect(plan.edits).toMatchObject([{ file: 'a.js', transform: 'imports', text: './twilio-on-videosdk' }]);
    expect(plan.create.map(({ path }) => path)).toEqual(['twilio-on-videosdk.js']);
  });

  it('is followed by native rewrites, which find the room behind the adapter', () => {
    put({ 'a.js': APP.replace('room.disconnect()', '{\n  room.disconnect();\n}') });
    commit();
    called('adapt', folder, '--write');
    git('add', '-A');
    git('commit', '-qm', 'adapted');
    expect(called('native', 'leave', folder)).toMatchObject({
      code: 1,
      out: expect.stringContaining('+  room.videosdk.leave().catch(console.error);'),
    });
    expect(called('native', 'mute', folder).code).toBe(0);
  });
});
