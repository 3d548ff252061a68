import * as z from 'zod';
import { addressBelowRun, loadOnce } from '../../pane/modules';
import { SIDES } from '../../sides';

/** Both programs as highlighted code, whole (under the empty name) and by region. */
const codeByRegion = z.record(z.string(), z.object({ twilio: z.string(), videosdk: z.string() }));

/**
 * Puts code that the build has highlighted in place of what is shown of both programs.
 * @param programs holds a figure for each side
 * @param file below `run/`
 * @param what names it for the reader
 * @param region a part of both, or all of them
 * @returns the figures in which something else is shown now
 * @throws PaneFailureError when it cannot be fetched
 */
export async function showCode(
  programs: HTMLElement,
  file: string,
  what: string,
  region = '',
): Promise<HTMLElement[]> {
  const code = codeByRegion.parse(JSON.parse(await loadOnce(file, what)))[region];
  if (!code) throw new Error(`There is no part ${region} at ${addressBelowRun(file)}.`);
  return SIDES.flatMap((side) => {
    const selector = region === 'diff' ? 'figure.diff' : `figure.program[data-side=${side}]`;
    const figure = programs.querySelector<HTMLElement>(selector);
    const pre = figure?.querySelector('pre.code');
    if (!figure || !pre || !code[side]) return [];
    const template = document.createElement('template');
    template.innerHTML = code[side];
    const shown = template.content.firstElementChild!;
    for (const name of ['role', 'aria-label']) shown.setAttribute(name, pre.getAttribute(name) ?? '');
    pre.replaceWith(shown);
    return [figure];
  });
}
