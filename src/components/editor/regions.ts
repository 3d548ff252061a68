import { EditorState, RangeSet, StateField, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { markerIn } from '../../demos/marker';

class Caption extends WidgetType {
  readonly #name: string;

  constructor(name: string) {
    super();
    this.#name = name;
  }

  override eq(other: Caption): boolean {
    return other.#name === this.#name;
  }

  toDOM(): HTMLElement {
    const made = document.createElement('div');
    made.className = 'cm-region';
    made.textContent = this.#name;
    return made;
  }
}

const field = StateField.define<DecorationSet>({
  create: ({ doc }) => captionsIn(doc),
  update: (captions, { docChanged, state }) => (docChanged ? captionsIn(state.doc) : captions),
  provide: (self) => [
    EditorView.decorations.from(self),
    EditorView.atomicRanges.of((view) => view.state.field(self, false) ?? RangeSet.empty),
  ],
});

/**
 * Shows the comments that name a part of a program as the page shows them: as a caption where it begins, and not where it ends.
 * Line numbers stay those of the file.
 */
export const regionCaptions = (): Extension => [field, keepsMarkers];

function captionsIn(doc: Text): DecorationSet {
  const marks = [];
  for (let number = 1; number <= doc.lines; number++) {
    const { from, to, text } = doc.line(number);
    const marker = markerIn(text);
    if (!marker) continue;
    const widget = marker.name === undefined ? {} : { widget: new Caption(marker.name) };
    marks.push(Decoration.replace({ ...widget, block: true }).range(from, to));
  }
  return Decoration.set(marks);
}

/** A key that takes one character away takes no line break beside a caption: the code would become part of the comment. */
const keepsMarkers = EditorState.changeFilter.of((transaction) => {
  if (!transaction.isUserEvent('delete.backward') && !transaction.isUserEvent('delete.forward')) return true;
  const { doc } = transaction.startState;
  let kept = true;
  transaction.changes.iterChanges((from, to) => {
    if (doc.sliceString(from, to) !== '\n') return;
    const touches = [doc.lineAt(from), doc.lineAt(to)].some(({ text }) => markerIn(text));
    if (touches) kept = false;
  });
  return kept;
});
