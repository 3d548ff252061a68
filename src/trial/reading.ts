import { judge, type InstalledSdk } from '../embed/package/works-from';
import type { AppService } from './app';
import { asksIn, type Ask } from './asks';
import { baseOf } from './base';
import { needsOf, policiesOf, type Need } from './policies';
import { serviceBy, tracesIn, type Traces } from './service-of';
import { versionIn } from './version-in';
import { isPage, takesNone } from './with-script';

/** What a build tells of itself by its files. */
export interface Reading {
  /** Nothing where it has neither SDK, or both. */
  service: AppService | undefined;
  traces: Traces;
  sdks: BuiltSdk[];
  /** The path that it was built for; nothing where it can stand under any. */
  base: string | undefined;
  /** Its own policies, by the page that says them. */
  policies: { file: string; needs: Need[] }[];
  asks: Ask[];
  files: number;
  bytes: number;
  pages: number;
  /** Pages that take no script, for they are of UTF-16. */
  closed: string[];
}

/** An SDK in a build, and what it is to the sandbox. */
export type BuiltSdk = { name: string } & (
  | Pick<InstalledSdk, 'version' | 'standing' | 'advice'>
  | { version?: undefined; standing: 'unknown'; advice?: undefined }
);

/** Pages and scripts: what an app's words stand in. */
export const isRead = (path: string): boolean => /\.(?:[cm]?js|html?)$/i.test(path);

/**
 * @param files a build's, by path; its `index.html` is among them
 * @param tested the versions that the sandbox was tested with, by package
 */
export function readingOf(
  files: ReadonlyMap<string, Uint8Array>,
  tested: Readonly<Record<string, string>>,
): Reading {
  const texts = [...files].flatMap(([path, bytes]) =>
    isRead(path) ? [[path, new TextDecoder().decode(bytes)] as const] : [],
  );
  const words = texts.map(([, text]) => text);
  const pages = texts.filter(([path]) => isPage(path));
  const traces = tracesIn(words);
  const base = baseOf(pages.find(([path]) => path === 'index.html')?.[1] ?? '', (path) => files.has(path));
  return {
    service: serviceBy(traces),
    traces,
    sdks: sdksIn(traces, words, tested),
    base,
    policies: pages.flatMap(([file, page]) =>
      policiesOf(page).map((policy) => ({ file, needs: needsOf(policy) })),
    ),
    asks: asksIn(texts, (path) => files.has(path.replace(base ?? '/', '')) || files.has(path.slice(1))),
    files: files.size,
    bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    pages: pages.length,
    closed: pages.flatMap(([path]) => {
      const bytes = files.get(path);
      return bytes && takesNone(bytes) ? [path] : [];
    }),
  };
}

function sdksIn(
  { twilio, videosdk, adapter }: Traces,
  texts: readonly string[],
  tested: Readonly<Record<string, string>>,
): BuiltSdk[] {
  const found: [name: string, service: AppService][] = [
    ...(twilio ? [['twilio-video', 'twilio'] as [string, AppService]] : []),
    ...(videosdk || adapter ? [['@videosdk.live/js-sdk', 'videosdk'] as [string, AppService]] : []),
  ];
  return found.map(([name, service]) => {
    const version = versionIn(service, texts);
    return version === undefined ? { name, standing: 'unknown' } : judge(name, version, tested[name]);
  });
}
