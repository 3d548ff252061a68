import { asCommonJs } from '../../adapter/compose';
import type { Plan } from '../../contract';
import { isOurs } from '../ours';
import { folderOf, joined } from '../paths';
import type { Surroundings } from './pattern';

/** The texts of files that native code imports, by language. */
export interface HelperTexts {
  ts: Readonly<Record<string, string>>;
  js: Readonly<Record<string, string>>;
}

/** The file of functions over streams, which lies beside the adapter. */
export const HELPER = 'stream-elements';

export const isHelper = (text: string): boolean => /^(?:export )?function attachStream\b/m.test(text);

/** What is known of the adapter among an app's files. */
export function surroundingsOf(files: ReadonlyMap<string, string>): Surroundings {
  const [adapter, text = ''] = [...files].find(([, one]) => isOurs(one) && /\bclass Room\b/.test(one)) ?? [];
  const helper = helperPath(files);
  const there = helper === undefined ? undefined : files.get(helper);
  let whyNoHelper: string | undefined;
  if (helper === undefined)
    whyNoHelper = 'The adapter is not a module, so nothing can be imported beside it.';
  else if (!/\bsource\b/.test(text))
    whyNoHelper = 'The adapter is an older version, without `source` of a track.';
  else if (there !== undefined && !isHelper(there)) whyNoHelper = `\`${helper}\` already exists in the app.`;
  return { adapter, whyNoHelper };
}

/** Where the file lies, if the adapter is a module. */
function helperPath(files: ReadonlyMap<string, string>): string | undefined {
  const [adapter] =
    [...files].find(
      ([, text]) => isOurs(text) && (/^export class Room\b/m.test(text) || isLoadedByRequire(text)),
    ) ?? [];
  return adapter && joined(folderOf(adapter), `${HELPER}${adapter.endsWith('.ts') ? '.ts' : '.js'}`);
}

const isLoadedByRequire = (text: string): boolean => /^module\.exports = \{/m.test(text);

/** The file, unless it is there already; loaded as the adapter is. */
export function helperFor(files: ReadonlyMap<string, string>, texts: HelperTexts): Plan['create'] {
  const path = helperPath(files);
  if (path === undefined || files.has(path)) return [];
  const text = texts[path.endsWith('.ts') ? 'ts' : 'js'][HELPER];
  if (text === undefined) return [];
  const old = [...files.values()].some((one) => isOurs(one) && isLoadedByRequire(one));
  return [{ path, text: old ? `${asCommonJs(text)}\n` : text }];
}
