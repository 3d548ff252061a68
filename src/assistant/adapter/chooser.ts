import { NO_LINT } from './compose';

/*
 * Both SDKs behind one module, so that a call can run on either: a rollout, and a rollback.
 */

/** Whether a text is such a module. */
export const isChooser = (text: string): boolean => /^(?:export )?function useService\(/m.test(text);

/** What both have. */
const SHARED: ReadonlySet<string> = new Set([
  'connect',
  'createLocalTracks',
  'createLocalAudioTrack',
  'createLocalVideoTrack',
  'LocalAudioTrack',
  'LocalVideoTrack',
  'LocalDataTrack',
  'isSupported',
  'version',
  'Logger',
  'runPreflight',
]);

const HEADER = [
  '/*',
  ' * Twilio Video or VideoSDK, with one interface. This file is yours. Made by Crossfade, under the MIT licence.',
  ' *',
  ' * Choose one before you create the tracks of a call, for instance by what your server says about the room:',
  " *   useService(room.service === 'videosdk' ? 'videosdk' : 'twilio');",
  ' * Your server has to return a token for that service. A running call stays on its service.',
  ' */',
  NO_LINT,
];

/** The names that the text of a module exports. */
const exportedBy = (text: string, kinds: string): string[] =>
  [...text.matchAll(new RegExp(`^export (?:async )?(?:${kinds}) (\\w+)`, 'gm'))].map(([, name = '']) => name);

/**
 * @param adapter how the module names the adapter
 * @param text the adapter's own text, for what it exports
 * @param sdk how the app calls twilio-video
 */
export function chooser(adapter: string, text: string, sdk = 'twilio-video'): string {
  const exported = (kinds: string) => exportedBy(text, kinds);
  const values = exported('class|function|const').filter((name) => SHARED.has(name));
  const classes = exported('class');
  const types = exported('type|interface|class').filter((name) => !SHARED.has(name));
  const typed = types.length > classes.length || /^export type /m.test(text);
  const typeLines = typed
    ? [`export type { ${[...new Set(types)].sort().join(', ')} } from '${adapter}';`, '']
    : [];
  const as = (name: string) => (typed ? ` as unknown as typeof onVideoSDK.${name}` : '');
  return `${[
    ...HEADER,
    `import * as onTwilio from '${sdk}';`,
    `import * as onVideoSDK from '${adapter}';`,
    '',
    ...typeLines,
    typed ? "export let service: 'twilio' | 'videosdk' = 'twilio';" : "export let service = 'twilio';",
    ...values.map((name) =>
      typed
        ? `export let ${name}: typeof onVideoSDK.${name} = onTwilio.${name}${as(name)};`
        : `export let ${name} = onTwilio.${name};`,
    ),
    ...values
      .filter((name) => typed && /^Local/.test(name))
      .map((name) => `export type ${name} = onVideoSDK.${name};`),
    '',
    `export function useService(name${typed ? ": 'twilio' | 'videosdk'" : ''})${typed ? ': void' : ''} {`,
    '  service = name;',
    `  const chosen = name === 'videosdk' ? onVideoSDK : ${typed ? '(onTwilio as unknown as typeof onVideoSDK)' : 'onTwilio'};`,
    ...values.map((name) => `  ${name} = chosen.${name};`),
    '}',
    '',
    `export default { ${values.map((name) => `get ${name}() { return ${name}; }`).join(', ')} };`,
  ].join('\n')}\n`;
}

/**
 * The same for bundlers that know `require()` alone. Who takes a name out of it keeps what was taken, so each function and class
 * there asks for the service anew when it is used.
 * @param adapter how the module names the adapter
 * @param text the adapter's own text as a module, for what it exports
 * @param sdk how the app calls twilio-video
 */
export function requiredChooser(adapter: string, text: string, sdk = 'twilio-video'): string {
  const used = exportedBy(text, 'class|function').filter((name) => SHARED.has(name));
  const read = exportedBy(text, 'const').filter((name) => SHARED.has(name));
  return `${[
    ...HEADER,
    "'use strict';",
    '',
    `const onTwilio = require('${sdk}');`,
    `const onVideoSDK = require('${adapter}');`,
    '',
    "let service = 'twilio';",
    'let chosen = onTwilio;',
    '',
    'function useService(name) {',
    '  service = name;',
    "  chosen = name === 'videosdk' ? onVideoSDK : onTwilio;",
    '}',
    '',
    '/** A function or class of whichever service is chosen when it is called, or used with `new` or `instanceof`. */',
    'const ofChosen = (name) =>',
    '  new Proxy(function () {}, {',
    '    apply: (_, self, args) => chosen[name](...args),',
    '    construct: (_, args) => new chosen[name](...args),',
    '    get: (_, key) => chosen[name][key],',
    '  });',
    '',
    'module.exports = {',
    '  useService,',
    '  get service() { return service; },',
    ...used.map((name) => `  ${name}: ofChosen('${name}'),`),
    ...read.map((name) => `  get ${name}() { return chosen.${name}; },`),
    '};',
  ].join('\n')}\n`;
}
