import type { Demo } from './demo';
import type { Side } from '../sides';

const descriptions = import.meta.glob<Demo>('./*/demo.ts', { eager: true, import: 'default' });
const programs = import.meta.glob<string>('./*/{twilio,videosdk}.ts', {
  eager: true,
  import: 'default',
  query: '?raw',
});

const pages = import.meta.glob<string>('./*/page.html', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** Folders of all demos. */
export const demoNames = Object.keys(descriptions).map((path) => path.split('/').at(-2) ?? '');

/**
 * @param name folder in `src/demos`
 * @throws {Error} when there is no such demo
 */
export function demoNamed(name: string): Demo {
  return required(descriptions[`./${name}/demo.ts`], `demo "${name}"`);
}

/**
 * The source of one side of a demo: the very file that runs.
 *
 * @throws {Error} when the demo has no program for this side
 */
export function programOf(name: string, side: Side): string {
  return required(programs[`./${name}/${side}.ts`], `program ${side}.ts of the demo "${name}"`);
}

/**
 * The markup and styles that both programs of a demo work on.
 *
 * @throws {Error} when there is no such demo
 */
export function pageOf(name: string): string {
  return required(pages[`./${name}/page.html`], `page.html of the demo "${name}"`);
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what} in src/demos.`);
  return value;
}
