import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { listenersIn } from '../programs/listeners';

/** How often what a line may listen for was observed, by key. */
export type Heard = ReadonlyMap<string, number>;

interface Shown {
  heard: Heard;
  lines: Map<number, string[]>;
  marks: DecorationSet;
}

export const showHeard = StateEffect.define<Heard>();

class Count extends WidgetType {
  readonly #count: number;

  constructor(count: number) {
    super();
    this.#count = count;
  }

  override eq(other: Count): boolean {
    return other.#count === this.#count;
  }

  toDOM(): HTMLElement {
    const made = document.createElement('span');
    made.className = 'heard-count';
    made.textContent = `×${this.#count}`;
    return made;
  }
}

const field = StateField.define<Shown>({
  create: (state) => shownIn(state, new Map()),
  update(shown, { docChanged, state, effects }) {
    const heard = effects.find((effect) => effect.is(showHeard))?.value as Heard | undefined;
    if (!docChanged && !heard) return shown;
    return shownIn(state, heard ?? shown.heard, docChanged ? undefined : shown.lines);
  },
  provide: (self) => EditorView.decorations.from(self, ({ marks }) => marks),
});

/** Marks the lines that listen for what was observed, wherever the reader moves them. */
export const heardLines = (): Extension => field;

/** The first line, counted from 1, that listens for one of these. */
export function listenerLine(state: EditorState, keys: readonly string[]): number | undefined {
  const lines = [...state.field(field).lines].sort(([one], [other]) => one - other);
  return lines.find(([, own]) => own.some((key) => keys.includes(key)))?.[0];
}

function shownIn(state: EditorState, heard: Heard, lines = listenersIn(state.doc.toString())): Shown {
  const marks = [...lines].flatMap(([line, keys]) => {
    const count = Math.max(0, ...keys.map((key) => heard.get(key) ?? 0));
    if (count === 0) return [];
    const { from, to } = state.doc.line(line);
    return [
      Decoration.line({ class: 'heard' }).range(from),
      Decoration.widget({ widget: new Count(count), side: 1 }).range(to),
    ];
  });
  return { heard, lines, marks: Decoration.set(marks, true) };
}
