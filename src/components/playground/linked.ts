import { ACTIONS, type ActionName } from '../../demos/actions';
import { readLink } from '../../playground/link';
import { warning } from '../../playground/warning';
import { isChanged } from '../../run/edits';
import { Kept, type Programs } from '../../run/kept';
import { messageOf } from '../../sandbox/message-of';
import type { DemoElement } from '../demo/demo-element';
import type { Editing } from '../editor/editing';
import { element } from '../ui/element';
import { part } from '../ui/part';
import { showVariant, wantedVariant } from '../ui/variant';

export interface LinkedInit {
  /** The playground. */
  root: HTMLElement;
  /** Asks before what the reader has changed is dropped. */
  mayDrop(): Promise<boolean>;
  /** Does what a press asks for, and says what went wrong. */
  act(press: () => Promise<void>): void;
  /** What is still loaded for the reader is wanted no more. */
  cancel(): void;
}

/** What links bring into a playground, and the way back to what the reader had. Loaded with the first of them. */
export class Linked {
  readonly #init: LinkedInit;
  /** What the reader wrote and a link took the place of. */
  readonly #kept = new Kept();

  constructor(init: LinkedInit) {
    this.#init = init;
  }

  /** The reader has chosen another demo. */
  forget(): void {
    this.#kept.forget();
    this.#part('[data-notice]').hidden = true;
    this.#part('[data-foreign]').hidden = true;
  }

  /** Shows what a link brings, or says why it cannot be shown. @param hash of the address */
  async follow(hash: string): Promise<void> {
    try {
      const read = readLink(hash);
      if (!read.ok) return this.#notify('This link cannot be opened', read.problem);
      const { demo, actions, with: variant = 'plain', ...edits } = read.state;
      // The other form is another page of the site, to which nothing of this one goes along.
      if (variant !== wantedVariant() && isChanged(edits))
        return (await this.#init.mayDrop()) ? showVariant(variant) : undefined;
      const known = [...this.#chooser.options].some(({ value }) => value === demo);
      if (!known)
        return this.#notify(
          'This link cannot be opened',
          'It is based on a demo that this site does not have.',
        );
      const possible = actions.filter((action): action is ActionName => Object.hasOwn(ACTIONS, action));
      const before = this.#programs;
      if (!(await this.#demo.open(demo, edits, possible))) return;
      const had = this.#kept.replaced(before);
      this.#editing.came = this.#editing.edits;
      // Made of the same link's code before.
      await this.#demo.restore();
      this.#chooser.value = demo;
      const leftOut = actions.length - possible.length;
      const changed = isChanged(edits);
      this.#notify('This code came from a link', warning(changed, possible, leftOut), had);
      this.#part('[data-foreign]').hidden = !changed;
    } catch (error) {
      this.#notify('This link could not be opened', `${messageOf(error)} Reload the page and try again.`);
    }
  }

  /** Shows what the reader had before a link took its place; what was made of the link's code since is kept in turn. */
  async #goBack(): Promise<void> {
    const programs = this.#kept.back(this.#programs);
    if (!programs) return;
    this.#init.cancel();
    let shown = false;
    try {
      shown = await this.#demo.open(programs.demo, programs.edits);
    } finally {
      // What could not be shown is kept on.
      if (!shown) this.#kept.replaced(programs);
    }
    if (!shown) return;
    this.#editing.came = programs.came;
    this.#chooser.value = programs.demo;
    const foreign = isChanged(programs.came);
    this.#part('[data-foreign]').hidden = !foreign;
    // The address would bring the link's code again with the next visit.
    history.replaceState(null, '', location.pathname + location.search);
    const keeps = this.#kept.any;
    if (foreign) this.#notify('This code came from a link', warning(true, [], 0), keeps);
    else if (keeps) this.#notify('These are your earlier programs', 'The other ones are saved.', true);
    else this.#part('[data-notice]').hidden = true;
    this.#chooser.focus();
  }

  /**
   * Shown above the programs until another demo is chosen. What comes from a link stands there as text only.
   * @param back whether a button beneath it leads to what the reader had
   */
  #notify(title: string, text: string, back = false): void {
    const notice = this.#part('[data-notice]');
    notice.replaceChildren(element('p', '', [element('strong', '', title), ` ${text}`]));
    if (back) notice.append(this.#wayBack());
    notice.hidden = false;
  }

  #wayBack(): HTMLElement {
    const button = element('button', { type: 'button', className: 'button' }, 'Back to my programs');
    button.addEventListener('click', () => this.#init.act(() => this.#goBack()));
    return button;
  }

  get #programs(): Programs {
    const { edits, came } = this.#editing;
    return { demo: this.#demo.dataset['name'] ?? '', edits, came };
  }

  get #editing(): Editing {
    return this.#demo.editing;
  }

  get #demo(): DemoElement {
    return this.#part<DemoElement>('crossfade-demo');
  }

  get #chooser(): HTMLSelectElement {
    return this.#part<HTMLSelectElement>('[data-demo]');
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    return part<E>(this.#init.root, selector);
  }
}
