import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from './unpack';

const zip = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });
const code = strToU8('import "twilio-video";\n');

describe('a zip is unpacked', () => {
  it('without the folder around everything, and without what no scan reads', () => {
    const { entries } = unpack(
      zip({ 'app/src/a.js': code, 'app/b.html': code, 'app/c.png': code, 'app/node_modules/d.js': code }),
    );
    expect(entries.map(([path]) => path)).toEqual(['src/a.js', 'b.html']);
  });

  it('with its folders where it has several', () => {
    const { entries } = unpack(zip({ 'web/a.js': code, 'server/b.js': code }));
    expect(entries.map(([path]) => path)).toEqual(['web/a.js', 'server/b.js']);
  });

  it('but not a file that is larger than any code', () => {
    const { entries, leftOut } = unpack(zip({ 'a.js': new Uint8Array(5_000_000), 'b.js': code }));
    expect(entries.map(([path]) => path)).toEqual(['b.js']);
    expect(leftOut).toEqual([{ file: 'a.js', why: expect.stringContaining('larger than 4 MB') as string }]);
  });

  it('and takes no more room than it says, where it says less than it holds', () => {
    const bomb = zip({ 'a.js': new Uint8Array(3_000_000) });
    // The size after unpacking, in the file's own header and in the list at the end.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const end = bomb.length - 22;
    const list = view.getUint32(end + 16, true);
    view.setUint32(22, 10, true);
    view.setUint32(list + 24, 10, true);
    expect(unpack(bomb).entries.map(([path, { buffer }]) => [path, buffer.byteLength])).toEqual([
      ['a.js', 10],
    ]);
  });

  it('without a file of it that is broken, which is named', () => {
    const broken = zip({ 'a.js': code, 'b.js': code });
    // How the first is packed, in the list at the end: in a way that nobody here knows.
    const view = new DataView(broken.buffer, broken.byteOffset);
    view.setUint16(view.getUint32(broken.length - 22 + 16, true) + 10, 99, true);
    const { entries, leftOut } = unpack(broken);
    expect(entries).toEqual([['b.js', code]]);
    expect(leftOut).toEqual([{ file: 'a.js', why: 'It could not be unpacked.' }]);
  });

  it('and is refused when it is none, or cut short', () => {
    for (const bytes of [new Uint8Array(0), code, zip({ 'a.js': code }).slice(0, 40)])
      expect(() => unpack(bytes)).toThrow('This is no zip that can be read');
  });
});
