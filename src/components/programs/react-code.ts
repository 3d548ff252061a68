import * as z from 'zod';
import { addressBelowRun, loadOnce } from '../../pane/modules';
import { SIDES } from '../../sides';

/** Both programs of a demo as highlighted code, whole (under the empty name) and by region. */
const reactCode = z.record(z.string(), z.object({ twilio: z.string(), videosdk: z.string() }));

/**
 * Puts the React form of two programs in place of the other, as the build has highlighted it.
 * @param programs holds a figure for each side; `data-react-code` names the demo, `data-region` a part of it
 */
export async function showReact(programs: HTMLElement): Promise<void> {
  const { reactCode: demo = '', region = '' } = programs.dataset;
  try {
    const parsed = reactCode.parse(JSON.parse(await loadOnce(`code/${demo}.json`, 'The React programs')));
    const code = parsed[region];
    if (!code) throw new Error(`There is no part ${region} at ${addressBelowRun(`code/${demo}.json`)}.`);
    for (const side of SIDES) {
      const figure = programs.querySelector<HTMLElement>(`figure.program[data-side=${side}]`);
      const pre = figure?.querySelector('pre.code');
      if (!figure || !pre) continue;
      const template = document.createElement('template');
      template.innerHTML = code[side];
      const shown = template.content.firstElementChild!;
      for (const name of ['role', 'aria-label']) shown.setAttribute(name, pre.getAttribute(name) ?? '');
      pre.replaceWith(shown);
      for (const ending of figure.querySelectorAll('[data-ending]')) ending.append('x');
    }
  } finally {
    programs.dataset['shownAs'] = 'react';
  }
}
