import ts from 'typescript';
import type { Finding } from '../contract';
import { within } from './paths';

interface Asked {
  module?: unknown;
  target?: unknown;
  lib?: unknown;
}

/** Versions of the language whose library, which TypeScript takes unless told otherwise, is older than the adapter needs. */
const OLDER = /^es(?:3|5|6|2015|2016|2017)$/i;
const NEW_ENOUGH = /^es(?:2018|2019|20[2-9]\d|next)$/i;

/** What the adapter, as TypeScript, needs of the compiler and an app's `tsconfig.json` does not give it. */
export function compilerNeeds(home: string, files: ReadonlyMap<string, string>): Finding[] {
  return [...files].flatMap(([file, text]): Finding[] => {
    if (!/(?:^|\/)tsconfig[\w.-]*\.json$/.test(file) || !within(file, home)) return [];
    const { config } = ts.parseConfigFileTextToJson(file, text) as {
      config?: { extends?: unknown; compilerOptions?: Asked };
    };
    const asked = config?.compilerOptions ?? {};
    const finding = (option: keyof Asked, rule: string, says: string): Finding => {
      return { file, line: lineOf(text, option), rule, kind: 'decide', says };
    };
    return [
      ...(hasNoImportCalls(asked)
        ? [
            finding(
              'module',
              'import-call',
              'The adapter loads VideoSDK with `import()`, which TypeScript does not accept here: set `"module": "esnext"`.',
            ),
          ]
        : []),
      ...(hasOldLibrary(asked, config?.extends !== undefined)
        ? [
            finding(
              Array.isArray(asked.lib) ? 'lib' : 'target',
              'old-library',
              'The adapter uses JavaScript of 2018, which TypeScript does not know here: add `"es2018"` and `"dom"` to `"lib"`.',
            ),
          ]
        : []),
    ];
  });
}

/** TypeScript takes no `import()` for modules of 2015, as Angular had them up to 7. */
const hasNoImportCalls = ({ module }: Asked): boolean => /^es(?:2015|6)$/i.test(String(module));

function hasOldLibrary({ lib, target }: Asked, extending: boolean): boolean {
  if (Array.isArray(lib)) return !lib.some((name) => NEW_ENOUGH.test(String(name)));
  // What it is based on may say which library.
  return !extending && OLDER.test(String(target));
}

/** Where an option stands, and not what is left of one in a comment. */
function lineOf(text: string, option: string): number {
  const at = text.search(new RegExp(`^(?!\\s*(?://|/\\*)).*"${option}"\\s*:`, 'm'));
  return text.slice(0, Math.max(at, 0)).split('\n').length;
}
