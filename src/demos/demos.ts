import type { Demo } from './demo';
import type { Side } from '../sides';

const descriptions = import.meta.glob<Demo>(['./*/demo.ts', '../checks/*/demo.ts'], {
  eager: true,
  import: 'default',
});
const programs = import.meta.glob<string>(['./*/{twilio,videosdk}.ts', '../checks/*/{twilio,videosdk}.ts'], {
  eager: true,
  import: 'default',
  query: '?raw',
});

const reactPrograms = import.meta.glob<string>('./*/react/{twilio,videosdk}.tsx', {
  eager: true,
  import: 'default',
  query: '?raw',
});

const pages = import.meta.glob<string>('./*/page.html', {
  eager: true,
  import: 'default',
  query: '?raw',
});

const foldersIn = (place: string): string[] =>
  Object.keys(descriptions)
    .filter((path) => path.startsWith(place))
    .map((path) => path.split('/').at(-2) ?? '');

/** Folders of all demos. */
export const demoNames = foldersIn('./');

/** Folders of the pairs in `src/checks`, which run as demos do and teach nothing. */
export const checkNames = foldersIn('../checks/');

/**
 * @param name folder in `src/demos` or in `src/checks`
 * @throws {Error} when there is no such demo
 */
export function demoNamed(name: string): Demo {
  return required(inEither(descriptions, `${name}/demo.ts`), `demo "${name}"`);
}

/**
 * The source of one side of a demo: the very file that runs.
 *
 * @throws {Error} when the demo has no program for this side
 */
export function programOf(name: string, side: Side): string {
  return required(inEither(programs, `${name}/${side}.ts`), `program ${side}.ts of the demo "${name}"`);
}

/** Whether a demo has both programs as React apps too. */
export const hasReact = (name: string): boolean => `./${name}/react/twilio.tsx` in reactPrograms;

/**
 * The source of one side of a demo as a React app: the very file that runs.
 *
 * @throws {Error} when the demo has none for this side
 */
export function reactProgramOf(name: string, side: Side): string {
  return required(
    reactPrograms[`./${name}/react/${side}.tsx`],
    `program react/${side}.tsx of the demo "${name}"`,
  );
}

/**
 * The markup and styles that both programs of a demo work on.
 *
 * @throws {Error} when there is no such demo
 */
export function pageOf(name: string): string {
  return required(pages[`./${name}/page.html`], `page.html of the demo "${name}"`);
}

function inEither<T>(files: Readonly<Record<string, T>>, path: string): T | undefined {
  return files[`./${path}`] ?? files[`../checks/${path}`];
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what} in src/demos.`);
  return value;
}
