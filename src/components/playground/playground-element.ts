import { isChanged, isSame } from '../../run/edits';
import type { Edits } from '../../run/session-types';
import { isLink } from '../../playground/link-mark';
import { messageOf } from '../../sandbox/message-of';
import { type Side, SIDES, SIDE_NAMES } from '../../sides';
import { ACTIONS, type ActionName } from '../../demos/actions';
import type { DemoElement } from '../demo/demo-element';
import { ConnectedElement } from '../ui/connected-element';
import { Latest } from '../ui/latest';
import { part } from '../ui/part';
import { showVariant, variantOf, wantedVariant } from '../ui/variant';
import type { Variant } from '../../variant';
import type { Project } from '../../playground/project-files';
import type { Kept, Programs } from '../../run/kept';

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
    for (const side of SIDES) {
      const on = (kind: string, act: () => Promise<void>) =>
        part(this, `[data-${kind}=${side}]`).addEventListener('click', () => void this.#try(act, true), {
          signal,
        });
      on('download', () => this.#download(side));
      on('stackblitz', () => this.#openInStackBlitz(side));
    }
    const followLink = (): void => void this.#demo.loading.begin(this.#followLink());
    void customElements.whenDefined('crossfade-demo').then(() => {
      this.#demo.editOnPress(signal);
      window.addEventListener('hashchange', followLink, { signal });
      // Chosen before this script came, or kept by the browser over a reload.
      const differs = this.#chooser.value !== this.#opened;
      if (!chosen && !location.hash && differs) void this.#demo.loading.begin(openChosen());
      else followLink();
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
    try {
      const [{ readLink }, { Kept }, { warning }] = await Promise.all([
        import('../../playground/link'),
        import('../../run/kept'),
        import('../../playground/warning'),
      ]);
      if (wish.aborted) return;
      const read = readLink(hash);
      if (!read.ok) return this.#notify('This link cannot be opened', read.problem);
      const { demo, actions, with: variant = 'plain', ...edits } = read.state;
      // The other form is another page of the site, to which nothing of this one goes along.
      if (variant !== wantedVariant() && isChanged(edits))
        return (await this.#mayDrop()) ? showVariant(variant) : undefined;
      const known = [...this.#chooser.options].some(({ value }) => value === demo);
      if (!known)
        return this.#notify(
          'This link cannot be opened',
          'It starts from a demo that this site does not have.',
        );
      const possible = actions.filter((action): action is ActionName => Object.hasOwn(ACTIONS, action));
      const before = this.#programs;
      if (!(await this.#demo.open(demo, edits, possible))) return;
      const had = (this.#kept ??= new Kept()).replaced(before);
      this.#came = this.#demo.edits;
      this.#chooser.value = demo;
      const leftOut = actions.length - possible.length;
      const changed = isChanged(edits);
      this.#notify('This code came by a link', warning(changed, possible, leftOut), had);
      part(this, '[data-foreign]').hidden = !changed;
    } catch (error) {
      this.#notify('This link could not be opened', `${messageOf(error)} Reload the page and try again.`);
    }
  }

  /** The link that stands in the address because it was made here. */
  #ownLink = '';

  /** Of what the reader has asked to see, the last is shown. */
  readonly #wishes = new Latest();

  /** What came by a link, and is not the reader's. */
  #came: Edits = {};

  /** What the reader wrote and a link took the place of. */
  #kept: Kept | undefined;

  get #programs(): Programs {
    return { demo: this.#opened, edits: this.#demo.edits, came: this.#came };
  }

  /** Shows what the reader had before a link took its place; what was made of the link's code since is kept in turn. */
  async #goBack(): Promise<void> {
    const now = this.#programs;
    const programs = this.#kept?.back(now);
    if (!programs) return;
    this.#wishes.cancel();
    let shown = false;
    try {
      shown = await this.#demo.open(programs.demo, programs.edits);
    } finally {
      // What could not be shown is kept on.
      if (!shown) this.#kept?.replaced(programs);
    }
    if (!shown) return;
    const { warning } = await import('../../playground/warning');
    this.#came = programs.came;
    this.#chooser.value = programs.demo;
    const foreign = isChanged(programs.came);
    part(this, '[data-foreign]').hidden = !foreign;
    // The address would bring the link's code again with the next visit.
    history.replaceState(null, '', location.pathname + location.search);
    const keeps = this.#kept?.any ?? false;
    if (foreign) this.#notify('This code came by a link', warning(true, [], 0), keeps);
    else if (keeps)
      this.#notify('These are the programs that you had', 'Those that you have just left are kept.', true);
    else this.#notice.hidden = true;
    this.#chooser.focus();
  }

  /** What the reader has changed is not dropped unasked. @returns whether something else may be shown */
  async #mayDrop(): Promise<boolean> {
    if (isSame(this.#demo.edits, this.#came)) return true;
    const { ask } = await import('../ui/ask');
    return ask({
      title: 'Drop what you changed?',
      text: 'Another demo takes the place of the programs that you have changed. “Copy link” keeps them as they are now.',
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
    this.#came = {};
    this.#kept?.forget();
    this.#notice.hidden = true;
    part(this, '[data-foreign]').hidden = true;
    this.#say('');
  }

  async #share(): Promise<void> {
    const { linkFor } = await import('../../playground/link');
    const { edits, taken } = this.#demo;
    this.#ownLink = linkFor({
      demo: this.#opened,
      ...(this.#variant === 'react' ? { with: 'react' as const } : {}),
      ...edits,
      actions: [...taken],
    });
    history.replaceState(null, '', this.#ownLink);
    await copy(location.href);
    this.#say(`The link is copied and stands in the address bar: ${location.href.length} characters.`);
  }

  /** What the panel's buttons need is loaded with it: a browser blocks a new tab that comes long after the press. */
  #toggleTakeAway(): void {
    const button = part(this, '[data-take]');
    const panel = part(this, '[data-take-panel]');
    panel.hidden = !panel.hidden;
    button.ariaExpanded = String(!panel.hidden);
    // Said when it is asked for.
    if (!panel.hidden) Promise.all(SIDES.map((side) => this.#project(side))).catch(() => undefined);
  }

  async #download(side: Side): Promise<void> {
    const [{ download }, project] = await Promise.all([
      import('../../playground/download'),
      this.#project(side),
    ]);
    const name = download(project);
    this.#say(`${name}: the program for ${SIDE_NAMES[side]} as a project. Its README says how to start it.`);
  }

  async #openInStackBlitz(side: Side): Promise<void> {
    const [{ openInStackBlitz }, project] = await Promise.all([
      import('../../playground/stackblitz'),
      this.#project(side),
    ]);
    openInStackBlitz(project);
    this.#say(`${project.name} was sent to StackBlitz. It opens in a new tab.`);
  }

  async #project(side: Side): Promise<Project> {
    const { loadProject } = await import('../../playground/project-files');
    return loadProject(side, this.#opened, this.#demo.edits, this.#variant);
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

  /**
   * Shown above the programs until another demo is chosen. What comes from a link stands there as text only.
   * @param back whether a button beneath it leads to what the reader had
   */
  #notify(title: string, text: string, back = false): void {
    const heading = document.createElement('strong');
    heading.textContent = title;
    const paragraph = document.createElement('p');
    paragraph.append(heading, ` ${text}`);
    this.#notice.replaceChildren(paragraph);
    if (back) this.#notice.append(this.#wayBack());
    this.#notice.hidden = false;
  }

  #wayBack(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Back to what you had';
    button.addEventListener('click', () => void this.#try(() => this.#goBack(), true));
    return button;
  }

  #say(text: string): void {
    part(this, '[data-said]').textContent = text;
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

  get #notice(): HTMLElement {
    return part(this, '[data-notice]');
  }
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    throw new Error('The link stands in the address bar; the browser did not let it be copied.');
  }
}

customElements.define('crossfade-playground', PlaygroundElement);
