import type { LeftOut } from '../../assistant/contract';
import { MAX_FILE, MAX_FILES, TOO_MANY, isWanted } from '../../assistant/project/accept';
import { contentOf, listOf, nameOf, type Listed } from './zip';

/** Of all files together: more than the code of any app that a person reviews. */
export const MAX_TOTAL = 200_000_000;

export interface UnpackInit {
  /** Whether a file is wanted, by its path. */
  wants(path: string): boolean;
  /** How long it may be. */
  most: number;
}

const CODE: UnpackInit = { wants: isWanted, most: 4 * MAX_FILE };

/**
 * The wanted files of a zip. What cannot be taken is left out and said, and the others are taken.
 * @throws {Error} when it is no zip; the message is for the reader
 */
export async function unpack(
  bytes: Uint8Array,
  { wants, most }: UnpackInit = CODE,
): Promise<{
  entries: [path: string, bytes: Uint8Array][];
  leftOut: LeftOut[];
}> {
  let listed;
  try {
    listed = await listOf(bytes);
  } catch {
    throw new Error('This is not a readable zip. Pack the folder again, or choose the folder itself.');
  }
  const leftOut: LeftOut[] = [];
  const unpacked = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of listed) {
    const name = nameOf(entry);
    if (!wants(name)) continue;
    const why =
      whyNot(entry, most) ??
      (unpacked.size >= MAX_FILES
        ? TOO_MANY
        : (total += entry.uncompressedSize) > MAX_TOTAL
          ? `The files before it are larger than ${MAX_TOTAL / 1_000_000} MB together.`
          : undefined);
    if (why) {
      leftOut.push({ file: name, why });
      continue;
    }
    if (unpacked.has(name))
      leftOut.push({ file: name, why: 'The zip contains it twice: the last one was read.' });
    try {
      unpacked.set(name, contentOf(bytes, entry));
    } catch {
      leftOut.push({ file: name, why: 'It could not be unpacked.' });
    }
  }
  return {
    entries: withoutCommonFolder([...unpacked]),
    leftOut: [...leftOut, ...alike([...unpacked.keys()])],
  };
}

function whyNot(entry: Listed, most: number): string | undefined {
  const { uncompressedSize, compressedSize, compressionMethod, encrypted, symlink } = entry;
  if (encrypted) return 'It is encrypted: pack the folder without a password.';
  if (symlink) return 'It is a symbolic link; links are not followed.';
  if (compressionMethod !== 0 && compressionMethod !== 8)
    return 'Its compression method cannot be read here.';
  // A file that says little and is packed large lies about one of the two.
  if (uncompressedSize > most || compressedSize > 1.25 * most)
    return `It is larger than ${most / 1_000_000} MB.`;
  return undefined;
}

/** Files that a disk on Windows or macOS takes for one. */
function alike(paths: readonly string[]): LeftOut[] {
  const first = new Map<string, string>();
  return paths.flatMap((path) => {
    const key = path.normalize('NFC').toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    return other === undefined
      ? []
      : [{ file: path, why: `Many disks take it and \`${other}\` for one file. Both were read.` }];
  });
}

/** A zip mostly has one folder around everything: it says nothing. */
function withoutCommonFolder(entries: [string, Uint8Array][]): [string, Uint8Array][] {
  const [first] = entries;
  const folder = first?.[0].slice(0, first[0].indexOf('/') + 1);
  if (
    !folder ||
    folder === '/' ||
    folder.startsWith('.') ||
    !entries.every(([path]) => path.startsWith(folder))
  )
    return entries;
  return entries.map(([path, bytes]) => [path.slice(folder.length), bytes]);
}
