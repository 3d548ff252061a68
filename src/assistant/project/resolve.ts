import { aliasesIn, type Alias as NamedByAlias } from './aliases';

/*
 * Which file of the app an import leads to: relative paths, the aliases of a tsconfig, and those that frameworks make.
 */

const ENDINGS = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.mts',
  '.cts',
  '.vue',
  '.svelte',
  '.d.ts',
];
const INDEXES = ['/index.ts', '/index.tsx', '/index.js', '/index.jsx', '/index.vue', '/index.mjs'];

export type Resolve = (specifier: string, from: string) => string | undefined;

/**
 * @param files the paths that there are
 * @param named the aliases that settings make
 */
export function resolver(
  files: ReadonlyMap<string, string>,
  named: readonly NamedByAlias[] = aliasesIn(files),
): Resolve {
  const known = new Map<string, string | undefined>();
  const aliases = [...aliasesOf(files), ...named.flatMap(byAlias), ...packagesOf(files)];
  return (specifier, from) => {
    const folder = from.slice(0, Math.max(0, from.lastIndexOf('/')));
    const key = `${folder}\n${specifier}`;
    if (!known.has(key)) known.set(key, find(files, aliases, specifier, folder));
    return known.get(key);
  };
}

interface Alias {
  /** The folder whose files know it. */
  scope: string;
  prefix: string;
  wildcard: boolean;
  targets: string[];
}

function find(
  files: ReadonlyMap<string, string>,
  aliases: readonly Alias[],
  specifier: string,
  folder: string,
): string | undefined {
  // `#call/…` is an alias like any other; a `#` further on is none.
  const clean = /^[^?][^?#]*/.exec(specifier)?.[0] ?? '';
  if (clean.startsWith('.')) return existing(files, join(folder, clean));
  if (clean.startsWith('/')) return existing(files, clean.slice(1)) ?? bySuffix(files, clean);
  for (const { scope, prefix, wildcard, targets } of aliases) {
    if (!within(folder, scope) || !(wildcard ? clean.startsWith(prefix) : clean === prefix)) continue;
    for (const target of targets) {
      const found = existing(files, join(target, wildcard ? clean.slice(prefix.length) : ''));
      if (found) return found;
    }
  }
  // `@/…` and `~/…` of Vue and Nuxt, `src/…` of a base address, `$lib/…` of SvelteKit.
  const short = /^(?:@|~)\/(.+)$/.exec(clean)?.[1];
  if (short) return upwards(files, folder, [`src/${short}`, short, `app/${short}`]);
  const lib = /^\$lib\/(.+)$/.exec(clean)?.[1];
  if (lib) return upwards(files, folder, [`src/lib/${lib}`]);
  return clean.includes('/') && !clean.startsWith('@')
    ? upwards(files, folder, [clean, `src/${clean}`])
    : undefined;
}

function upwards(
  files: ReadonlyMap<string, string>,
  folder: string,
  paths: readonly string[],
): string | undefined {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    for (const path of paths) {
      const found = existing(files, join(at, path));
      if (found) return found;
    }
    if (!at) return undefined;
  }
}

/** `/assets/x.js` of a page, when the server's folder is not the project's. */
function bySuffix(files: ReadonlyMap<string, string>, path: string): string | undefined {
  return [...files.keys()].find((file) => file.endsWith(path));
}

function existing(files: ReadonlyMap<string, string>, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const ending = [...ENDINGS, ...INDEXES].find((end) => files.has(path + end));
  if (ending !== undefined) return path + ending;
  // TypeScript's own way: `./x.js` means `./x.ts`.
  const bare = /^(.*)\.[cm]?jsx?$/.exec(path)?.[1];
  return bare && ['.ts', '.tsx', '.mts'].map((end) => bare + end).find((file) => files.has(file));
}

/** Joins and tidies a path. `undefined` when it leads out of the project. */
function join(folder: string, path: string): string | undefined {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

const within = (folder: string, scope: string): boolean =>
  scope === '' || folder === scope || folder.startsWith(`${scope}/`);

/** An alias of a bundler is for what is in a folder too. Its settings may stand in a folder of their own, beside the code. */
function byAlias({ scope, name, target }: NamedByAlias): Alias[] {
  if (target.includes(':')) return [];
  const inside = target.replace(/^(?:\.{1,2}\/)+/, '');
  const targets = [target, inside].flatMap((path) => join(scope, path) ?? []);
  return [
    { scope, prefix: name, wildcard: false, targets },
    { scope, prefix: name.endsWith('/') ? name : `${name}/`, wildcard: true, targets },
  ];
}

/** The packages of a workspace, by the names that their package files give them. */
function packagesOf(files: ReadonlyMap<string, string>): Alias[] {
  return [...files].flatMap(([path, text]): Alias[] => {
    const folder = /^(?:(.*)\/)?package\.json$/.exec(path)?.[1];
    const name = folder && /"name"\s*:\s*"((?:@[\w.-]+\/)?[\w.-]+)"/.exec(text)?.[1];
    if (!folder || !name || name === 'twilio-video') return [];
    const within = (...paths: (string | undefined)[]) =>
      paths.flatMap((one) => (one === undefined ? [] : (join(folder, one) ?? [])));
    const main = [...text.matchAll(/"(?:source|import|module|main|default|\.)"\s*:\s*"([^"]+)"/g)].map(
      ([, file]) => file,
    );
    // What is built is not there: then the code that it is built from.
    return [
      { scope: '', prefix: name, wildcard: false, targets: within(...main, 'src', 'src/main', 'lib', '') },
      { scope: '', prefix: `${name}/`, wildcard: true, targets: within('', 'src') },
    ];
  });
}

function aliasesOf(files: ReadonlyMap<string, string>): Alias[] {
  const aliases: Alias[] = [];
  for (const [path, text] of files) {
    if (!/(?:^|\/)(?:tsconfig[\w.-]*|jsconfig)\.json$/.test(path)) continue;
    const scope = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const base = /"baseUrl"\s*:\s*"([^"]*)"/.exec(text)?.[1];
    const root = join(scope, base ?? '.') ?? '';
    for (const [, name = '', list = ''] of (/"paths"\s*:\s*\{([^}]*)\}/.exec(text)?.[1] ?? '').matchAll(
      /"([^"]+)"\s*:\s*\[([^\]]*)\]/g,
    )) {
      const wildcard = name.endsWith('*');
      const targets = [...list.matchAll(/"([^"]+)"/g)].flatMap(
        ([, target = '']) => join(root, target.replace(/\*$/, '')) ?? [],
      );
      aliases.push({ scope, prefix: wildcard ? name.slice(0, -1) : name, wildcard, targets });
    }
    if (base !== undefined) aliases.push({ scope, prefix: '', wildcard: true, targets: [root] });
  }
  return aliases;
}
