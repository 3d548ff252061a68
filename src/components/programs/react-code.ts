import { inSite } from '../../in-site';
import { SIDES, type Side } from '../../sides';

/** Both programs of a demo as highlighted code, whole (under the empty name) and by region. */
type ReactCode = Partial<Record<string, Partial<Record<Side, unknown>>>>;

/**
 * Puts the React form of two programs in place of the other, as the build has highlighted it.
 * @param programs holds a figure for each side; `data-react-code` names the demo, `data-region` a part of it
 */
export async function showReact(programs: HTMLElement): Promise<void> {
  const { reactCode: demo = '', region = '' } = programs.dataset;
  try {
    const address = inSite(`run/code/${demo}.json`);
    // By hand: a page that opens in React loads this before its reader does anything, and a schema weighs more than that may.
    const parts = (await (await fetch(address)).json()) as ReactCode;
    const code = parts[region];
    if (!code) throw new Error(`There is no part ${region} at ${address}.`);
    for (const side of SIDES) {
      const selector = region === 'diff' ? 'figure.diff' : `figure.program[data-side=${side}]`;
      const figure = programs.querySelector<HTMLElement>(selector);
      const pre = figure?.querySelector('pre.code');
      const html = code[side];
      if (!figure || !pre || typeof html !== 'string' || html === '') continue;
      const template = document.createElement('template');
      template.innerHTML = html;
      const shown = template.content.firstElementChild!;
      for (const name of ['role', 'aria-label']) shown.setAttribute(name, pre.getAttribute(name) ?? '');
      pre.replaceWith(shown);
      for (const ending of figure.querySelectorAll('[data-ending]')) ending.append('x');
    }
  } finally {
    programs.dataset['shownAs'] = 'react';
  }
}
