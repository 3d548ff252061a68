import type { Observe } from '../observe';

/** Names of the exports that each SDK's facade replaces, and whether the package has a default export. */
const FACADES: Readonly<Record<string, { observed: readonly string[]; hasDefault: boolean }>> = {
  'twilio-video': {
    observed: [
      'connect',
      'createLocalTracks',
      'createLocalAudioTrack',
      'createLocalVideoTrack',
      'runPreflight',
    ],
    hasDefault: true,
  },
  '@videosdk.live/js-sdk': { observed: ['VideoSDK'], hasDefault: false },
};

/** Under this name the facade finds the SDK; a program could import it too and would merely go unobserved. */
const unobserved = (specifier: string): string => `unobserved/${specifier}`;

/**
 * Puts a small module in front of each SDK among the modules: it exports what the SDK exports, with the observed
 * objects in place of their originals. The SDK's own text is not touched.
 */
export function addFacades(
  modules: Readonly<Record<string, string>>,
  observe: Readonly<Record<string, Observe>>,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [specifier, text] of Object.entries(modules)) {
    const facade = FACADES[specifier];
    const observer = observe[specifier];
    if (facade && observer) {
      result[unobserved(specifier)] = text;
      result[specifier] = facadeText(specifier, facade, handOver(observer));
    } else {
      result[specifier] = text;
    }
  }
  return result;
}

/** Names of the modules that are SDKs as npm ships them. */
export const sdkNames = (modules: Readonly<Record<string, string>>): string[] =>
  Object.keys(FACADES)
    .filter((name) => name in modules)
    .map(unobserved);

/** Leaves a function for one module to take: classic scripts and modules share nothing but the global object. */
function handOver(observer: Observe): string {
  const key = `observe-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  Object.defineProperty(window, key, { configurable: true, value: observer });
  return key;
}

function facadeText(
  specifier: string,
  { observed, hasDefault }: { observed: readonly string[]; hasDefault: boolean },
  key: string,
): string {
  const source = JSON.stringify(unobserved(specifier));
  return [
    `import * as sdk from ${source};`,
    `export * from ${source};`,
    `const observe = globalThis[${JSON.stringify(key)}];`,
    `delete globalThis[${JSON.stringify(key)}];`,
    `const observed = observe(sdk);`,
    `export const { ${observed.join(', ')} } = observed;`,
    ...(hasDefault ? [`export default { ...sdk.default, ...observed };`] : []),
  ].join('\n');
}
