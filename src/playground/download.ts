import { strToU8, zipSync } from 'fflate';
import * as z from 'zod';
import { loadDemo, loadOnce } from '../pane/modules';
import type { Side } from '../pane/side';
import { projectOf } from './project';

const filesByPath = z.record(z.string(), z.string());

/**
 * Packs one side's program, as the reader has it, into a project to unpack and start.
 * @param edits what the reader changed of the demo
 * @throws {Error} when the site's files cannot be fetched; the message is for the reader
 */
export async function projectZip(
  side: Side,
  demo: string,
  edits: Partial<Record<Side | 'page', string | undefined>>,
): Promise<{ name: string; blob: Blob }> {
  const [{ html, sources }, template] = await Promise.all([loadDemo(demo), loadTemplate(side)]);
  const program = edits[side] ?? `${sources[side]}\n`;
  const files = projectOf(side, template, { demo, program, page: edits.page ?? html });
  const folder = `${demo}-${side}`;
  const entries = Object.entries(files).map(([path, text]) => [`${folder}/${path}`, strToU8(text)]);
  const zip = zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
  return { name: `${folder}.zip`, blob: new Blob([zip as BlobPart], { type: 'application/zip' }) };
}

async function loadTemplate(side: Side): Promise<Record<string, string>> {
  return filesByPath.parse(JSON.parse(await loadOnce(`project/${side}.json`, 'The project')));
}
