import { type Side, SIDES } from '../../sides';

const sources = import.meta.glob<string>(
  [
    '../../snippets/*/{twilio,videosdk}.{ts,sh,html}',
    '../../../examples/server/src/vendors/{twilio,videosdk}.ts',
  ],
  { eager: true, import: 'default', query: '?raw' },
);

/** The example's two vendors are a pair too. */
const FOLDERS: Readonly<Record<string, string>> = { server: '../../../examples/server/src/vendors' };

export interface SnippetFile {
  side: Side;
  /** Its name, such as `twilio.ts`. */
  file: string;
  language: 'ts' | 'sh' | 'html';
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
    (['ts', 'sh', 'html'] as const).flatMap((language): SnippetFile[] => {
      const file = `${side}.${language}`;
      const source = sources[`${FOLDERS[name] ?? `../../snippets/${name}`}/${file}`];
      return source === undefined ? [] : [{ side, file, language, source: source.trimEnd() }];
    }),
  );
  if (files.length === 0) throw new Error(`There is no snippet "${name}" in src/snippets.`);
  return files;
}
