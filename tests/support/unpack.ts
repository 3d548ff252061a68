import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';

/**
 * Unpacks an npm package, as npm would.
 * @param tarball a `.tgz`
 * @param folder where its files go, in `package/`
 * @returns the mode of each file, by name
 */
export async function unpack(tarball: string, folder: string): Promise<Map<string, number | undefined>> {
  const files = new Map<string, number | undefined>();
  const tar = Readable.from([gunzipSync(readFileSync(tarball))]).pipe(extract());
  for await (const entry of tar) {
    const { name, mode } = entry.header;
    const parts: Uint8Array[] = [];
    for await (const part of entry) parts.push(part as Uint8Array);
    files.set(name, mode);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), Buffer.concat(parts));
  }
  return files;
}
