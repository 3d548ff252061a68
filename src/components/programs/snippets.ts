import { type Side, SIDES } from '../../sides';
import { HOOKS } from '../../snippets/your-hooks/module';

const sources = import.meta.glob<string>(
  [
    '../../snippets/*/{twilio,videosdk}.{ts,tsx,sh,html}',
    '../../../examples/server/src/vendors/{twilio,videosdk}.ts',
  ],
  { eager: true, import: 'default', query: '?raw' },
);

/** The example's two vendors are a pair too. */
const FOLDERS: Readonly<Record<string, string>> = { server: '../../../examples/server/src/vendors' };

/** Files that others import by a name of their own. */
const NAMES: Readonly<Record<string, Partial<Record<Side, string>>>> = {
  'your-hooks': HOOKS,
  'client-only': { videosdk: 'call-page' },
};

export interface SnippetFile {
  side: Side;
  /** Its name, such as `twilio.ts`. */
  file: string;
  language: 'ts' | 'tsx' | 'sh' | 'html';
  source: string;
}

/**
 * The files of a snippet, Twilio's first.
 *
 * @param name folder in `src/snippets`, or `server` for the vendors of the example server
 * @throws {Error} when there is no such snippet
 */
export function snippetsOf(name: string): SnippetFile[] {
  const files = SIDES.flatMap((side) =>
    (['ts', 'tsx', 'sh', 'html'] as const).flatMap((language): SnippetFile[] => {
      const source = sources[`${FOLDERS[name] ?? `../../snippets/${name}`}/${side}.${language}`];
      const file = `${NAMES[name]?.[side] ?? side}.${language}`;
      return source === undefined ? [] : [{ side, file, language, source: source.trimEnd() }];
    }),
  );
  if (files.length === 0) throw new Error(`There is no snippet "${name}" in src/snippets.`);
  return files;
}
