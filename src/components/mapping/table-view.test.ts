import { expect, it } from 'vitest';
import { idIn, select } from './table-view';

const rows = [
  {
    text: 'disconnected meeting-left room',
    relation: 'changed-meaning',
    twilio: 'disconnected',
    videosdk: 'meeting-left',
  },
  {
    text: 'participantconnected participant-joined',
    relation: 'renamed',
    twilio: 'participantConnected',
    videosdk: 'participant-joined',
  },
  { text: 'trackwarning', relation: 'none', twilio: 'trackWarning', videosdk: '' },
];
const all = { text: '', relation: '', sort: '' };

it('shows everything in the order of the page when nothing is asked', () => {
  expect(select(rows, all)).toEqual([0, 1, 2]);
});

it('finds rows that have every word, whatever their case', () => {
  expect(select(rows, { ...all, text: 'Meeting-LEFT room' })).toEqual([0]);
  expect(select(rows, { ...all, text: 'meeting-left nonsense' })).toEqual([]);
});

it('filters by relation', () => {
  expect(select(rows, { ...all, relation: 'none' })).toEqual([2]);
});

it('sorts by name, with what has none at the end', () => {
  expect(select(rows, { ...all, sort: 'twilio' })).toEqual([0, 1, 2]);
  expect(select(rows, { ...all, sort: 'videosdk' })).toEqual([0, 1, 2]);
  expect(select([...rows].reverse(), { ...all, sort: 'videosdk' })).toEqual([2, 1, 0]);
});

it('sorts by relation, from same to none', () => {
  expect(select(rows, { ...all, sort: 'relation' })).toEqual([1, 0, 2]);
});

it.each([
  ['#disconnected', 'disconnected'],
  ['#Room%2Fdisconnected', 'Room/disconnected'],
  ['', ''],
  // Cut off where somebody copied it.
  ['#Room%2', ''],
])('knows to which row %s leads', (hash, id) => {
  expect(idIn(hash)).toBe(id);
});
