import { expect, it } from 'vitest';
import { exampleRow } from './testing/example-row';
import { rowsThatTell } from './telling';

const send = { class: 'Meeting', name: 'send' };

it('knows the row that leads to a name, before one that names it besides', () => {
  const besides = exampleRow({ id: 'besides', also: [send] });
  const leading = exampleRow({ id: 'leading', videosdk: send });
  expect(rowsThatTell([besides, leading])(send)?.id).toBe('leading');
  expect(rowsThatTell([besides])(send)?.id).toBe('besides');
});

it('does not lead to a row that has no counterpart itself', () => {
  const none = exampleRow({ relation: 'none', videosdk: null, instead: 'Do it yourself.', also: [send] });
  expect(rowsThatTell([none])(send)).toBeUndefined();
});
