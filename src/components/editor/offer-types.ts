import { element } from '../ui/element';
import type { CodeEditor } from './code-editor';
import { REACT_TYPES_SIZE, TYPES_SIZE } from './types-size';
import { typesSwitch, type TypesState } from './types-switch';

const TYPES_HINT =
  'Ctrl+Space suggests, F2 describes what is at the cursor, F8 goes to the next problem. Types are only advice: the program runs in any case.';

const LABELS: Record<Exclude<TypesState, 'off'>, string> = {
  loading: 'Types: loading',
  on: 'Types',
  failed: 'Types: try again',
};

export interface TypesOffer {
  editor: CodeEditor;
  /** Says how to leave the editor, and what types can do once they are on. */
  hint: HTMLElement;
  language: 'ts' | 'tsx';
  /** Tells the program's types from those of the page's others. */
  id: string;
}

/** @returns a button that switches suggestions and errors from the types of both SDKs on and off, in all editors of the page */
export function offerTypes({ editor, hint, language, id }: TypesOffer): HTMLButtonElement {
  const usual = hint.textContent ?? '';
  const [program, size] = language === 'tsx' ? [`${id}.tsx`, REACT_TYPES_SIZE] : [id, TYPES_SIZE];
  const label = element('span');
  label.ariaLive = 'polite';
  const button = element('button', 'quiet-button', [label]);
  button.type = 'button';
  button.title =
    'Suggestions while you type and errors, from the types of both SDKs, in all editors of this page';
  button.addEventListener('click', () => void typesSwitch.toggle());
  typesSwitch.add(editor, program, (state, problem) => {
    button.ariaPressed = String(state === 'on' || state === 'loading');
    label.textContent = state === 'off' ? `Types (loads ${size})` : LABELS[state];
    hint.textContent = problem || (state === 'on' ? `${usual} ${TYPES_HINT}` : usual);
  });
  return button;
}
