import { PARTS, compose } from './compose';

const texts = import.meta.glob<string>('./parts/*.ts', { eager: true, query: '?raw', import: 'default' });

/** By this name a program of the site imports the adapter; an app has it as a file beside its own. */
export const ADAPTER = 'twilio-on-videosdk';

/** The adapter with all that it has, as TypeScript. @throws {Error} when a part is missing */
export function wholeAdapter(): string {
  const parts = Object.fromEntries(PARTS.map((name) => [name, texts[`./parts/${name}.ts`] ?? '']));
  return compose(parts, '// twilio-video’s shape over VideoSDK.', new Set(), 'module');
}
