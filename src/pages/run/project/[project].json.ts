import type { APIRoute, GetStaticPaths } from 'astro';
import { projectFiles } from '../../../quickstart/project';
import { projectNames, type ProjectName } from '../../../quickstart/names';

export const getStaticPaths = (() =>
  projectNames.map((props) => ({
    params: { project: props.project },
    props: { ...props },
  }))) satisfies GetStaticPaths;

/** The quickstart's project by path: the playground puts the reader's program and page in the place of its own. */
export const GET: APIRoute<ProjectName> = ({ props: { side, variant } }) =>
  Response.json(projectFiles(side, variant));
