import type { Extension } from '@codemirror/state';
import { messageOf } from '../../sandbox/message-of';
import { Latest } from '../ui/latest';
import type { CodeEditor } from './code-editor';
import type { Types } from './types/client';

export type TypesState = 'off' | 'loading' | 'on' | 'failed';

/** Whether the page's editors ask TypeScript. One switch for all of them: they share the worker that answers. */
class TypesSwitch {
  #state: TypesState = 'off';
  /** Why it failed, for the reader. */
  #problem = '';
  #types: Types | undefined;
  /** What a press loads is dropped when another has come since. */
  readonly #presses = new Latest();
  #extensionFor: ((program: string) => Extension) | undefined;
  readonly #editors = new Map<CodeEditor, string>();
  readonly #listeners: ((state: TypesState, problem: string) => void)[] = [];

  /** Adds an editor, and with it the program that the types tell apart by a name. */
  add(editor: CodeEditor, program: string, onState: (state: TypesState, problem: string) => void): void {
    this.#editors.set(editor, program);
    this.#listeners.push(onState);
    if (this.#extensionFor) editor.setTypes(this.#extensionFor(program));
    onState(this.#state, this.#problem);
  }

  /** Switches on what is off, and off what is on or on its way. */
  async toggle(): Promise<void> {
    const press = this.#presses.begin();
    if (this.#state === 'on' || this.#state === 'loading') return this.#stop();
    this.#enter('loading');
    try {
      const [{ Types }, { typesExtension }] = await Promise.all([
        import('./types/client'),
        import('./types/extension'),
      ]);
      const types = await Types.start(
        [...this.#editors.values()].some((program) => program.endsWith('.tsx')),
      );
      if (press.aborted) return types.stop();
      this.#types = types;
      this.#extensionFor = (program) => typesExtension(types, program);
      for (const [editor, program] of this.#editors) editor.setTypes(this.#extensionFor(program));
      this.#enter('on');
    } catch (error) {
      if (!press.aborted) this.#enter('failed', messageOf(error));
    }
  }

  #stop(): void {
    for (const editor of this.#editors.keys()) editor.setTypes();
    this.#types?.stop();
    this.#types = undefined;
    this.#extensionFor = undefined;
    this.#enter('off');
  }

  #enter(state: TypesState, problem = ''): void {
    this.#state = state;
    this.#problem = problem;
    for (const listener of this.#listeners) listener(state, problem);
  }
}

export const typesSwitch = new TypesSwitch();
