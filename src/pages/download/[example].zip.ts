import type { APIRoute, GetStaticPaths } from 'astro';
import { strToU8, zipSync } from 'fflate';
import { exampleFiles } from '../../build/examples.mjs';

/** Fixed, so that the same example gives the same file. */
const MODIFIED = new Date(2000, 0, 1);

export const getStaticPaths = (() =>
  ['server'].map((example) => ({ params: { example } }))) satisfies GetStaticPaths;

/** An example of the repository, to unpack and start. */
export const GET: APIRoute = ({ params: { example = '' } }) => {
  const files = exampleFiles(example).map(([path, text]) => [`${example}/${path}`, strToU8(text)]);
  const zip = zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: MODIFIED });
  return new Response(zip, { headers: { 'content-type': 'application/zip' } });
};
