import { counted } from '../../counted';
import type { CodeEditor } from './code-editor';
import { withoutMarkers } from '../../demos/marker';
import { codeLanguage } from '../programs/shown-language';
import { COPY_EVENT } from '../programs/copy-event';
import { firstLineSeen, lineNumber } from '../programs/line-numbers';
import { element } from '../ui/element';
import { Latest } from '../ui/latest';

export interface ProgramEditorInit {
  /** Shows the program, and holds the editor in its place. */
  figure: HTMLElement;
  language: 'ts' | 'tsx' | 'html';
  /** Tells its types from those of the page's other programs. */
  id: string;
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
  /** What was asked for last is what is shown. */
  readonly #openings = new Latest();
  #opening: Promise<void> | undefined;

  constructor(init: ProgramEditorInit) {
    this.#init = init;
    const { figure, name } = init;
    this.#edit = button('Edit', name, () => void this.#openByButton());
    this.#reset = button('Reset', name, () => this.#restore());
    this.#mark = element('span', 'changed', 'Changed');
    this.#reset.hidden = true;
    this.#mark.hidden = true;
    const caption = figure.querySelector('figcaption');
    caption?.querySelector('crossfade-copy-button')?.before(this.#mark, this.#edit, this.#reset);
    figure.addEventListener(COPY_EVENT, (event) => {
      if (this.#editor)
        (event as CustomEvent<{ text?: string }>).detail.text = withoutMarkers(this.#editor.text);
    });
  }

  /** The text, if it is not the demo's. */
  get changed(): string | undefined {
    const text = this.#editor?.text;
    return text === this.#original ? undefined : text;
  }

  /** Opens the editor, or fills an open one. @param text what to start with instead of the demo's own */
  open(text?: string): Promise<void> {
    const opening = this.#open(text);
    opening.catch(() => (this.#opening = undefined));
    return (this.#opening = opening);
  }

  /** Opens the editor where it is not, and waits for one that opens just now. */
  async ensureOpen(): Promise<void> {
    if (!this.#editor) await (this.#opening ?? this.open());
  }

  async #open(text?: string): Promise<void> {
    const { figure, language, name, load } = this.#init;
    const opening = this.#openings.begin();
    const [{ CodeEditor }, { offerTypes }, original] = await Promise.all([
      import('./code-editor'),
      import('./offer-types'),
      load(),
    ]);
    if (opening.aborted) return this.#opening;
    this.#original = original;
    if (this.#editor) {
      this.#editor.setText(text ?? original);
    } else {
      const host = element('div', 'editor');
      const hint = element('p', 'editor-hint', hintFor(language));
      hint.id = `hint-${crypto.randomUUID()}`;
      const problems = button('', name, () => this.#editor?.listProblems());
      problems.hidden = true;
      const foot = element('div', 'editor-foot');
      foot.append(hint, problems);
      figure.querySelector('pre')?.replaceWith(host);
      figure.querySelector('crossfade-code-language')?.remove();
      host.after(foot);
      this.#editor = new CodeEditor({
        parent: host,
        text: text ?? original,
        language,
        label: name,
        describedBy: hint.id,
        onChange: () => this.#showChange(),
        onProblems: (count) => showProblems(problems, count),
      });
      if (language !== 'html')
        this.#reset.before(offerTypes({ editor: this.#editor, hint, language, id: this.#init.id }));
      this.#edit.hidden = true;
      this.#reset.hidden = false;
    }
    this.#showChange();
  }

  focus(): void {
    this.#editor?.focus();
  }

  /** The editor, once the reader has wanted it. */
  get editor(): CodeEditor | undefined {
    return this.#editor;
  }

  /** From now on a press on the code, or Enter in it, opens the editor at that line. It is loaded when one points at the code. */
  editOnPress(signal: AbortSignal): void {
    const { figure } = this.#init;
    figure.dataset['editable'] = '';
    const open = (line?: number): void => void this.openAt(line).catch(() => undefined);
    const intend = (): void => void import('./code-editor').catch(() => undefined);
    for (const intent of ['pointerenter', 'focusin'])
      figure.addEventListener(intent, intend, { signal, once: true });
    figure.addEventListener(
      'click',
      ({ target }) => {
        const pressed = target as Element;
        // Who marks a text wants to copy it.
        if (!pressed.closest('pre.code') || pressed.closest('button') || !getSelection()?.isCollapsed) return;
        const line = pressed.closest<HTMLElement>('.line');
        open(line ? lineNumber(line) : undefined);
      },
      { signal },
    );
    figure.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
        if (!(event.target as Element).matches('pre.code')) return;
        event.preventDefault();
        open();
      },
      { signal },
    );
  }

  /** Opens the editor with the line at the top that is there now, and the cursor in it or in another. */
  async openAt(line?: number): Promise<void> {
    const top = firstLineSeen(this.#init.figure);
    await this.ensureOpen();
    this.#editor?.showFrom(top);
    if (line === undefined) this.#editor?.goToLine(top, 1, false);
    else this.#editor?.goToLine(line, 1, false);
  }

  async #openByButton(): Promise<void> {
    this.#edit.disabled = true;
    try {
      await this.openAt();
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

/** The programs are written in TypeScript, in whichever language they are read. */
const hintFor = (language: ProgramEditorInit['language']): string =>
  language !== 'html' && codeLanguage() === 'js' ? `This is the program in TypeScript. ${HINT}` : HINT;

const HINT = 'Tab leaves the editor. Ctrl+] indents and Ctrl+[ takes back; on a Mac, Cmd.';

function showProblems(shown: HTMLElement, count: number): void {
  shown.firstChild!.textContent = counted(count, 'problem', 'problems');
  shown.hidden = count === 0;
}

function button(text: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet-button';
  made.append(text, element('span', 'sr-only', ` ${name}`));
  made.addEventListener('click', act);
  return made;
}
