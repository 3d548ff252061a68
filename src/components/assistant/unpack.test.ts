import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { scanned } from '../../assistant/testing/scanned';
import { unpack } from './unpack';

const zip = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });
const code = strToU8('import "twilio-video";\n');

/** What is taken, and what is said. */
async function taken(bytes: Uint8Array) {
  const { entries, leftOut } = await unpack(bytes);
  return { files: entries.map(([path]) => path), said: leftOut.map(({ file, why }) => `${file}: ${why}`) };
}

/** Where the list of a zip begins. */
function listIn(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { view, list: view.getUint32(bytes.length - 22 + 16, true) };
}

describe('a zip is unpacked', () => {
  it('without the folder around everything, and without what no scan reads', async () => {
    const { entries } = await unpack(
      zip({ 'app/src/a.js': code, 'app/b.html': code, 'app/c.png': code, 'app/node_modules/d.js': code }),
    );
    expect(entries.map(([path]) => path)).toEqual(['src/a.js', 'b.html']);
  });

  it('with its folders where it has several', async () => {
    const { entries } = await unpack(zip({ 'web/a.js': code, 'server/b.js': code }));
    expect(entries.map(([path]) => path)).toEqual(['web/a.js', 'server/b.js']);
  });

  it('but not a file that is larger than any code', async () => {
    const { entries, leftOut } = await unpack(zip({ 'a.js': new Uint8Array(5_000_000), 'b.js': code }));
    expect(entries.map(([path]) => path)).toEqual(['b.js']);
    expect(leftOut).toEqual([{ file: 'a.js', why: expect.stringContaining('larger than 4 MB') as string }]);
  });

  it('and takes no file that is not as long as it says, nor more room than that', async () => {
    for (const says of [10, 3_500_000]) {
      const bomb = zip({ 'a.js': new Uint8Array(3_000_000), 'b.js': code });
      const { view, list } = listIn(bomb);
      // The size after unpacking, in the file's own header and in the list at the end.
      view.setUint32(22, says, true);
      view.setUint32(list + 24, says, true);
      expect(await taken(bomb)).toEqual({ files: ['b.js'], said: ['a.js: It could not be unpacked.'] });
    }
  });

  it('without a file of it that is broken, which is named', async () => {
    const broken = zip({ 'a.js': code, 'b.js': code });
    // How the first is packed, in the list at the end: in a way that nobody here knows.
    const view = new DataView(broken.buffer, broken.byteOffset);
    view.setUint16(view.getUint32(broken.length - 22 + 16, true) + 10, 99, true);
    const { entries, leftOut } = await unpack(broken);
    expect(entries).toEqual([['b.js', code]]);
    expect(leftOut).toEqual([{ file: 'a.js', why: 'Its compression method cannot be read here.' }]);
  });

  it('and is refused when it is none, or cut short', async () => {
    for (const bytes of [new Uint8Array(0), code, zip({ 'a.js': code }).slice(0, 40)])
      await expect(unpack(bytes)).rejects.toThrow('This is not a readable zip');
  });
});

