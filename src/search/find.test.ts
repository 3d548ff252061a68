import { expect, it } from 'vitest';
import type { SearchEntry } from './entry';
import { Finder } from './find';

const entry = (id: string, name: string, text = '', of = ''): SearchEntry => ({
  ...{ id, kind: 'row', title: name, answer: '', path: id, text },
  names: [{ of, name }],
});
const ids = (finder: Finder, typed: string, most?: number): string[] =>
  finder.find(typed, most).map(({ id }) => id);

const finder = new Finder([
  entry('1', 'participantConnected', 'Somebody comes.', 'Room'),
  entry('2', 'disconnect', 'You leave the room.', 'Room'),
  entry('3', 'disconnected', 'The room was left.', 'Room'),
]);

it('finds by name, by words of the text, and in spite of a slip', () => {
  expect(ids(finder, "room.on('disconnected')")[0]).toBe('3');
  expect(ids(finder, 'somebody')).toEqual(['1']);
  expect(ids(finder, 'participantConected')[0]).toBe('1');
});

it('falls back to any of the words where nothing has them all', () => {
  expect(ids(finder, 'somebody left')).toEqual(expect.arrayContaining(['1', '3']));
});

it('gives as many as are asked for, and nothing for nothing', () => {
  expect(ids(finder, 'room', 1)).toHaveLength(1);
  expect(ids(finder, '  ?!')).toEqual([]);
});

it('can learn more, and takes nothing twice', () => {
  const growing = new Finder();
  expect(ids(growing, 'mute')).toEqual([]);
  growing.add([entry('4', 'mute')]);
  growing.add([entry('4', 'mute'), entry('5', 'muteAll')]);
  expect(ids(growing, 'mute')).toEqual(['4', '5']);
});

it('puts what the React package has after what it stands for, where plain words fit both', () => {
  const both = new Finder([
    { ...entry('row:react/pin', 'usePin', 'pins a participant') },
    { ...entry('row:pin', 'pinOf', 'pins a participant') },
  ]);
  expect(ids(both, 'pins a participant')).toEqual(['row:pin', 'row:react/pin']);
});
