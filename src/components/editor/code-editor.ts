import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { html } from '@codemirror/lang-html';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import {
  diagnosticCount,
  linter,
  lintGutter,
  lintKeymap,
  openLintPanel,
  type Diagnostic,
} from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import type { ProgramLanguage } from '../../pane/compile';
import { compileBeside } from '../../pane/compiler';
import { heardLines, listenerLine, showHeard, type Heard } from './heard';
import { regionCaptions } from './regions';
import { theme } from './theme';

/** Problems are looked for when the reader pauses, not at every key. */
const LINT_DELAY_MS = 300;

export interface CodeEditorInit {
  parent: HTMLElement;
  text: string;
  language: 'ts' | 'tsx' | 'html';
  /** Accessible name. */
  label: string;
  /** Id of the element that says how to leave and indent. */
  describedBy?: string;
  onChange(): void;
  /** Told how many problems stand in the text, when that changes. */
  onProblems?(count: number): void;
}

/**
 * An editor for one file. Tab leaves it, as it leaves any other field; Ctrl+] and Ctrl+[ (Cmd on a Mac) indent. Errors of
 * syntax are shown at their line while the reader writes.
 */
export class CodeEditor {
  readonly #view: EditorView;
  readonly #types = new Compartment();

  constructor({ parent, text, language, label, describedBy, onChange, onProblems }: CodeEditorInit) {
    this.#view = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          theme,
          lineNumbers(),
          // Code may come by a link: characters that turn or hide text around them must be seen.
          highlightSpecialChars(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          highlightActiveLine(),
          indentUnit.of('  '),
          EditorState.tabSize.of(2),
          syntaxHighlighting(classHighlighter),
          // The page's own: it runs both programs.
          keymap.of([{ key: 'Mod-Enter', run: () => true }]),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
          this.#types.of([]),
          language === 'html' ? html() : [heardLines(), regionCaptions(), ...program(language)],
          EditorView.contentAttributes.of({
            'aria-label': label,
            // It can be focused without; tools that check whether what scrolls can be reached by keyboard look for it.
            tabindex: '0',
            ...(describedBy ? { 'aria-describedby': describedBy } : {}),
          }),
          EditorView.updateListener.of(({ docChanged, startState, state }) => {
            if (docChanged) onChange();
            const count = diagnosticCount(state);
            if (count !== diagnosticCount(startState)) onProblems?.(count);
          }),
        ],
      }),
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Replaces all text, as one step that can be undone. */
  setText(text: string): void {
    const { doc } = this.#view.state;
    this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }

  /** Marks the lines that listen for what was observed. */
  showHeard(heard: Heard): void {
    this.#view.dispatch({ effects: showHeard.of(new Map(heard)) });
  }

  /** Puts the cursor into the first line that listens for one of these. @returns whether there is one */
  goToListener(keys: readonly string[]): boolean {
    const line = listenerLine(this.#view.state, keys);
    if (line !== undefined) this.goToLine(line);
    return line !== undefined;
  }

  /** Scrolls so that a line, counted from 1, is the first that is seen. */
  showFrom(line: number): void {
    const { doc } = this.#view.state;
    const { from } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    this.#view.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'start', yMargin: 24 }) });
  }

  /** Puts the cursor into a line, counted from 1. @param centred whether the line is brought into the middle */
  goToLine(line: number, column = 1, centred = true): void {
    const { doc } = this.#view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const anchor = Math.min(at.from + Math.max(column, 1) - 1, at.to);
    this.#view.dispatch({
      selection: { anchor },
      ...(centred ? { effects: EditorView.scrollIntoView(anchor, { y: 'center' }) } : {}),
    });
    this.focus();
  }

  /** Switches on what the types say, or off when there is nothing to ask. */
  setTypes(extension: Extension = []): void {
    this.#view.dispatch({ effects: this.#types.reconfigure(extension) });
  }

  /** Lists the problems below the text, where the arrow keys go from one to the next. */
  listProblems(): void {
    openLintPanel(this.#view);
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}

function program(language: ProgramLanguage): Extension[] {
  const look = linter(({ state }) => problemsIn(state, language), { delay: LINT_DELAY_MS });
  return [javascript({ typescript: true, jsx: language === 'tsx' }), lintGutter(), look];
}

async function problemsIn(state: EditorState, language: ProgramLanguage): Promise<Diagnostic[]> {
  const compiled = await compileBeside(state.doc.toString(), language);
  if (compiled.ok) return [];
  const { line, column, message } = compiled.error;
  const at = state.doc.line(Math.min(line, state.doc.lines));
  const from = Math.min(at.from + column - 1, at.to);
  return [{ from, to: at.to, severity: 'error', message }];
}
