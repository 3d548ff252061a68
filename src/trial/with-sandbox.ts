import { servicesPage } from '../embed/services/page';
import { isPage, SCRIPT, SERVICES_PAGE, withScript } from './with-script';

export interface WithSandboxInit {
  files: ReadonlyMap<string, Uint8Array>;
  /** The path that the build was made for; nothing where it can stand under any. */
  base: string | undefined;
  /** Runs in each page before all else. */
  script: string;
  /** What a person reads who finds the files again. */
  readMe: string;
}

/** Where the page of the services stands, from where a server's root is. */
export const servicesPath = (base: string | undefined): string => (base ?? '/').slice(1) + SERVICES_PAGE;

/**
 * A build with the sandbox in it, for any static server: its script first in the head of each page, all other files and bytes as they
 * were. A build for a path stands in folders of that path.
 */
export function withSandbox({ files, base, script, readMe }: WithSandboxInit): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const folder = (base ?? '/').slice(1);
  const all = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    // A page of any path is given the script by the root's path; one that may stand anywhere, by the way from it.
    const up = base ?? '../'.repeat(path.split('/').length - 1);
    all.set(folder + path, isPage(path) ? withScript(bytes, up + SCRIPT) : bytes);
  }
  all.set(folder + SCRIPT, encoder.encode(script));
  all.set(folder + SERVICES_PAGE, encoder.encode(servicesPage(SCRIPT.slice(SCRIPT.lastIndexOf('/') + 1))));
  all.set(`${folder}@crossfade/READ-ME.txt`, encoder.encode(readMe));
  return all;
}
