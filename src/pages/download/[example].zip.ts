import type { APIRoute, GetStaticPaths } from 'astro';
import { strToU8, zipSync } from 'fflate';
import { exampleFiles } from '../../build/examples.mjs';
import { sandboxTarball } from '../../embed/package/tarball';

/** Fixed, so that the same example gives the same file. */
const MODIFIED = new Date(2000, 0, 1);

export const getStaticPaths = (() => [
  { params: { example: 'server' }, props: { sandbox: false } },
  { params: { example: 'two-people' }, props: { sandbox: true } },
]) satisfies GetStaticPaths;

/** An example of the repository, to unpack and start; with the sandbox's package beside it where it needs one. */
export const GET: APIRoute<{ sandbox: boolean }> = async ({
  params: { example = '' },
  props: { sandbox },
}) => {
  const files: [string, Uint8Array][] = exampleFiles(example).map(([path, text]) => [path, strToU8(text)]);
  if (sandbox) files.push(['crossfade-sandbox.tgz', await sandboxTarball()]);
  const entries = files.map(([path, content]) => [`${example}/${path}`, content]);
  const zip = zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: MODIFIED });
  return new Response(zip, { headers: { 'content-type': 'application/zip' } });
};
