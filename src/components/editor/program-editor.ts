import type { Draft } from '../../run/written';
import { firstLineSeen, lineNumber } from '../programs/line-numbers';
import { element } from '../ui/element';
import { Latest } from '../ui/latest';
import type { CodeEditor } from './code-editor';
import type { OpenEditor } from './open-editor';
import type { ProgramEditorInit } from './program-editor-init';

/** Turns the code in a figure into an editor in place. */
export class ProgramEditor {
  readonly #init: ProgramEditorInit;
  readonly #edit = element('button', 'quiet-button', 'Edit');
  /** Loaded when one wants to edit. */
  #opened: OpenEditor | undefined;
  /** What was asked for last is what is shown. */
  readonly #openings = new Latest();
  #opening: Promise<void> | undefined;

  constructor(init: ProgramEditorInit) {
    this.#init = init;
    const { figure, name } = init;
    this.#edit.type = 'button';
    this.#edit.append(element('span', 'sr-only', ` ${name}`));
    this.#edit.addEventListener('click', () => void this.#openByButton());
    figure.querySelector('figcaption crossfade-copy-button')?.before(this.#edit);
  }

  /** The demo's own text and the reader's, once an editor is open. */
  get draft(): Draft | undefined {
    return this.#opened?.draft;
  }

  /** Opens the editor, or fills an open one. @param text what to start with instead of the demo's own */
  open(text?: string): Promise<void> {
    const opening = this.#open(text);
    opening.catch(() => (this.#opening = undefined));
    return (this.#opening = opening);
  }

  /** Opens the editor where it is not, and waits for one that opens just now. */
  async ensureOpen(): Promise<void> {
    if (!this.#opened) await (this.#opening ?? this.open());
  }

  async #open(text?: string): Promise<void> {
    const opening = this.#openings.begin();
    const [{ OpenEditor }, original] = await Promise.all([import('./open-editor'), this.#init.load()]);
    if (opening.aborted) return this.#opening;
    if (this.#opened) this.#opened.show(original, text);
    else this.#opened = new OpenEditor(this.#init, this.#edit, original, text);
  }

  /** The editor, once the reader has wanted it. */
  get editor(): CodeEditor | undefined {
    return this.#opened?.editor;
  }

  /** From now on a press on the code, or Enter in it, opens the editor at that line. It is loaded when one points at the code. */
  editOnPress(signal: AbortSignal): void {
    const { figure } = this.#init;
    figure.dataset['editable'] = '';
    const open = (line?: number): void => void this.openAt(line).catch(() => undefined);
    const intend = (): void => void import('./open-editor').catch(() => undefined);
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
    this.editor?.showFrom(top);
    if (line === undefined) this.editor?.goToLine(top, 1, false);
    else this.editor?.goToLine(line, 1, false);
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
}
