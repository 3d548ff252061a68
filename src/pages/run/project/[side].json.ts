import type { APIRoute, GetStaticPaths } from 'astro';
import { type Side, SIDES } from '../../../sides';
import { projectFiles } from '../../../quickstart/project';

export const getStaticPaths = (() =>
  SIDES.map((side) => ({ params: { side }, props: { side } }))) satisfies GetStaticPaths;

/** The quickstart's project by path: the playground puts the reader's program and page in the place of its own. */
export const GET: APIRoute<{ side: Side }> = ({ props: { side } }) => Response.json(projectFiles(side));
