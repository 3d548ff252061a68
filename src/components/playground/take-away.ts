import { download as downloadProject } from '../../playground/download';
import { loadProject, type Project } from '../../playground/project-files';
import { openInStackBlitz } from '../../playground/stackblitz';
import type { Edits } from '../../run/session-types';
import { SIDE_NAMES, type Side } from '../../sides';
import type { Variant } from '../../variant';

/** What stands in a playground. */
export interface Standing {
  demo: string;
  edits: Edits;
  variant: Variant;
}

/** Makes one side's program a project. What that needs is loaded once. @throws {Error} when it cannot be loaded */
export const projectOf = (side: Side, { demo, edits, variant }: Standing): Promise<Project> =>
  loadProject(side, demo, edits, variant);

/** What the panel's buttons do. Each gives what to tell the reader. */
export const TAKE = {
  async download(side: Side, standing: Standing): Promise<string> {
    const name = downloadProject(await projectOf(side, standing));
    return `${name}: the program for ${SIDE_NAMES[side]} as a project. Its README says how to start it.`;
  },
  async stackblitz(side: Side, standing: Standing): Promise<string> {
    const project = await projectOf(side, standing);
    openInStackBlitz(project);
    return `${project.name} was sent to StackBlitz. It opens in a new tab.`;
  },
};
