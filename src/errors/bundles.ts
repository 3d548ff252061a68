import { compileProgram } from '../pane/compile';
import type { DemoBundle } from '../pane/modules';
import type { Side } from '../sides';

// The options are repeated because the bundler reads them from the source text.
const programs = import.meta.glob<string>('./programs/*/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const modules = import.meta.glob<string>(['./modules/*.ts', '../demos/your-backend.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

const PAGE = '<p id="status" role="status">Starting …</p>';

/** The folders of programs in which errors are provoked. */
export const programNames = [...new Set(Object.keys(programs).map((path) => path.split('/').at(-2) ?? ''))];

/** What the panes need to run a pair of programs. @throws {Error} when one is missing or cannot be read. */
export function bundleOf(name: string): DemoBundle {
  const sources = { twilio: sourceOf(name, 'twilio'), videosdk: sourceOf(name, 'videosdk') };
  return {
    html: PAGE,
    sources: { twilio: withModules(sources.twilio), videosdk: withModules(sources.videosdk) },
    programs: { twilio: compiled(sources.twilio), videosdk: compiled(sources.videosdk) },
    modules: Object.fromEntries(
      Object.entries(modules).map(([path, source]) => [moduleName(path), compiled(source)]),
    ),
  };
}

function sourceOf(name: string, side: Side): string {
  const source = programs[`./programs/${name}/${side}.ts`];
  if (source === undefined) throw new Error(`There is no ${side}.ts of the program "${name}".`);
  return source;
}

/** A program as the reader sees it: what it imports of this page's own stands below it. */
function withModules(source: string): string {
  const imported = Object.entries(modules).filter(
    ([path]) => path.startsWith('./modules/') && source.includes(`from '${moduleName(path)}'`),
  );
  return [source, ...imported.map(([path, text]) => `// ${moduleName(path)}.ts\n\n${text}`)].join('\n');
}

const moduleName = (path: string): string => path.replace(/^.*\/|\.ts$/g, '');

function compiled(source: string): string {
  const result = compileProgram(source);
  if (result.ok) return result.code;
  throw new Error(`${result.error.message} (line ${result.error.line})`);
}
