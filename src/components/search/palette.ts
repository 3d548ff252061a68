import { counted } from '../../counted';
import { element } from '../ui/element';
import { actionList } from './actions';
import { hitList } from './hits';
import { IndexSource } from './index-source';

const MOST_HITS = 12;
/** What shows how much can be typed. */
const EXAMPLES = ['track.disable()', "room.on('disconnected')", '53205', 'room full', 'chat'];
const KEYS = 'Arrow keys to choose, Enter to open, Esc to close';

/** Everything that the site knows, found by typing. */
export class Palette {
  readonly #root: string;
  readonly #source: IndexSource;
  readonly #input = element('input', {
    type: 'search',
    autocomplete: 'off',
    spellcheck: false,
    placeholder: 'Name, code or word',
  });
  readonly #list = element('ul', 'search-hits');
  readonly #said = element('output', 'search-said');
  readonly #dialog: HTMLDialogElement;
  #failed = false;

  /** @param root of the site */
  constructor(root: string) {
    this.#root = root;
    this.#source = new IndexSource(root);
    this.#input.setAttribute('aria-label', 'Search names, codes and the guide');
    this.#list.setAttribute('aria-label', 'Results');
    const close = element('button', { type: 'button', className: 'button' }, 'Close');
    close.addEventListener('click', () => this.#dialog.close());
    this.#dialog = element('dialog', 'search', [
      element('div', 'search-field', [this.#input, close]),
      this.#said,
      this.#list,
      element('p', 'search-keys', KEYS),
    ]);
    this.#dialog.setAttribute('aria-label', 'Search');
    this.#input.addEventListener('input', () => this.#typed());
    this.#dialog.addEventListener('keydown', (event) => this.#key(event));
    this.#dialog.addEventListener('click', (event) => this.#press(event));
    this.#dialog.addEventListener('close', () => remember(''));
    document.body.append(this.#dialog);
  }

  /** @param text to look for; what was typed last, where it is left out */
  open(text?: string): void {
    if (text !== undefined) this.#input.value = text;
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.select();
    this.#typed();
  }

  #typed(): void {
    remember(this.#input.value.trim());
    this.#show();
    this.#failed = false;
    this.#source
      .load(() => this.#show())
      .catch(() => {
        this.#failed = true;
        this.#show();
      });
  }

  #show(): void {
    const typed = this.#input.value.trim();
    const hits = this.#source.finder.find(typed, MOST_HITS);
    const actions = actionList(typed, () => this.#dialog.close());
    const found = hitList(hits, this.#root);
    this.#list.replaceChildren(
      ...(typed === '' ? [...actions, ...this.#examples()] : [...found, ...actions]),
    );
    this.#said.textContent = this.#summary(typed, found.length + actions.length);
  }

  #summary(typed: string, count: number): string {
    if (this.#failed) return 'The search could not be loaded. Check the connection, then type again.';
    if (typed === '')
      return 'Search for names (with or without their class), lines of code, error codes or plain words.';
    if (count > 0) return counted(count, 'result', 'results');
    if (!this.#source.complete) return 'Loading';
    return `Nothing found for “${typed}”. Try a name, a code or another word.`;
  }

  #examples(): HTMLLIElement[] {
    return EXAMPLES.map((text) => {
      const button = element('button', { type: 'button' }, [element('code', '', text)]);
      button.addEventListener('click', () => this.open(text));
      return element('li', {}, [button]);
    });
  }

  #press(event: MouseEvent): void {
    const target = event.target as Element;
    // What is pressed beside the palette closes it; so does what leads to another place of the same page.
    if (target === this.#dialog) this.#dialog.close();
    const link = target.closest('a');
    if (link && link.pathname === location.pathname && !event.ctrlKey && !event.metaKey) this.#dialog.close();
  }

  #key(event: KeyboardEvent): void {
    const stops = [this.#input, ...this.#list.querySelectorAll<HTMLElement>('a, button')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') {
      // A search field would only empty itself.
      event.preventDefault();
      this.#dialog.close();
    } else if (event.key === 'Enter' && at === 0) {
      event.preventDefault();
      stops[1]?.click();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      stops[(at + step + stops.length) % stops.length]?.focus();
    } else if (at > 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') {
      // Who types on goes on typing.
      this.#input.focus();
    }
  }
}

/** What was looked for stands in the address, so that it is there again when the reader comes back. */
function remember(text: string): void {
  const url = new URL(location.href);
  if (text === '') url.searchParams.delete('q');
  else url.searchParams.set('q', text);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
