/*
 * The adapter as one file, put together from its parts. The parts are modules of their own here, typed and tested; whoever
 * gets the file owns one file.
 */

/** Parts in the order in which they stand in the file. */
export const PARTS = [
  'emitter',
  'errors',
  'media-track',
  'slot',
  'local-tracks',
  'remote-tracks',
  'publications',
  'participant',
  'data-channel',
  'local-participant',
  'remote-participant',
  'room',
  'ticket',
  'sdk',
  'connect',
  'index',
] as const;

/** Files of their own, which native code beside the adapter imports. */
export const HELPERS = ['stream-elements'] as const;

/** Whose rules a made file keeps are not the app's, and some linters are part of a build. */
export const NO_LINT = '/* eslint-disable */';

/** What can be left out, by the name that `// @part <name>` … `// @end` gives it in the parts. */
export const FEATURES = [
  'data',
  'restart',
  'speaker',
  'recording',
  'priorities',
  'processors',
  'quality',
  'emitter',
  'stubs',
] as const;
export type Feature = (typeof FEATURES)[number];

/** The text of each part by its name. */
export type Parts = Readonly<Record<string, string>>;

/** Where the SDK comes from: an import, `require()`, or what a script tag has defined. */
export type Form = 'module' | 'commonjs' | 'script';

const SDK = '@videosdk.live/js-sdk';

/**
 * @param parts TypeScript or JavaScript, by the names in `PARTS`
 * @param header a comment to begin with
 * @param without what to leave out
 * @throws {Error} when a part is missing, or marks something that is no feature
 */
export function compose(parts: Parts, header: string, without: ReadonlySet<Feature>, form: Form): string {
  const sdk = new Set<string>();
  const bodies: string[] = [];
  for (const name of PARTS) {
    if (name === 'data-channel' && without.has('data')) continue;
    const text = parts[name];
    if (text === undefined) throw new Error(`The adapter has no part "${name}".`);
    bodies.push(withoutImports(leaveOut(text, without), sdk));
  }
  const body = bodies.join('\n\n').replaceAll(/\n{3,}/g, '\n\n');
  if (form === 'script') return `${header}\n${NO_LINT}\n${asScript(body)}\n`;
  if (form === 'commonjs') return `${header}\n${NO_LINT}\n${asCommonJs(body)}\n`;
  const types = [...sdk].filter((name) => name.startsWith('type ')).map((name) => name.slice(5));
  const imports = types.length ? `import type { ${types.sort().join(', ')} } from '${SDK}';\n\n` : '';
  return `${header}\n${NO_LINT}\n${imports}${body}\n`;
}

function leaveOut(text: string, without: ReadonlySet<Feature>): string {
  const kept: string[] = [];
  let skipping = false;
  let otherwise = false;
  for (const line of text.split('\n')) {
    const mark = /^\s*\/\/ @(part (?<feature>\w+)|else|end)$/.exec(line);
    if (!mark) {
      if (otherwise) {
        if (!skipping) kept.push(line.replace('//! ', ''));
      } else if (!skipping) kept.push(line);
      continue;
    }
    const { feature } = mark.groups ?? {};
    if (feature !== undefined) {
      if (!FEATURES.includes(feature as Feature))
        throw new Error(`"${feature}" is no feature of the adapter.`);
      skipping = without.has(feature as Feature);
    } else if (mark[1] === 'else') {
      otherwise = true;
      skipping = !skipping;
    } else {
      skipping = false;
      otherwise = false;
    }
  }
  return kept.join('\n');
}

/** Takes the imports off. What comes of the SDK is remembered, types as `type Name`. */
function withoutImports(text: string, sdk: Set<string>): string {
  const imports = /^import (?<type>type )?\{(?<names>[^}]*)\} from '(?<from>[^']+)';\n/gm;
  const body = text.replaceAll(imports, (...match) => {
    const { type = '', names = '', from } = match.at(-1) as { type?: string; names?: string; from?: string };
    if (from === SDK) for (const name of names.split(',')) if (name.trim()) sdk.add(type + name.trim());
    return '';
  });
  return body.trim();
}

/** For bundlers that know `require()` alone. @param module a module of JavaScript that imports no more than the SDK */
export function asCommonJs(module: string): string {
  const exported = /^export (?=(?:async )?(?:class|function|const|let)\b)/gm;
  const names = [...module.matchAll(/^export (?:async )?(?:class|function|const|let) (\w+)/gm)];
  const plain = module
    .replace(/^export default \{[^}]*\};\n?/m, '')
    .replaceAll(exported, '')
    .replace(`import('${SDK}')`, `Promise.resolve().then(() => require('${SDK}'))`);
  const list = names.map(([, name = '']) => `  ${name},\n`).join('');
  return `'use strict';\n\n${plain.trim()}\n\nmodule.exports = {\n${list}};`;
}

/** For pages that load scripts by tags: everything in a function, and `Twilio.Video` at its end. */
function asScript(body: string): string {
  const plain = body
    .replaceAll(/^export default (?=\{)/gm, 'const Video = ')
    .replaceAll(/^export (?=(?:async )?(?:class|function|const|let)\b)/gm, '')
    .replace(`import('${SDK}')`, 'Promise.resolve(window)');
  return `(() => {
'use strict';

${plain}

window.Twilio = { ...window.Twilio, Video };
})();`;
}
