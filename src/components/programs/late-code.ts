import { inSite } from '../../in-site';
import { SIDES, type Side } from '../../sides';
import { fetchJson } from '../ui/fetch-json';

/** Both programs as highlighted code, whole (under the empty name) and by region. */
type CodeByRegion = Partial<Record<string, Partial<Record<Side, unknown>>>>;

/**
 * Puts code that the build has highlighted in place of what is shown of both programs.
 * @param programs holds a figure for each side
 * @param file below `run/`
 * @param what names it for the reader
 * @param region a part of both, or all of them
 * @returns the figures in which something else is shown now
 * @throws {Error} when it cannot be fetched; the message is for the reader
 */
export async function showCode(
  programs: HTMLElement,
  file: string,
  what: string,
  region = '',
): Promise<HTMLElement[]> {
  const code = (await load(file, what))[region];
  if (!code) throw new Error(`There is no part ${region} at ${inSite(`run/${file}`)}.`);
  return SIDES.flatMap((side) => {
    const selector = region === 'diff' ? 'figure.diff' : `figure.program[data-side=${side}]`;
    const figure = programs.querySelector<HTMLElement>(selector);
    const pre = figure?.querySelector('pre.code');
    const html = code[side];
    if (!figure || !pre || typeof html !== 'string' || html === '') return [];
    const template = document.createElement('template');
    template.innerHTML = html;
    const shown = template.content.firstElementChild!;
    for (const name of ['role', 'aria-label']) shown.setAttribute(name, pre.getAttribute(name) ?? '');
    pre.replaceWith(shown);
    return [figure];
  });
}

/** Fetched once, whichever parts a page shows of it. */
const files = new Map<string, Promise<CodeByRegion>>();

function load(file: string, what: string): Promise<CodeByRegion> {
  const known = files.get(file) ?? fetchCode(file, what);
  files.set(file, known);
  known.catch(() => files.delete(file));
  return known;
}

/** Read by hand: a page that opens in React needs it before its reader does anything, and a schema weighs more than that may. */
async function fetchCode(file: string, what: string): Promise<CodeByRegion> {
  const code = await fetchJson<CodeByRegion>(inSite(`run/${file}`));
  if (code) return code;
  throw new Error(
    `${what} could not be loaded from this site. Check your connection, then load the page again.`,
  );
}
