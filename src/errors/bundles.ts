import { compileProgram } from '../pane/compile';
import type { DemoBundle } from '../pane/modules';
import yourBackend from '../demos/your-backend.ts?raw';
import type { Side } from '../sides';
import { flatten } from './flatten';

// The options are repeated because the bundler reads them from the source text.
const programs = import.meta.glob<string>('./programs/*/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const modules = import.meta.glob<string>('./modules/*.ts', { eager: true, query: '?raw', import: 'default' });

const PAGE = '<p id="status" role="status">Starting …</p>';

/** The folders of programs in which errors are provoked. */
export const programNames = [...new Set(Object.keys(programs).map((path) => path.split('/').at(-2) ?? ''))];

/** The modules that programs import, by name. */
const helpers = Object.fromEntries(
  Object.entries(modules).map(([path, source]) => [path.replace(/^.*\/|\.ts$/g, ''), source]),
);

/** What the panes need to run a pair of programs. @throws {Error} when one is missing or cannot be read. */
export function bundleOf(name: string): DemoBundle {
  const sources = { twilio: sourceOf(name, 'twilio'), videosdk: sourceOf(name, 'videosdk') };
  return {
    html: PAGE,
    sources,
    programs: { twilio: compiled(sources.twilio), videosdk: compiled(sources.videosdk) },
    modules: { 'your-backend': compiled(yourBackend) },
  };
}

function sourceOf(name: string, side: Side): string {
  const source = programs[`./programs/${name}/${side}.ts`];
  if (source === undefined) throw new Error(`There is no ${side}.ts of the program "${name}".`);
  return flatten(source, helpers);
}

function compiled(source: string): string {
  const result = compileProgram(source);
  if (result.ok) return result.code;
  throw new Error(`${result.error.message} (line ${result.error.line})`);
}
