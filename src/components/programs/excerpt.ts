import { SIDES, SIDE_NAMES, type Side } from '../../sides';
import { ConnectedElement } from '../ui/connected-element';
import { element } from '../ui/element';
import { lineNumber } from './line-numbers';

/** Before the text comes into sight, so that nothing moves beneath the reader's eyes. */
const AHEAD = '800px';

/** Shows a region of the page's two programs a second time, beside the text that speaks of it. */
class Excerpt extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        this.#show();
      },
      { rootMargin: AHEAD },
    );
    watcher.observe(this);
    signal.addEventListener('abort', () => watcher.disconnect());
  }

  /** Where a program is under edit, its region is not what the text speaks of: the link stays. */
  #show(): void {
    const { region = '' } = this.dataset;
    const figures = SIDES.map((side) => excerptOf(side, region));
    if (!figures.every((figure) => figure !== undefined)) return;
    this.className = 'not-content wide';
    this.replaceChildren(element('div', 'programs', figures));
  }
}

function excerptOf(side: Side, region: string): HTMLElement | undefined {
  const frames = document.querySelectorAll<HTMLElement>(
    `.workspace figure.program[data-side=${side}] .region`,
  );
  const frame = [...frames].find((each) => each.querySelector('button, b')?.textContent === region);
  const first = frame?.querySelector<HTMLElement>('.line');
  if (!frame || !first) return undefined;
  const code = frame.cloneNode(true) as HTMLElement;
  code.className = '';
  for (const extra of code.querySelectorAll('button, b')) extra.remove();
  for (const line of code.querySelectorAll('.heard')) line.classList.remove('heard');
  code.querySelector('.line')?.setAttribute('style', `counter-set:line ${lineNumber(first)}`);
  const box = element('pre', 'code', [element('code', {}, [code])]);
  box.tabIndex = 0;
  box.role = 'group';
  box.ariaLabel = `${SIDE_NAMES[side]}: ${region}`;
  const caption = element('figcaption', {}, [
    element('span', 'side-name', SIDE_NAMES[side]),
    element('span', 'file', region),
  ]);
  const figure = element('figure', 'program', [caption, box]);
  figure.dataset['side'] = side;
  return figure;
}

customElements.define('crossfade-excerpt', Excerpt);
