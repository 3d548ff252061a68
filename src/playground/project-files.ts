import * as z from 'zod';
import { withoutMarkers } from '../demos/marker';
import { loadDemo } from '../pane/modules';
import { loadOnce } from '../pane/run-files';
import { projectName } from '../quickstart/names';
import type { Side } from '../sides';
import type { Variant } from '../variant';
import { mainOf, projectOf } from './project';

const filesByPath = z.record(z.string(), z.string());

const ADAPTER = 'twilio-on-videosdk';

/** A side's program as a project: what is downloaded, and what is sent to StackBlitz. */
export interface Project {
  /** Name of its folder, such as `mute-videosdk`. */
  name: string;
  /** Text by path. */
  files: Record<string, string>;
}

/**
 * Makes one side's program, as the reader has it, a project to start.
 * @param edits what the reader changed of the demo
 * @throws {Error} when the site's files cannot be fetched; the message is for the reader
 */
export async function loadProject(
  side: Side,
  demo: string,
  edits: Partial<Record<Side | 'page', string | undefined>>,
  variant: Variant = 'plain',
): Promise<Project> {
  const [{ html, sources }, template] = await Promise.all([
    loadDemo(demo, variant),
    loadTemplate(projectName(side, variant)),
  ]);
  const program = withoutMarkers(edits[side] ?? `${sources[side]}\n`);
  const files = projectOf(side, template, { demo, program, page: edits.page ?? html });
  // A program on the adapter has it as a file beside it, as an app does.
  if (program.includes(`from '${ADAPTER}'`)) {
    files[mainOf(files)] = program.replaceAll(`from '${ADAPTER}'`, `from './${ADAPTER}'`);
    files[`src/${ADAPTER}.ts`] = await loadOnce('adapter.ts', 'The adapter');
  }
  return { name: `${demo}-${projectName(side, variant)}`, files };
}

async function loadTemplate(project: string): Promise<Record<string, string>> {
  return filesByPath.parse(JSON.parse(await loadOnce(`project/${project}.json`, 'The project')));
}
