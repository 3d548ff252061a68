import type { APIRoute, GetStaticPaths } from 'astro';
import { strToU8, zipSync } from 'fflate';
import { type Side, SIDES } from '../../sides';
import { projectFiles } from '../../quickstart/project';

/** Fixed, so that the same project gives the same file. */
const MODIFIED = new Date(2000, 0, 1);

export const getStaticPaths = (() =>
  SIDES.map((side) => ({ params: { side }, props: { side } }))) satisfies GetStaticPaths;

/** The quickstart of one side, as a project to unpack and start. */
export const GET: APIRoute<{ side: Side }> = ({ props: { side } }) => {
  const files = Object.entries(projectFiles(side)).map(([path, text]) => [
    `quickstart-${side}/${path}`,
    strToU8(text),
  ]);
  const zip = zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: MODIFIED });
  return new Response(zip, { headers: { 'content-type': 'application/zip' } });
};
