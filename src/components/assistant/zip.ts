import { Inflate } from 'fflate';
import { Uint8ArrayReader, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';

/*
 * What a zip has, by its list at the end, and one file of it at a time. What the list says is not believed: nothing is read
 * outside of the zip, and nothing unpacked beyond the size that was said.
 */

export type Listed = FileEntry;

/**
 * The list of a zip's files. Folders are not in it. What a name may be is judged by the scan, which says it file by file.
 * @throws {Error} when it is no zip, or cut short
 */
export async function listOf(bytes: Uint8Array): Promise<Listed[]> {
  const options = { useWebWorkers: false, filenameValidation: 'tolerant', decodeText } as const;
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), options).getEntries();
  return entries.filter((entry) => !entry.directory);
}

/** UTF-8 where it can be: many say nothing of it. Else the library decides. */
function decodeText(text: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
}

/** As the zip has it, with `/` between folders: on Windows some have written `\`. */
export const nameOf = ({ filename, msDosCompatible }: Listed): string =>
  msDosCompatible ? filename.replaceAll('\\', '/') : filename;

const LOCAL = 0x04034b50;

/**
 * A file of a zip, at once: by its streams the library takes ten times as long, and a zip has thousands of files.
 * @throws {Error} when it is not as the zip says
 */
export function contentOf(bytes: Uint8Array, entry: Listed): Uint8Array {
  const { offset: at, uncompressedSize: size, compressedSize, compressionMethod } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw new Error('It is missing.');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + compressedSize > view.byteLength) throw new Error('It is truncated.');
  const data = bytes.subarray(start, start + compressedSize);
  const content = compressionMethod === 0 ? data : inflated(data, size);
  if (content.length !== size) throw new Error('Its length differs from what the zip says.');
  return content;
}

/** What 16 KB become at most is far from filling a computer. */
const PART = 16_384;

function inflated(data: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let done = 0;
  const inflate = new Inflate((part) => {
    if (done + part.length > size) throw new Error('It is longer than the zip says.');
    content.set(part, done);
    done += part.length;
  });
  for (let from = 0; from < data.length; from += PART)
    inflate.push(data.subarray(from, from + PART), from + PART >= data.length);
  return content.subarray(0, done);
}
