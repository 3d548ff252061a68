import { isSame } from '../../run/edits';
import { isLink } from '../../playground/link-mark';
import { messageOf } from '../../sandbox/message-of';
import { type Side, SIDES } from '../../sides';
import type { DemoElement } from '../demo/demo-element';
import { hasWritten } from '../../run/has-written';
import { ConnectedElement } from '../ui/connected-element';
import { Latest } from '../ui/latest';
import { part } from '../ui/part';
import { variantOf, wantedVariant } from '../ui/variant';
import type { Variant } from '../../variant';
import type { Linked } from './linked';
import type { Standing } from './take-away';

/** Chooses the demo to start from, and takes the whole state in from a link and out into one. */
class PlaygroundElement extends ConnectedElement {
  protected override connected(signal: AbortSignal): void {
    this.#showPage();
    let chosen = false;
    const openChosen = (): Promise<void> => {
      chosen = true;
      return this.#try(() => this.#open(this.#chooser.value));
    };
    this.#chooser.addEventListener('change', () => void openChosen(), { signal });
    part(this, '[data-share]').addEventListener('click', () => void this.#try(() => this.#share(), true), {
      signal,
    });
    part(this, '[data-take]').addEventListener('click', () => this.#toggleTakeAway(), { signal });
    for (const side of SIDES)
      for (const way of ['download', 'stackblitz'] as const)
        part(this, `[data-${way}=${side}]`).addEventListener(
          'click',
          () => void this.#try(() => this.#take(way, side), true),
          { signal },
        );
    const followLink = (): void => void this.#demo.loading.begin(this.#followLink());
    void customElements.whenDefined('crossfade-demo').then(() => {
      this.#demo.editing.editOnPress(signal);
      window.addEventListener('hashchange', followLink, { signal });
      // Chosen before this script came, or kept by the browser over a reload.
      const differs = this.#chooser.value !== this.#opened;
      const { loading } = this.#demo;
      if (chosen || location.hash) followLink();
      else if (differs) void loading.begin(openChosen());
      else if (hasWritten()) void loading.begin(this.#try(() => this.#goOn()));
    });
  }

  /** React apps share another page. Before its editor opens, that is shown as the build has highlighted it. */
  #showPage(): void {
    const other = this.querySelector<HTMLTemplateElement>('[data-page-react]');
    if (other && wantedVariant() === 'react')
      part(this, '[data-page] > pre').replaceWith(other.content.cloneNode(true));
  }

  async #followLink(): Promise<void> {
    const { hash } = location;
    const [, demo] = /^#demo=([a-z]+)$/.exec(hash) ?? [];
    if (demo && [...this.#chooser.options].some(({ value }) => value === demo)) {
      this.#chooser.value = demo;
      return this.#try(() => this.#open(demo));
    }
    if (!isLink(hash) || hash === this.#ownLink) return;
    const wish = this.#wishes.begin();
    return this.#try(async () => {
      const { Linked } = await import('./linked');
      if (wish.aborted) return;
      this.#linked ??= new Linked({
        root: this,
        mayDrop: () => this.#mayDrop(),
        act: (press) => void this.#try(press, true),
        cancel: () => this.#wishes.cancel(),
      });
      await this.#linked.follow(hash);
    });
  }

  /** The link that stands in the address because it was made here. */
  #ownLink = '';

  /** Of what the reader has asked to see, the last is shown. */
  readonly #wishes = new Latest();

  /** Comes with the first link. */
  #linked: Linked | undefined;

  /** Shows the programs that the reader changed last. */
  async #goOn(): Promise<void> {
    const { WrittenPrograms } = await import('../../run/written');
    const last = new WrittenPrograms().last(location.pathname, wantedVariant());
    if (!last || ![...this.#chooser.options].some(({ value }) => value === last)) return;
    this.#chooser.value = last;
    await this.#open(last);
  }

  /** What the reader has changed, and would not find again, is not dropped unasked. @returns whether something else may be shown */
  async #mayDrop(): Promise<boolean> {
    const { editing } = this.#demo;
    if (isSame(editing.edits, editing.came) || (await editing.keep())) return true;
    const { ask } = await import('../ui/ask');
    return ask({
      title: 'Replace your changes?',
      text: 'The other demo replaces the programs that you have changed. Use “Copy link” first to keep them.',
      yes: 'Open the other demo',
      no: 'Keep my programs',
    });
  }

  async #open(demo: string): Promise<void> {
    if (!(await this.#mayDrop())) {
      this.#chooser.value = this.#opened;
      return;
    }
    this.#wishes.cancel();
    this.#say('Loading the demo.');
    try {
      if (!(await this.#demo.open(demo))) return;
    } catch (error) {
      this.#chooser.value = this.#opened;
      throw error;
    }
    this.#linked?.forget();
    this.#say('');
  }

  async #share(): Promise<void> {
    const [{ linkFor }, { copyAddress }] = await Promise.all([
      import('../../playground/link'),
      import('../../playground/copy-address'),
    ]);
    const { taken } = this.#demo;
    this.#ownLink = linkFor({
      demo: this.#opened,
      ...(this.#variant === 'react' ? { with: 'react' as const } : {}),
      ...this.#demo.editing.edits,
      actions: [...taken],
    });
    history.replaceState(null, '', this.#ownLink);
    this.#say(await copyAddress());
  }

  /** What the panel's buttons need is loaded with it: a browser blocks a new tab that comes long after the press. */
  #toggleTakeAway(): void {
    const button = part(this, '[data-take]');
    const panel = part(this, '[data-take-panel]');
    panel.hidden = !panel.hidden;
    button.ariaExpanded = String(!panel.hidden);
    // Said when it is asked for.
    if (!panel.hidden)
      import('./take-away')
        .then(({ projectOf }) => Promise.all(SIDES.map((side) => projectOf(side, this.#standing))))
        .catch(() => undefined);
  }

  async #take(way: 'download' | 'stackblitz', side: Side): Promise<void> {
    const { TAKE } = await import('./take-away');
    this.#say(await TAKE[way](side, this.#standing));
  }

  /** @param whole whether it is about the demo that was chosen last, and has to wait for it */
  async #try(act: () => Promise<void>, whole = false): Promise<void> {
    try {
      if (whole && !(await this.#demo.loading.over())) return;
      await act();
    } catch (error) {
      this.#say(messageOf(error));
    }
  }

  #say(text: string): void {
    part(this, '[data-said]').textContent = text;
  }

  get #standing(): Standing {
    return { demo: this.#opened, edits: this.#demo.editing.edits, variant: this.#variant };
  }

  get #variant(): Variant {
    return variantOf(this.#opened, this.#demo.dataset['react']);
  }

  get #demo(): DemoElement {
    return part<DemoElement>(this, 'crossfade-demo');
  }

  /** The demo that is shown; the chooser may be ahead of it. */
  get #opened(): string {
    return this.#demo.dataset['name'] ?? '';
  }

  get #chooser(): HTMLSelectElement {
    return part<HTMLSelectElement>(this, '[data-demo]');
  }
}

customElements.define('crossfade-playground', PlaygroundElement);
