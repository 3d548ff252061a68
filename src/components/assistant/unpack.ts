import { unzipSync } from 'fflate';
import type { LeftOut } from '../../assistant/contract';
import { MAX_FILE, isWanted } from '../../assistant/project/accept';

/** Of all files together: more than the code of any app that a person reviews. */
export const MAX_TOTAL = 200_000_000;

/**
 * The wanted files of a zip. Sizes are looked at before anything is unpacked, and what is larger than it says is cut off.
 * @throws {Error} when it is no zip; the message is for the reader
 */
export function unpack(bytes: Uint8Array): {
  entries: [path: string, bytes: Uint8Array][];
  leftOut: LeftOut[];
} {
  const leftOut: LeftOut[] = [];
  let total = 0;
  let unpacked;
  try {
    unpacked = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name.endsWith('/') || !isWanted(name)) return false;
        const why =
          originalSize > 4 * MAX_FILE
            ? `It is larger than ${(4 * MAX_FILE) / 1_000_000} MB.`
            : (total += originalSize) > MAX_TOTAL
              ? `The files before it are larger than ${MAX_TOTAL / 1_000_000} MB together.`
              : undefined;
        if (why) leftOut.push({ file: name, why });
        return why === undefined;
      },
    });
  } catch {
    throw new Error('This is no zip that can be read. Pack the folder anew, or choose the folder itself.');
  }
  return { entries: withoutCommonFolder(Object.entries(unpacked)), leftOut };
}

/** A zip mostly has one folder around everything: it says nothing. */
function withoutCommonFolder(entries: [string, Uint8Array][]): [string, Uint8Array][] {
  const [first] = entries;
  const folder = first?.[0].slice(0, first[0].indexOf('/') + 1);
  if (!folder || folder.startsWith('.') || !entries.every(([path]) => path.startsWith(folder)))
    return entries;
  return entries.map(([path, bytes]) => [path.slice(folder.length), bytes]);
}
