import { asCommonJs } from '../../adapter/compose';
import type { Plan } from '../../contract';
import { isCode } from '../../project/accept';
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
  const [adapter, another] = adaptersIn(files);
  const there = adapter && files.get(helperBeside(adapter));
  let whyNoHelper: string | undefined;
  if (!adapter) whyNoHelper = 'The adapter is not a module, so nothing can be imported beside it.';
  else if (another)
    whyNoHelper = `The app has several adapters, \`${adapter}\` and \`${another}\`: run this in the folder of each.`;
  else if (!/\bsource\b/.test(files.get(adapter) ?? ''))
    whyNoHelper = 'The adapter is an older version, without `source` of a track.';
  else if (there !== undefined && !isHelper(there))
    whyNoHelper = `\`${helperBeside(adapter)}\` already exists in the app.`;
  const asksForScreens = [...files].some(([file, text]) => isCode(file) && text.includes('getDisplayMedia'));
  return { adapter, whyNoHelper, asksForScreens };
}

/** The adapters that are modules: one for each package of the app. */
const adaptersIn = (files: ReadonlyMap<string, string>): string[] =>
  [...files].flatMap(([path, text]) =>
    isOurs(text) && (/^export class Room\b/m.test(text) || isLoadedByRequire(text)) && !isHelper(text)
      ? [path]
      : [],
  );

const helperBeside = (adapter: string): string =>
  joined(folderOf(adapter), `${HELPER}${adapter.endsWith('.ts') ? '.ts' : '.js'}`);

const isLoadedByRequire = (text: string): boolean => /^module\.exports = \{/m.test(text);

/** The file, unless it is there already; loaded as the adapter is. */
export function helperFor(files: ReadonlyMap<string, string>, texts: HelperTexts): Plan['create'] {
  const [adapter] = adaptersIn(files);
  const path = adapter && helperBeside(adapter);
  if (path === undefined || files.has(path)) return [];
  const text = texts[path.endsWith('.ts') ? 'ts' : 'js'][HELPER];
  if (text === undefined) return [];
  const old = [...files.values()].some((one) => isOurs(one) && isLoadedByRequire(one));
  return [{ path, text: old ? `${asCommonJs(text)}\n` : text }];
}
