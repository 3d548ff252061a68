import { Inflate } from 'fflate';

/*
 * What a zip has, by its list at the end, and one file of it at a time. What the list says is not believed: nothing is
 * read outside of the zip, and nothing unpacked beyond the size that was said.
 */

export interface ZipEntry {
  /** As the zip has it, with `/` between folders. */
  name: string;
  /** Unpacked, as it says. */
  size: number;
  isEncrypted: boolean;
  isLink: boolean;
  /** How it is packed: 0 not at all, 8 deflated. */
  method: number;
  /** Where its own header is, and how long it is packed. */
  at: number;
  packed: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end's own length, and the longest comment behind it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * The list of a zip's files. Folders are not in it.
 * @throws {Error} when it is no zip, or cut short
 */
export function listOf(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  let [length, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (start === 0xffffffff || view.getUint16(end + 10, true) === 0xffff) {
    const large = largeEnd(view, end);
    if (large !== undefined) [length, start] = [long(view, large + 40), long(view, large + 48)];
  }
  const entries: ZipEntry[] = [];
  let at = start;
  for (const limit = Math.min(start + length, view.byteLength); at + 46 <= limit;) {
    if (view.getUint32(at, true) !== LISTED) throw new Error('The list of the zip is broken.');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    const nameAt = at + 46;
    const extraAt = nameAt + (nameLength ?? 0);
    const next = extraAt + (extraLength ?? 0) + (commentLength ?? 0);
    if (next > view.byteLength) throw new Error('The list of the zip is cut short.');
    const [packed, size, header] = sizesOf(view, at, extraAt, extraAt + (extraLength ?? 0));
    const madeOn = view.getUint8(at + 5);
    const name = decodedName(bytes.subarray(nameAt, extraAt), madeOn);
    if (!name.endsWith('/'))
      entries.push({
        ...{ name, size, packed, at: header, method: view.getUint16(at + 10, true) },
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        // Unix keeps the kind of a file in its mode.
        isLink: madeOn === 3 && (view.getUint16(at + 40, true) & 0xf000) === 0xa000,
      });
    at = next;
  }
  return entries;
}

/**
 * A file of a zip.
 * @throws {Error} when it is not as the zip says
 */
export function contentOf(bytes: Uint8Array, { at, size, packed, method }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw new Error('It is not there.');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > view.byteLength) throw new Error('It is cut short.');
  const data = bytes.subarray(start, start + packed);
  const content = method === 0 ? data : inflated(data, size);
  if (content.length !== size) throw new Error('It is not as long as the zip says.');
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

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new Error('It has no list at its end.');
}

/** The end of a zip of over 65,535 files or 4 GB, which stands before the other one. */
function largeEnd(view: DataView, end: number): number | undefined {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return undefined;
  const at = long(view, end - 12);
  return at + 56 <= view.byteLength && view.getUint32(at, true) === END_64 ? at : undefined;
}

/** Packed, unpacked, and where: each in the extra field where it is too large for its own. */
function sizesOf(view: DataView, at: number, extraAt: number, extraEnd: number): [number, number, number] {
  const plain = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let large = -1;
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true))
    if (view.getUint16(field, true) === 1) large = field + 4;
  const [size = 0, packed = 0, header = 0] = plain.map((value) => {
    if (value !== 0xffffffff || large < 0 || large + 8 > extraEnd) return value;
    large += 8;
    return long(view, large - 8);
  });
  return [packed, size, header];
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** UTF-8 where it can be: many say nothing of it. On Windows some have written `\` between folders. */
function decodedName(bytes: Uint8Array, madeOn: number): string {
  let name;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    name = new TextDecoder('windows-1252').decode(bytes);
  }
  return madeOn === 0 || madeOn === 10 ? name.replaceAll('\\', '/') : name;
}
