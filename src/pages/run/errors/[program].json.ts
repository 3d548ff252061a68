import type { APIRoute, GetStaticPaths } from 'astro';
import { bundleOf, programNames } from '../../../errors/bundles';

/** One file for each pair of programs in which errors are provoked. */
export const getStaticPaths = (() =>
  programNames.map((program) => ({ params: { program } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { program } }) => Response.json(bundleOf(program ?? ''));
