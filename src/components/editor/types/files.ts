import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LIBS } from './options';

/*
 * What a program's types come from, gathered on the build machine: the declarations of the very packages that run.
 */

const MODULES = join(process.cwd(), 'node_modules');
const PACKAGES = { 'twilio-video': 'tsdef', '@videosdk.live/js-sdk': '.' };

/** What programs in React need besides, which a page loads only then. */
const REACT_PACKAGES = {
  '@types/react': '.',
  '@types/react-dom': '.',
  csstype: '.',
  '@videosdk.live/react-sdk': 'dist/types',
};

/** Twilio's declarations import Node's EventEmitter, which an app has from `@types/node`: here what a room needs of it. */
const EVENTS = `declare module 'events' {
  type Listener = (...args: any[]) => void;
  export class EventEmitter {
    on(event: string | symbol, listener: Listener): this;
    once(event: string | symbol, listener: Listener): this;
    off(event: string | symbol, listener: Listener): this;
    addListener(event: string | symbol, listener: Listener): this;
    removeListener(event: string | symbol, listener: Listener): this;
    removeAllListeners(event?: string | symbol): this;
    emit(event: string | symbol, ...args: any[]): boolean;
    listeners(event: string | symbol): Function[];
    listenerCount(event: string | symbol): number;
  }
}
`;

/**
 * All files that the type service knows: text by path.
 * @param backend source of `your-backend`
 * @throws {Error} when a package has no declarations where it says
 */
export function typeFiles(backend: string): Record<string, string> {
  return {
    ...libraries(),
    ...Object.assign({}, ...Object.entries(PACKAGES).map(([name, folder]) => declarations(name, folder))),
    '/node_modules/your-backend/index.ts': backend,
    '/events.d.ts': EVENTS,
  };
}

/**
 * The declarations of React and of VideoSDK's React package: text by path.
 * @param modules sources of what programs import besides packages, by name
 * @throws {Error} when a package has no declarations where it says
 */
export function reactTypeFiles(modules: Readonly<Record<string, string>>): Record<string, string> {
  const files = Object.entries(REACT_PACKAGES).map(([name, folder]) => declarations(name, folder));
  const all = Object.assign({}, ...files) as Record<string, string>;
  // CSS properties, each with a table of browsers: a megabyte of documentation.
  const css = '/node_modules/csstype/index.d.ts';
  const own = Object.entries(modules).map(([name, source]) => [`/node_modules/${name}/index.tsx`, source]);
  return { ...all, [css]: withoutDocs(all[css] ?? ''), ...Object.fromEntries(own) };
}

/** TypeScript's own declarations of the language and of the browser, with all that they refer to. */
function libraries(): Record<string, string> {
  const found: Record<string, string> = {};
  const add = (name: string): void => {
    if (`/lib/${name}` in found) return;
    const text = readFileSync(join(MODULES, 'typescript/lib', name), 'utf8');
    found[`/lib/${name}`] = withoutDocs(text);
    for (const [, lib] of text.matchAll(/<reference lib="([^"]+)"/g)) add(`lib.${lib}.d.ts`);
  };
  LIBS.forEach(add);
  return found;
}

/** Half a megabyte of links to documentation. They stand on lines of their own, so no string can hold one. */
const withoutDocs = (text: string): string => text.replace(/^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*\n/gm, '');

function declarations(name: string, folder: string): Record<string, string> {
  const root = join(MODULES, name);
  const { types, version } = createRequire(join(root, 'package.json'))('./package.json') as Package;
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.d.ts'));
  if (!paths.some((path) => path === join(types).replaceAll('\\', '/')))
    throw new Error(`${name} ${version} has no declarations at ${types}.`);
  const files = paths.map((path) => [
    `/node_modules/${name}/${path}`,
    readFileSync(join(root, path), 'utf8'),
  ]);
  files.push([`/node_modules/${name}/package.json`, JSON.stringify({ name, version, types })]);
  return Object.fromEntries(files) as Record<string, string>;
}

interface Package {
  types: string;
  version: string;
}
