import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { regionCaptions } from './regions';

const TEXT = ['one', '// #region part', 'two', '// #endregion part', 'three'].join('\n');
const state = EditorState.create({ doc: TEXT, extensions: regionCaptions() });

/** What is left when a key takes away the characters from one place to another. */
function afterKey(from: number, to: number, userEvent = 'delete.backward'): string {
  return state.update({ changes: { from, to }, userEvent }).state.doc.toString();
}

it('keeps the line breaks beside a caption from a key that takes one character', () => {
  const two = TEXT.indexOf('two');
  expect(afterKey(two - 1, two)).toBe(TEXT);
  expect(afterKey(3, 4, 'delete.forward')).toBe(TEXT);
  expect(afterKey(two, two + 1)).toBe(TEXT.replace('two', 'wo'));
});

it('lets the reader take away or replace all of it', () => {
  expect(afterKey(0, TEXT.length)).toBe('');
  const pasted = state.update({
    changes: { from: 0, to: TEXT.length, insert: 'own' },
    userEvent: 'input.paste',
  });
  expect(pasted.state.doc.toString()).toBe('own');
});
