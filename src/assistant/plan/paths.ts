/** The folder of a path, without a slash at its end; nothing for the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Whether a file lies in a folder, at any depth; all lie in the root. */
export const within = (file: string, folder: string): boolean =>
  folder === '' || file.startsWith(`${folder}/`);

/** The deepest folder that all paths lie in. */
export function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => folderOf(path).split('/').filter(Boolean));
  const end = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return first.slice(0, end < 0 ? first.length : end).join('/');
}

/**
 * Where a file of no route is put: routers that go by files take each in `pages`, `routes` or Expo's `app` for a page.
 * @param folder where it would be put, within the folder of the app's package file
 * @param home the folder of the package file
 * @param packageText the text of the package file
 */
export function outOfRoutes(folder: string, home: string, packageText: string): string {
  const inner = home ? folder.slice(home.length + 1) : folder;
  const inRoutes = ROUTES.find(({ named, inside }) => named.test(packageText) && inside.test(`${inner}/`));
  if (!inRoutes) return folder;
  const [, before = ''] = inRoutes.inside.exec(`${inner}/`) ?? [];
  return joined(home, `${before}lib`);
}

const ROUTES: readonly { named: RegExp; inside: RegExp }[] = [
  {
    named: /"(?:next|nuxt3?|gatsby|astro|umi|@umijs\/max|vite-plugin-pages|unplugin-vue-router|vike)"\s*:/,
    inside: /^((?:src\/|app\/)?)pages\//,
  },
  {
    named:
      /"(?:@remix-run\/[\w-]+|@react-router\/[\w-]+|@solidjs\/start|solid-start|@tanstack\/[\w-]+-start)"\s*:/,
    inside: /^((?:src\/|app\/)?)routes\//,
  },
  { named: /"expo-router"\s*:/, inside: /^((?:src\/)?)app\// },
];

export const joined = (folder: string, name: string): string => (folder ? `${folder}/${name}` : name);

/** How a file imports another, without its ending. */
export function specifier(from: string, to: string): string {
  const source = folderOf(from).split('/').filter(Boolean);
  const target = to.split('/');
  let same = 0;
  while (same < source.length && source[same] === target[same]) same += 1;
  const up = source.length - same;
  return `${up ? '../'.repeat(up) : './'}${target.slice(same).join('/')}`;
}

/** What stands before a place in its line, if that is white space alone; with the line's break in front, if there is one. */
export function indentAt(text: string, at: number): string {
  let start = at;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
  if (text[start - 1] !== '\n') return '';
  const line = text[start - 2] === '\r' ? start - 2 : start - 1;
  return text.slice(line, at);
}
