import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LeftOut } from '../assistant/contract';
import { MAX_FILE, MAX_FILES, TOO_MANY, isForeign, isWanted } from '../assistant/project/accept';
import { decode } from '../assistant/project/decode';

const MAX_FOLDERS_DEEP = 60;

interface Folder {
  files: Map<string, string>;
  /** Those of them that are not UTF-8. */
  encoded: Set<string>;
  leftOut: LeftOut[];
}

/**
 * Reads the files of an app that can matter, and nothing else. Links are not followed: they lead out, or in a circle.
 * @throws {Error} when the folder itself cannot be read
 */
export function readFolder(root: string): Folder {
  if (!statSync(root).isDirectory()) throw new Error(`${root} is not a folder.`);
  const files = new Map<string, string>();
  const encoded = new Set<string>();
  const leftOut: LeftOut[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(join(root, folder), folder, leftOut)) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (isForeign(path)) continue;
      if (entry.isSymbolicLink()) {
        leftOut.push({ file: path, why: 'It is a symbolic link; links are not followed.' });
      } else if (entry.isDirectory()) {
        if (path.split('/').length > MAX_FOLDERS_DEEP)
          leftOut.push({ file: path, why: 'It is nested too deeply.' });
        else folders.push(path);
      } else if (isWanted(path)) {
        // Reading a pipe would wait for whoever writes to it.
        if (!entry.isFile()) leftOut.push({ file: path, why: 'It is not a regular file.' });
        else if (files.size >= MAX_FILES) leftOut.push({ file: path, why: TOO_MANY });
        else readOne(join(root, path), path, { files, encoded, leftOut });
      }
    }
  }
  return { files, encoded, leftOut };
}

function entriesOf(path: string, folder: string, leftOut: LeftOut[]) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (folder === '') throw error;
    leftOut.push({ file: folder, why: 'This folder could not be read.' });
    return [];
  }
}

function readOne(from: string, path: string, { files, encoded, leftOut }: Folder): void {
  try {
    if (statSync(from).size > 4 * MAX_FILE) {
      leftOut.push({ file: path, why: `It is larger than ${(4 * MAX_FILE) / 1_000_000} MB.` });
      return;
    }
    const { text, note } = decode(readFileSync(from));
    files.set(path, text);
    if (!note) return;
    encoded.add(path);
    leftOut.push({ file: path, why: note });
  } catch {
    leftOut.push({ file: path, why: 'It could not be read.' });
  }
}
