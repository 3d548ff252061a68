import type { CodeEditor } from '../editor/code-editor';
import { element } from './dom';

/** Asks the figure that code stands in for what the reader has made of it; the editor answers in `detail`. */
export const COPY_EVENT = 'crossfade-copy';

export interface ProgramEditorInit {
  /** Shows the program, and holds the editor in its place. */
  figure: HTMLElement;
  language: 'ts' | 'html';
  /** What it is, for assistive technology: `Twilio Video program`. */
  name: string;
  /** Gets the text as the demo has it. */
  load(): Promise<string>;
}

/** Turns the code in a figure into an editor in place, with a mark once it is changed and a way back. */
export class ProgramEditor {
  readonly #init: ProgramEditorInit;
  readonly #edit: HTMLButtonElement;
  readonly #reset: HTMLButtonElement;
  readonly #mark: HTMLElement;
  #original = '';
  #editor: CodeEditor | undefined;

  constructor(init: ProgramEditorInit) {
    this.#init = init;
    const { figure, name } = init;
    this.#edit = button('Edit', name, () => void this.#openByButton());
    this.#reset = button('Reset', name, () => this.#restore());
    this.#mark = element('span', 'changed', 'Changed');
    this.#reset.hidden = true;
    this.#mark.hidden = true;
    const caption = figure.querySelector('figcaption');
    caption?.querySelector('copy-button')?.before(this.#mark, this.#edit, this.#reset);
    figure.addEventListener(COPY_EVENT, (event) => {
      if (this.#editor) (event as CustomEvent<{ text?: string }>).detail.text = this.#editor.text;
    });
  }

  /** The text, if it is not the demo's. */
  get changed(): string | undefined {
    const text = this.#editor?.text;
    return text === this.#original ? undefined : text;
  }

  /** Opens the editor, or fills an open one. @param text what to start with instead of the demo's own */
  async open(text?: string): Promise<void> {
    const { figure, language, name, load } = this.#init;
    const [{ CodeEditor }, original] = await Promise.all([import('../editor/code-editor'), load()]);
    this.#original = original;
    if (this.#editor) {
      this.#editor.setText(text ?? original);
    } else {
      const host = element('div', 'editor');
      const hint = element('p', 'editor-hint', HINT);
      hint.id = `hint-${crypto.randomUUID()}`;
      figure.querySelector('pre')?.replaceWith(host);
      figure.querySelector('code-language')?.remove();
      host.after(hint);
      this.#editor = new CodeEditor({
        parent: host,
        text: text ?? original,
        language,
        label: name,
        describedBy: hint.id,
        onChange: () => this.#showChange(),
      });
      this.#edit.hidden = true;
      this.#reset.hidden = false;
    }
    this.#showChange();
  }

  focus(): void {
    this.#editor?.focus();
  }

  async #openByButton(): Promise<void> {
    this.#edit.disabled = true;
    try {
      await this.open();
      this.focus();
    } catch {
      this.#edit.firstChild!.textContent = 'Try again: Edit';
    } finally {
      this.#edit.disabled = false;
    }
  }

  #restore(): void {
    this.#editor?.setText(this.#original);
    this.focus();
  }

  #showChange(): void {
    const changed = this.changed !== undefined;
    this.#mark.hidden = !changed;
    this.#reset.setAttribute('aria-disabled', String(!changed));
  }
}

const HINT = 'Tab leaves the editor. Ctrl+] indents and Ctrl+[ takes back; on a Mac, Cmd.';

function button(text: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet-button';
  made.append(text, element('span', 'sr-only', ` ${name}`));
  made.addEventListener('click', act);
  return made;
}
