import { showCode } from './late-code';

/**
 * Puts the React form of two programs in place of the other.
 * @param programs holds a figure for each side; `data-react-code` names the demo, `data-region` a part of it
 */
export async function showReact(programs: HTMLElement): Promise<void> {
  const { reactCode: demo = '', region } = programs.dataset;
  try {
    const figures = await showCode(programs, `code/${demo}.json`, 'The React programs', region);
    for (const figure of figures)
      for (const ending of figure.querySelectorAll('[data-ending]')) ending.append('x');
  } finally {
    programs.dataset['shownAs'] = 'react';
  }
}
