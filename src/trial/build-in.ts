import type { LeftOut } from '../assistant/contract';
import { oddName } from '../assistant/project/accept';
import { attribute } from '../assistant/project/scripts';
import { tagsOf } from './tags';

/*
 * The build among the files that somebody hands over: from where its `index.html` is. What is no build is told by what it is.
 */

/** The files of a build by path, and what was not taken of them. */
export interface BuildIn {
  files: Map<string, Uint8Array>;
  leftOut: LeftOut[];
}

/** What disks leave behind, and what an earlier trial has put in. */
const LITTER = /(?:^|\/)(?:(?:__MACOSX|@crossfade)\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;
const SOURCE = /\.(?:tsx?|jsx|vue|svelte|astro)$/;
const HERE = 'Here, drop the output of your bundler: usually a folder called dist, build or out.';

/** @throws {Error} when it is no build; the message is for whoever dropped it */
export function buildIn(given: readonly (readonly [path: string, bytes: Uint8Array])[]): BuildIn {
  const leftOut: LeftOut[] = [];
  const taken = given.filter(([path]) => {
    if (LITTER.test(path)) return false;
    // A name that objects have of their own would be lost in a zip.
    const why = oddName(path) ?? (path === '__proto__' ? 'Its name is not a valid file name.' : undefined);
    if (why) leftOut.push({ file: path, why });
    return !why;
  });
  const files = new Map(withoutFolders(taken));
  const page = files.get('index.html');
  if (!page) throw new Error(noPage([...files.keys()]));
  const from = sourceOf(new TextDecoder().decode(page));
  if (from !== undefined)
    throw new Error(
      `This is source, not a build: its index.html loads ${from}. Drop it above for the report. ${HERE}`,
    );
  return { files, leftOut };
}

/** Folders around everything say nothing. */
function withoutFolders(
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
): readonly (readonly [path: string, bytes: Uint8Array])[] {
  for (let kept = files; ; kept = kept.map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), bytes])) {
    const [first] = kept;
    const folder = first?.[0].slice(0, first[0].indexOf('/') + 1);
    if (!folder || !kept.every(([path]) => path.startsWith(folder))) return kept;
  }
}

function noPage(paths: readonly string[]): string {
  const nested = paths
    .filter((path) => /(?:^|\/)index\.html$/.test(path))
    .sort((one, other) => one.split('/').length - other.split('/').length)[0];
  const folder = nested?.slice(0, nested.lastIndexOf('/'));
  const isSource =
    paths.includes('package.json') || paths.some((path) => SOURCE.test(path) && !/\.d\.ts$/.test(path));
  const isBuilt = folder !== undefined && /(?:^|\/)(?:dist|build|out|www|browser)$/.test(folder);
  if (isSource)
    return isBuilt
      ? `This is source, with a build in ${folder}: drop that folder here, and the source above for the report.`
      : `This is source, not a build. Drop it above for the report. ${HERE}`;
  if (folder !== undefined)
    return `There is no index.html here, but there is one in ${folder}: drop that folder.`;
  return paths.length === 0
    ? 'It contains nothing that can be read.'
    : 'There is no index.html in it. Drop the folder that the app was built to, or a zip of it.';
}

/** What of a bundler's own a page still names: a build has none of it. */
function sourceOf(page: string): string | undefined {
  if (page.includes('%PUBLIC_URL%')) return '%PUBLIC_URL%';
  for (const { name, attributes } of tagsOf(page)) {
    const from = name === 'script' ? attribute(attributes, 'src') : undefined;
    if (from !== undefined && /\.(?:tsx?|jsx|vue|svelte)(?:\?|$)/.test(from)) return from;
    if (from !== undefined && /^\.?\/?src\/[^?#]*\.[cm]?js$/.test(from)) return from;
  }
  return undefined;
}
