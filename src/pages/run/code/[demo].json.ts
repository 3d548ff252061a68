import type { APIRoute, GetStaticPaths } from 'astro';
import { reactExcerpts } from '../../../components/programs/react-excerpts';
import { demoNames, hasReact } from '../../../demos/demos';

/** The React programs of a demo as highlighted code, for pages whose reader wants to see them so. */
export const getStaticPaths = (() =>
  demoNames.filter(hasReact).map((demo) => ({ params: { demo } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { demo = '' } }) => Response.json(await reactExcerpts(demo));
