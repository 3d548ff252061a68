import { ConnectedElement } from '../ui/connected-element';
import { element } from '../ui/element';
import { wantedVariant } from '../ui/variant';

/** Two programs side by side. Pointing at a part of one, or focusing its name, lights up the part that answers it. */
export class LinkedPrograms extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    this.dress();
    if (this.dataset['reactCode'] && wantedVariant() === 'react') void this.#showReact();
    this.addEventListener('click', ({ target }) => this.#fold(target), { signal });
    this.addEventListener('pointerover', (event) => this.#light(regionOf(event)), { signal });
    this.addEventListener('pointerleave', () => this.#light(regionOf({ target: document.activeElement })), {
      signal,
    });
    this.addEventListener('focusin', (event) => this.#choose(event), { signal });
    this.addEventListener('focusout', () => this.#light(undefined), { signal });
    // Safari gives no focus to a button that is clicked.
    this.addEventListener('click', (event) => this.#choose(event), { signal });
  }

  /** Puts the programs' React form in place of the other. */
  async #showReact(): Promise<void> {
    const { showReact } = await import('./react-code');
    await showReact(this);
    this.dress();
  }

  /** Names of parts become buttons, and what stands before the first part is folded: again, when other code is shown. */
  dress(): void {
    for (const name of this.querySelectorAll('.region > b')) name.replaceWith(nameButton(name));
    for (const button of this.#folds) fold(button, true);
  }

  /** A name was focused or clicked: its counterpart is also brought into view, within its own box. */
  #choose({ target }: Event): void {
    const button = (target as Element).closest('.region > button');
    if (!button) return;
    const region = button.parentElement!;
    this.#light(region);
    for (const other of this.#counterparts(region)) {
      if (other !== region) bringIntoView(other);
    }
  }

  /** What stands before the first part is folded, or seen again, in both programs at once. */
  #fold(target: EventTarget | null): void {
    const pressed = this.#folds.find((button) => button === target);
    if (!pressed) return;
    const folded = pressed.ariaExpanded === 'true';
    for (const button of this.#folds) fold(button, folded);
  }

  get #folds(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.region.fold > button')];
  }

  #light(region: Element | undefined): void {
    const lit = region ? this.#counterparts(region) : [];
    for (const each of this.#regions) each.classList.toggle('lit', lit.includes(each));
  }

  #counterparts(region: Element): HTMLElement[] {
    return this.#regions.filter((other) => nameOf(other) === nameOf(region));
  }

  get #regions(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.region')];
  }
}

/** The two sides have parts of the same name. */
function nameButton(name: Element): HTMLElement {
  const { textContent } = name;
  const side = name.closest('figure')?.querySelector('.side-name')?.textContent;
  const made = element('button', { type: 'button' }, textContent);
  made.ariaLabel = `${textContent}, ${side}`;
  return made;
}

const fold = (button: HTMLElement, folded: boolean): void => {
  button.ariaExpanded = String(!folded);
};

function regionOf({ target }: { target: EventTarget | null }): Element | undefined {
  return (target instanceof Element && target.closest('.region')) || undefined;
}

function nameOf(region: Element): string | null | undefined {
  return region.querySelector('button')?.textContent;
}

/** Scrolls the code's own box and nothing else: the reader's place on the page stays. */
function bringIntoView(region: HTMLElement): void {
  const box = region.closest('pre');
  if (!box) return;
  const top = region.getBoundingClientRect().top - box.getBoundingClientRect().top;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollBy({ top: top - box.clientTop, behavior: calm ? 'instant' : 'smooth' });
}

customElements.define('crossfade-linked-programs', LinkedPrograms);
