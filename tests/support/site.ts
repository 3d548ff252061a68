// What the build gave: its folder and its pages.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** The built site under test. */
export const distDir = resolve(process.env.E2E_DIST ?? 'dist');

export interface BuiltPage {
  /** The path that opens it, relative to the site's base, without a slash at its start: "guide/connect/"; '' for the home page. */
  path: string;
  html: string;
}

/**
 * Every page of the built site, without those that only forward to another.
 * @throws if the site is not built
 */
export function builtPages(dir = distDir): BuiltPage[] {
  if (!existsSync(dir)) throw new Error(`There is no built site in ${dir}. Build it first: npm run build`);
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({
      path: file
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(join(dir, file), 'utf8'),
    }))
    .filter(({ html }) => !/<meta[^>]+http-equiv="?refresh/i.test(html));
}

/** What pages of one kind share: the folder that they are in, '' for those that stand alone at the top. */
export const kindOf = (path: string): string => path.split('/').slice(0, -2).join('/');
