import { NO_LINT } from './compose';

/*
 * Both SDKs behind one module, so that a call can run on either: a rollout, and a rollback.
 */

/** Whether a text is such a module. */
export const isChooser = (text: string): boolean => /^export function useService\(/m.test(text);

/**
 * @param adapter how the module names the adapter
 * @param text the adapter's own text, for what it exports
 */
export function chooser(adapter: string, text: string): string {
  const exported = (kinds: string) =>
    [...text.matchAll(new RegExp(`^export (?:async )?(?:${kinds}) (\\w+)`, 'gm'))].map(
      ([, name = '']) => name,
    );
  const shared = new Set([
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
  const values = exported('class|function|const').filter((name) => shared.has(name));
  const classes = exported('class');
  const types = exported('type|interface|class').filter((name) => !shared.has(name));
  const typed = types.length > classes.length || /^export type /m.test(text);
  const typeLines = typed
    ? [`export type { ${[...new Set(types)].sort().join(', ')} } from '${adapter}';`, '']
    : [];
  const as = (name: string) => (typed ? ` as unknown as typeof onVideoSDK.${name}` : '');
  return `${[
    '/*',
    ' * Twilio Video or VideoSDK, in one shape. This file is yours. Made by Crossfade, under the MIT licence.',
    ' *',
    ' * Say which one before the tracks of a call are made, by what your server says of the room, for instance:',
    " *   useService(room.service === 'videosdk' ? 'videosdk' : 'twilio');",
    ' * Your server hands out the token of that service. A call that runs stays where it is.',
    ' */',
    NO_LINT,
    "import * as onTwilio from 'twilio-video';",
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