describe('of a hostile zip each file is taken or said', () => {
  it.each(['../a.js', '/etc/a.js', 'x/../../a.js', 'a//b.js', '..\\\\a.js', 'a\u0000.js', 'a\n+++ b/x.js'])(
    'the name %j, which the scan then leaves out',
    async (name) => {
      const { entries } = await unpack(zip({ [name]: code, 'b.js': code }));
      const report = scanned(Object.fromEntries(entries.map(([path, bytes]) => [path, strFromU8(bytes)])));
      expect(report.uses.map(({ file }) => file)).toEqual(['b.js']);
      expect(report.leftOut.map(({ why }) => why)).toEqual([expect.stringMatching(/leads out|characters/)]);
    },
  );

  it('names of prototypes are names', async () => {
    const names = ['__proto__/a.js', 'constructor/b.js', 'toString.js', '__proto__.js'];
    const hostile = zip(Object.fromEntries([...names, 'c/d.js'].map((name) => [name, code])));
    expect(await taken(hostile)).toEqual({ files: [...names, 'c/d.js'], said: [] });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('a name of 60,000 characters', async () => {
    const name = `${'a/'.repeat(30_000)}b.js`;
    expect((await taken(zip({ [name]: code, 'c.js': code }))).files).toEqual([name, 'c.js']);
  });

  it('links and what is encrypted', async () => {
    const hostile = zip({ 'a.js': code, 'b.js': code, 'c.js': code });
    const { view, list } = listIn(hostile);
    const second = list + 46 + 4;
    view.setUint8(list + 5, 3);
    view.setUint32(list + 38, 0xa1ff0000, true);
    view.setUint16(second + 8, 1, true);
    expect(await taken(hostile)).toEqual({
      files: ['c.js'],
      said: [
        expect.stringContaining('a.js: It is a symbolic link'),
        expect.stringContaining('b.js: It is encrypted'),
      ],
    });
  });

  it('one name twice, and two that many disks take for one', async () => {
    const twice = zip({ 'a.js': code, 'A.js': code, 'b.js': strToU8('last') });
    const { view, list } = listIn(twice);
    twice.set(strToU8('a.js'), list + 2 * (46 + 4) + 46);
    expect(view.byteLength).toBe(twice.length);
    const { entries, leftOut } = await unpack(twice);
    expect(entries.map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
      ['a.js', 'last'],
      ['A.js', strFromU8(code)],
    ]);
    expect(leftOut.map(({ file, why }) => `${file}: ${why}`)).toEqual([
      'a.js: The zip contains it twice: the last one was read.',
      expect.stringMatching(/^A\.js: Many disks take it and `a\.js` for one/),
    ]);
  });

  it('places that lead out of the zip, or into its list', async () => {
    for (const [field, value] of [
      [42, 0xfffffff0],
      [42, 30],
      [20, 4_999_999],
    ] as const) {
      const hostile = zip({ 'a.js': code, 'b.js': code });
      const { view, list } = listIn(hostile);
      view.setUint32(list + field, value, true);
      expect(await taken(hostile)).toEqual({ files: ['b.js'], said: ['a.js: It could not be unpacked.'] });
    }
  });

  it('a list whose place, or a name whose length, is told wrong: it is read as far as it holds', async () => {
    const [misplaced, endless] = [zip({ 'a.js': code }), zip({ 'a.js': code })];
    listIn(misplaced).view.setUint32(misplaced.length - 22 + 16, 5, true);
    const { view, list } = listIn(endless);
    view.setUint16(list + 28, 60_000, true);
    for (const hostile of [misplaced, endless])
      expect((await taken(hostile)).files.map((name) => name.slice(0, 4))).toEqual(['a.js']);
  });

  it('thousands of files, each of them once', async () => {
    const names = Array.from({ length: 20_010 }, (_, at) => `${at}.js`);
    const many = zipSync(Object.fromEntries(names.map((name) => [name, code])), { level: 0 });
    const { files, said } = await taken(many);
    expect(files).toHaveLength(20_000);
    expect(said).toHaveLength(10);
    expect(said[0]).toContain('More than 20000 files');
  });

  it('cut at any place, it is refused or its files are said', async () => {
    const whole = zip({ 'a.js': code, 'b.js': code });
    for (let length = 0; length < whole.length; length += 1)
      await expect(unpack(whole.slice(0, length))).rejects.toThrow('This is not a readable zip');
    for (let at = 0; at < whole.length; at += 1) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      try {
        await unpack(broken);
      } catch (error) {
        expect(String(error)).toContain('This is not a readable zip');
      }
    }
  });

  it('with folders as some have written them on Windows', async () => {
    const windows = zip({ 'src\\a.js': code, 'node_modules\\b.js': code });
    const { view, list } = listIn(windows);
    view.setUint8(list + 5, 0);
    view.setUint8(list + 46 + 8 + 5, 0);
    expect((await taken(windows)).files).toEqual(['a.js']);
  });
});
