import { counted } from '../../counted';
import { withoutMarkers } from '../../demos/marker';
import { WrittenPrograms, type Draft } from '../../run/written';
import { COPY_EVENT } from '../programs/copy-event';
import { codeLanguage } from '../programs/shown-language';
import { element } from '../ui/element';
import { CodeEditor } from './code-editor';
import { offerTypes } from './offer-types';
import type { ProgramEditorInit } from './program-editor-init';

/** The editor in the place of a program's code, with a mark once it is changed and a way back. Loaded when one wants to edit. */
export class OpenEditor {
  readonly editor: CodeEditor;
  readonly #reset: HTMLButtonElement;
  readonly #mark = element('span', 'changed', 'Changed');
  /** Where the mark has no room for its word, and where nothing is kept. */
  readonly #note = element('p', { className: 'editor-note', role: 'status' });
  #original: string;

  /** @param edit the button that opened it: the marks stand after it */
  constructor(
    { figure, language, id, name, changed }: ProgramEditorInit,
    edit: HTMLElement,
    original: string,
    text = original,
  ) {
    this.#original = original;
    this.#reset = quietButton('Reset', name, () => {
      this.editor.setText(this.#original);
      this.editor.focus();
    });
    this.#reset.title = 'Back to the original';
    const host = element('div', 'editor');
    const hint = element('p', 'editor-hint', hintFor(language));
    hint.id = `hint-${crypto.randomUUID()}`;
    const problems = quietButton('', name, () => this.editor.listProblems());
    problems.hidden = true;
    const foot = element('div', 'editor-foot', [element('div', '', [this.#note, hint]), problems]);
    figure.querySelector('pre')?.replaceWith(host);
    figure.querySelector('crossfade-code-language')?.remove();
    host.after(foot);
    const written = new WrittenPrograms();
    this.editor = new CodeEditor({
      parent: host,
      text,
      language,
      label: name,
      describedBy: hint.id,
      onChange: () => {
        this.#showChange(changed(written));
      },
      onProblems: (count) => {
        problems.firstChild!.textContent = counted(count, 'problem', 'problems');
        problems.hidden = count === 0;
      },
    });
    edit.before(this.#mark);
    edit.after(
      ...(language === 'html' ? [] : [offerTypes({ editor: this.editor, hint, language, id })]),
      this.#reset,
    );
    edit.hidden = true;
    figure.addEventListener(COPY_EVENT, (event) => {
      (event as CustomEvent<{ text?: string }>).detail.text = withoutMarkers(this.editor.text);
    });
    this.#showChange();
  }

  /** Shows another program. @param text what to show instead of its own */
  show(original: string, text = original): void {
    this.#original = original;
    this.editor.setText(text);
    this.#showChange();
  }

  /** The demo's own text, and what the reader made of it. */
  get draft(): Draft {
    const { text } = this.editor;
    return { original: this.#original, text: text === this.#original ? undefined : text };
  }

  /** @param kept whether it is there again when the reader comes back */
  #showChange(kept = true): void {
    const changed = this.draft.text !== undefined;
    const note = kept ? (changed ? KEPT : '') : UNKEPT;
    // Said once, not at each key.
    if (this.#note.textContent !== note) this.#note.textContent = note;
    this.#note.classList.toggle('unkept', !kept);
    this.#mark.hidden = !changed;
    this.#reset.setAttribute('aria-disabled', String(!changed));
  }
}

/** The programs are written in TypeScript, in whichever language they are read. */
const hintFor = (language: ProgramEditorInit['language']): string =>
  language !== 'html' && codeLanguage() === 'js' ? `This is the program in TypeScript. ${HINT}` : HINT;

const KEPT = 'Changed. Reset brings the original back.';
/** A token in it, a program that is too long, or a browser that keeps nothing. */
const UNKEPT = 'Not kept: when you reload or leave this page, what you changed here is gone.';

const HINT = 'Tab leaves the editor. Ctrl+] indents and Ctrl+[ outdents; on a Mac, use Cmd.';

/** @param name of the program, which is read aloud after the text */
function quietButton(text: string, name: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'quiet-button', [text, element('span', 'sr-only', ` ${name}`)]);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
