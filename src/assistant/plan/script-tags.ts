import type { Edit, Finding } from '../contract';
import type { ScriptTag } from '../project/app';
import { attribute, scriptTags } from '../project/scripts';
import { folderOf, indentAt, joined } from './paths';

/** Where the adapter is put for a page, and how the page names it. */
export interface Served {
  path: string;
  address: string;
  /** Whether the page's own scripts show that files from there are served. */
  known: boolean;
}

/** Beside a script of the app that the page loads already; else beside the page. */
export function servedFor(page: string, files: ReadonlyMap<string, string>, name: string): Served {
  for (const { attributes } of scriptTags(files.get(page) ?? '')) {
    const source = attribute(attributes, 'src');
    if (!source || /^(?:[a-z]+:)?\/\//i.test(source)) continue;
    // A server's template may say where: `{{ url_for('static', filename='app.js') }}`, `{% static 'app.js' %}`.
    const named = source.split(/[^\w./-]/).find((word) => /\.m?js$/.test(word));
    if (named === undefined) continue;
    const tail = named.replace(/^(?:\.{0,2}\/)+/, '');
    const beside = joined(folderOf(page), tail);
    const found = files.has(beside) ? beside : [...files.keys()].find((path) => endsWith(path, tail));
    if (!found) continue;
    const mine = named.slice(0, named.lastIndexOf('/') + 1) + name;
    return { path: joined(folderOf(found), name), address: source.replace(named, () => mine), known: true };
  }
  return { path: joined(folderOf(page), name), address: name, known: false };
}

/** Servers on Windows do not tell `video.js` from `Video.js`. */
const endsWith = (path: string, tail: string): boolean =>
  `/${path}`.toLowerCase().endsWith(`/${tail.toLowerCase()}`);

/** Twilio's tag becomes VideoSDK's and the adapter's. A policy may ask for its `nonce`; `integrity` and the like were about the old file. */
export function swapTag(
  { file, at, end, attributes }: ScriptTag,
  text: string,
  served: Served,
  version: string,
): { edit: Edit; manual: Finding[] } {
  const close = text.indexOf('>', end);
  const line = indentAt(text, at) || '\n';
  const nonce = attribute(attributes, 'nonce');
  const more = nonce === undefined ? '' : ` nonce=${quoted(nonce)}`;
  const sdk = `<script src="https://sdk.videosdk.live/js-sdk/${version}/videosdk.js"${more}></script>`;
  const edit: Edit = {
    file,
    start: at,
    end: close < 0 ? text.length : close + 1,
    text: `${sdk}${line}<script src=${quoted(served.address)}${more}></script>`,
    transform: 'script-tag',
    tier: 'certain',
  };
  const manual: Finding[] = served.known
    ? []
    : [
        {
          file,
          line: text.slice(0, at).split('\n').length,
          rule: 'served-adapter',
          kind: 'decide',
          says: `The page loads no script of yours that shows where your files are served: make sure that \`${served.address}\` leads to \`${served.path}\`.`,
        },
      ];
  return { edit, manual };
}

/** A template's expression may have quotes of one kind in it. */
const quoted = (text: string): string => (text.includes('"') ? `'${text}'` : `"${text}"`);
