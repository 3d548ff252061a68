import type { APIRoute, GetStaticPaths } from 'astro';
import { strToU8, zipSync } from 'fflate';
import { projectFiles } from '../../quickstart/project';
import { projectNames, type ProjectName } from '../../quickstart/names';

/** Fixed, so that the same project gives the same file. */
const MODIFIED = new Date(2000, 0, 1);

export const getStaticPaths = (() =>
  projectNames.map((props) => ({
    params: { project: props.project },
    props: { ...props },
  }))) satisfies GetStaticPaths;

/** The quickstart of one side, plain or in React, as a project to unpack and start. */
export const GET: APIRoute<ProjectName> = ({ props: { project, side, variant } }) => {
  const files = Object.entries(projectFiles(side, variant)).map(([path, text]) => [
    `quickstart-${project}/${path}`,
    strToU8(text),
  ]);
  const zip = zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: MODIFIED });
  return new Response(zip, { headers: { 'content-type': 'application/zip' } });
};
