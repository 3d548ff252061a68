import { isLink } from '../../playground/link-mark';
import type { ActionName, Side } from '../demo/session-types';
import { ACTIONS } from '../demo/actions';
import type { DemoElement } from '../demo/demo-element';
import { part } from '../demo/pane-view';
import { SIDE_NAMES } from '../demo/sides';

/** Chooses the demo to start from, and takes the whole state in from a link and out into one. */
class PlaygroundElement extends HTMLElement {
  connectedCallback(): void {
    this.#chooser.addEventListener('change', () => void this.#open(this.#chooser.value));
    part(this, '[data-share]').addEventListener('click', () => void this.#share());
    for (const button of this.querySelectorAll<HTMLElement>('[data-download]')) {
      button.addEventListener('click', () => void this.#download(button.dataset['download'] as Side));
    }
    window.addEventListener('hashchange', this.#followLink);
    void customElements.whenDefined('crossfade-demo').then(this.#followLink);
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#followLink);
  }

  readonly #followLink = async (): Promise<void> => {
    const { hash } = location;
    if (!isLink(hash) || hash === this.#ownLink) return;
    try {
      const { readLink } = await import('../../playground/link');
      const read = readLink(hash);
      if (!read.ok) return this.#notify('This link cannot be opened', read.problem);
      const { demo, actions, ...edits } = read.state;
      const known = [...this.#chooser.options].some(({ value }) => value === demo);
      if (!known)
        return this.#notify(
          'This link cannot be opened',
          'It starts from a demo that this site does not have.',
        );
      const possible = actions.filter((action): action is ActionName => Object.hasOwn(ACTIONS, action));
      await this.#demo.open(demo, edits, possible);
      this.#chooser.value = demo;
      this.#notify('This code came by a link', warning(Object.keys(edits).length > 0, possible));
    } catch (error) {
      this.#notify('This link could not be opened', `${messageOf(error)} Reload the page and try again.`);
    }
  };

  /** The link that stands in the address because it was made here. */
  #ownLink = '';

  async #open(demo: string): Promise<void> {
    this.#notice.hidden = true;
    this.#say('Loading the demo.');
    try {
      await this.#demo.open(demo);
      this.#say('');
    } catch (error) {
      this.#say(messageOf(error));
    }
  }

  async #share(): Promise<void> {
    try {
      const { linkFor } = await import('../../playground/link');
      const { edits, taken } = this.#demo;
      this.#ownLink = linkFor({ demo: this.#chooser.value, ...edits, actions: [...taken] });
      history.replaceState(null, '', this.#ownLink);
      await copy(location.href);
      this.#say(`The link is copied and stands in the address bar: ${location.href.length} characters.`);
    } catch (error) {
      this.#say(messageOf(error));
    }
  }

  async #download(side: Side): Promise<void> {
    try {
      const { projectZip } = await import('../../playground/download');
      const { edits } = this.#demo;
      const { name, blob } = await projectZip(side, this.#chooser.value, edits);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      this.#say(
        `${name}: the program for ${SIDE_NAMES[side]} as a project. Its README says how to start it.`,
      );
    } catch (error) {
      this.#say(messageOf(error));
    }
  }

  /** Shown above the programs until another demo is chosen. What comes from a link stands there as text only. */
  #notify(title: string, text: string): void {
    const heading = document.createElement('strong');
    heading.textContent = title;
    const paragraph = document.createElement('p');
    paragraph.append(heading, ` ${text}`);
    this.#notice.replaceChildren(paragraph);
    this.#notice.hidden = false;
  }

  #say(text: string): void {
    part(this, '[data-said]').textContent = text;
  }

  get #demo(): DemoElement {
    return part<DemoElement>(this, 'crossfade-demo');
  }

  get #chooser(): HTMLSelectElement {
    return part<HTMLSelectElement>(this, '[data-demo]');
  }

  get #notice(): HTMLElement {
    return part(this, '[data-notice]');
  }
}

function warning(changed: boolean, actions: readonly ActionName[]): string {
  const code = changed
    ? 'Somebody else changed it. Read it before you press Run both; it runs walled off from this page and from the network.'
    : 'Nothing in it was changed.';
  if (actions.length === 0) return code;
  const labels = actions.map((action) => ACTIONS[action].label).join(', ');
  return `${code} Run both then takes: ${labels}.`;
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    throw new Error('The link stands in the address bar; the browser did not let it be copied.');
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

customElements.define('crossfade-playground', PlaygroundElement);
