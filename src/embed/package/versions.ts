import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { judge, WORKS_FROM, type InstalledSdk } from './works-from';

/**
 * Looks at the SDKs that an app has installed.
 * @param folder the app's
 * @param tested the versions that the sandbox was tested with, by package
 */
export function installedSdks(folder: string, tested: Readonly<Record<string, string>>): InstalledSdk[] {
  return Object.keys(WORKS_FROM).flatMap((name) => {
    const version = versionIn(folder, name);
    return version === undefined ? [] : [judge(name, version, tested[name])];
  });
}

/** As Node finds it, from a folder upwards. Packages need not export their `package.json`. */
function versionIn(folder: string, name: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const text = readFileSync(join(at, 'node_modules', name, 'package.json'), 'utf8');
      return (JSON.parse(text) as { version: string }).version;
    } catch {
      if (dirname(at) === at) return undefined;
    }
  }
}
