import { fileURLToPath } from 'node:url';
import tested from 'crossfade-tested';
import { installedSdks } from './versions';
import type { InstalledSdk } from './works-from';

export type * from '../api';
export { WORKS_FROM, type InstalledSdk } from './works-from';

/** Where `sandbox.js` is on the disk, to be served first in the page's head. */
export const SANDBOX_JS: string = fileURLToPath(new URL('./sandbox.js', import.meta.url));

/** The versions of the SDKs that the sandbox was tested with, by package. */
export const TESTED_WITH: Readonly<Record<string, string>> = tested;

/**
 * Looks at the SDKs that an app has installed.
 * @param folder the app's; where the process runs when left out
 */
export function checkSdks(folder: string = process.cwd()): InstalledSdk[] {
  return installedSdks(folder, tested);
}
