// @ts-check
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Kept when a reader first uses them: SDKs and types are heavy, and most readers run nothing. */
const LATER =
  /^(run\/(sdk|types|assistant|react|code)\/|download\/|sandbox\.|mapping\.(json|schema)|assistant\.schema)/;
/** For machines and for hosts; no page needs them. */
const LEFT_OUT =
  /(^|\/)(sw\.js|_headers|crossfade\.tgz|robots\.txt|llms(-full)?\.txt|index\.md|sitemap[^/]*\.xml|cards\/.*)$/;

/**
 * What a service worker keeps of a built site.
 *
 * @param {string} root folder of the built site
 * @returns {Promise<{ build: string, pages: { url: string, revision: string }[], later: Record<string, string> }>}
 */
export async function manifestOf(root) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(root, 'x').length - 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => !LEFT_OUT.test(path))
    .sort();
  const digests = await Promise.all(files.map(async (path) => digestOf(await readFile(join(root, path)))));
  const all = files.map((path, index) => ({ path, digest: digests[index] ?? '' }));
  return {
    build: digestOf(Buffer.from(JSON.stringify(all))).slice(0, 16),
    pages: all
      .filter(({ path }) => !LATER.test(path))
      .map(({ path, digest }) => ({ url: addressOf(path), revision: digest })),
    later: Object.fromEntries(
      all.filter(({ path }) => LATER.test(path)).map(({ path, digest }) => [path, digest]),
    ),
  };
}

/**
 * A page is asked for by its folder.
 *
 * @param {string} path
 */
const addressOf = (path) => `./${path.replace(/(^|\/)index\.html$/, '$1')}`;

/** @param {Buffer} contents */
const digestOf = (contents) => createHash('sha256').update(contents).digest('hex');
