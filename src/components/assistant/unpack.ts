import { unzipSync, type UnzipFileInfo, type Unzipped } from 'fflate';
import type { LeftOut } from '../../assistant/contract';
import { MAX_FILE, MAX_FILES, TOO_MANY, isWanted } from '../../assistant/project/accept';

/** Of all files together: more than the code of any app that a person reviews. */
export const MAX_TOTAL = 200_000_000;
/** Each looks through the whole list again. */
const MAX_TRIES = 2_000;

/**
 * The wanted files of a zip. Sizes are looked at before anything is unpacked, and what is larger than it says is cut off.
 * @throws {Error} when it is no zip; the message is for the reader
 */
export function unpack(bytes: Uint8Array): {
  entries: [path: string, bytes: Uint8Array][];
  leftOut: LeftOut[];
} {
  const leftOut: LeftOut[] = [];
  const wanted = new Set<string>();
  let total = 0;
  const choose = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (name.endsWith('/') || !isWanted(name)) return false;
    const why =
      originalSize > 4 * MAX_FILE
        ? `It is larger than ${(4 * MAX_FILE) / 1_000_000} MB.`
        : wanted.size >= MAX_FILES
          ? TOO_MANY
          : (total += originalSize) > MAX_TOTAL
            ? `The files before it are larger than ${MAX_TOTAL / 1_000_000} MB together.`
            : undefined;
    if (why) leftOut.push({ file: name, why });
    else wanted.add(name);
    return why === undefined;
  };
  try {
    // The list first, which is in no need of what the files hold.
    unzipSync(bytes, { filter: (entry) => choose(entry) && false });
  } catch {
    throw new Error('This is no zip that can be read. Pack the folder anew, or choose the folder itself.');
  }
  const unpacked = all(bytes, wanted) ?? eachOf(bytes, wanted, leftOut);
  return { entries: withoutCommonFolder(Object.entries(unpacked)), leftOut };
}

/** All at once, which fails if one of them does. */
function all(bytes: Uint8Array, wanted: ReadonlySet<string>): Unzipped | undefined {
  try {
    return unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
  } catch {
    return undefined;
  }
}

/** One by one: what is broken, or packed in another way, is left out and said. */
function eachOf(bytes: Uint8Array, wanted: ReadonlySet<string>, leftOut: LeftOut[]): Unzipped {
  const unpacked: Unzipped = {};
  let tries = 0;
  for (const wish of wanted) {
    try {
      if ((tries += 1) > MAX_TRIES) throw new Error('too many');
      Object.assign(unpacked, unzipSync(bytes, { filter: ({ name }) => name === wish }));
    } catch {
      leftOut.push({ file: wish, why: 'It could not be unpacked.' });
    }
  }
  return unpacked;
}

/** A zip mostly has one folder around everything: it says nothing. */
function withoutCommonFolder(entries: [string, Uint8Array][]): [string, Uint8Array][] {
  const [first] = entries;
  const folder = first?.[0].slice(0, first[0].indexOf('/') + 1);
  if (!folder || folder.startsWith('.') || !entries.every(([path]) => path.startsWith(folder)))
    return entries;
  return entries.map(([path, bytes]) => [path.slice(folder.length), bytes]);
}
