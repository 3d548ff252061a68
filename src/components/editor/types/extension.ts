import {
  autocompletion,
  completionKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { linter, type Diagnostic } from '@codemirror/lint';
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { element } from '../../ui/element';
import type { Types } from './client';
import type { Suggestion, TypeInfo } from './service';

/** Types are looked at when the reader pauses. */
const LINT_DELAY_MS = 500;
/** What can come before something that TypeScript has suggestions for. */
const WORTH_ASKING = /[\w$.'"`/-]$/;
/** Stays a word of the suggestions that were made for its beginning; events have hyphens. */
const WORD = /^[\w$-]*$/;

/**
 * Suggestions while typing, problems underlined, and what something is: under the pointer, and at the cursor by F2.
 * @param program names the program, as the service tells it from others
 */
export function typesExtension(types: Types, program: string): Extension {
  const source = (context: CompletionContext) => suggest(types, program, context);
  const info = (view: EditorView, at: number) =>
    // What cannot be told is not told; the problem is said where types are switched on.
    types.ask('info', program, view.state.doc.toString(), at).catch(() => undefined);
  return [
    autocompletion({ override: [source], icons: false }),
    linter((view) => problems(types, program, view), { delay: LINT_DELAY_MS }),
    hoverTooltip(async (view, at) => tooltipFor(await info(view, at)) ?? null),
    atCursor,
    keymap.of([
      ...completionKeymap,
      { key: 'F2', run: (view) => (void showAtCursor(view, info), true) },
      { key: 'Escape', run: hideAtCursor },
    ]),
  ];
}

async function suggest(
  types: Types,
  program: string,
  { state, pos, explicit }: CompletionContext,
): Promise<CompletionResult | null> {
  const text = state.doc.toString();
  if (!explicit && !WORTH_ASKING.test(text.slice(0, pos))) return null;
  const found = await types.ask('suggestions', program, text, pos).catch(() => undefined);
  if (!found) return null;
  const completion = (suggestion: Suggestion): Completion => ({
    label: suggestion.name,
    type: suggestion.kind,
    ...(suggestion.kind === 'text' ? {} : { detail: suggestion.kind }),
    boost: suggestion.boost,
    ...(suggestion.insert ? { apply: applying(suggestion.insert) } : {}),
    info: async () => {
      const info = await types.ask('suggested', program, text, pos, suggestion.name).catch(() => undefined);
      return info ? cardOf(info) : null;
    },
  });
  return { from: found.from, options: found.suggestions.map(completion), validFor: WORD };
}

/** Puts a text in the place of more than the word, such as `?.leave` in that of `.le`. */
function applying({ from, text }: { from: number; text: string }) {
  return (view: EditorView, _completion: Completion, _from: number, to: number): void => {
    view.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor: from + text.length },
      userEvent: 'input.complete',
    });
  };
}

async function problems(types: Types, program: string, { state }: EditorView): Promise<Diagnostic[]> {
  const found = await types.ask('problems', program, state.doc.toString()).catch(() => []);
  return found.map(({ from, to, message, code }) => ({
    from,
    to,
    message,
    // Advice: the program runs all the same. What keeps it from running is an error.
    severity: 'warning',
    source: `Types, TS${code}`,
  }));
}

const setAtCursor = StateEffect.define<Tooltip | undefined>();

const atCursor = StateField.define<Tooltip | undefined>({
  create: () => undefined,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(setAtCursor)) return effect.value;
    return transaction.docChanged || transaction.selection ? undefined : shown;
  },
  provide: (field) => showTooltip.from(field, (tooltip) => tooltip ?? null),
});

async function showAtCursor(
  view: EditorView,
  info: (view: EditorView, at: number) => Promise<TypeInfo | undefined>,
): Promise<void> {
  const before = view.state;
  const found = await info(view, before.selection.main.head);
  if (view.state !== before) return;
  const said = found ? `${found.signature}. ${found.docs}` : 'Nothing is known about this place.';
  view.dispatch({ effects: [setAtCursor.of(tooltipFor(found)), EditorView.announce.of(said)] });
}

function hideAtCursor(view: EditorView): boolean {
  if (!view.state.field(atCursor)) return false;
  view.dispatch({ effects: setAtCursor.of(undefined) });
  return true;
}

function tooltipFor(info: TypeInfo | undefined): Tooltip | undefined {
  if (!info) return undefined;
  return { pos: info.from, end: info.to, above: true, create: () => ({ dom: cardOf(info) }) };
}

/** What is known about something, as text: documentation is never taken for markup. */
function cardOf({ signature, docs }: TypeInfo): HTMLElement {
  const card = element('div', 'type-card');
  card.append(element('code', '', signature));
  if (docs) card.append(element('p', '', docs));
  return card;
}
