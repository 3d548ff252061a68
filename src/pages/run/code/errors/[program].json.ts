import type { APIRoute, GetStaticPaths } from 'astro';
import { highlightedPair } from '../../../../components/programs/highlighted';
import { bundleOf, programNames } from '../../../../errors/bundles';

/** A pair of programs in which errors are provoked, as highlighted code: shown when its error is provoked. */
export const getStaticPaths = (() =>
  programNames.map((program) => ({ params: { program } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { program = '' } }) =>
  Response.json({ '': await highlightedPair(bundleOf(program).sources, 'ts') });
