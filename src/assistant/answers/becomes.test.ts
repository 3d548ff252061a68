import { expect, it } from 'vitest';
import { becomes } from './becomes';
import { rowsOf } from './rows-of';
import { withoutRow } from './no-row';

const answer = (...[kind, classes, name]: Parameters<typeof rowsOf>): string =>
  becomes(kind, classes, name, rowsOf(kind, classes, name));

it('names what takes its place, and says where it means something else', () => {
  expect(answer('event', ['Room'], 'participantConnected')).toMatch(/`Meeting\.participant-joined`/);
  expect(answer('member', ['Room'], 'disconnect')).toMatch(/`Meeting\.leave`/);
});

it('says what to do where VideoSDK has nothing', () => {
  expect(answer('member', ['Room'], 'mediaRegion')).toMatch(/^VideoSDK has no such thing\. \S/);
});

it('gives the first of several answers, and says that it depends on the class', () => {
  const [one, other] = [rowsOf('event', ['Room'], 'disconnected'), rowsOf('event', ['Room'], 'reconnecting')];
  expect(becomes('event', ['Room'], 'x', [...one, ...other])).toMatch(
    /It depends on the class: 2 rows of the mapping are about it\.$/,
  );
});

it('answers without a row what the mapping does not map', () => {
  expect(answer('type', [], 'Room')).toBe(withoutRow('type', [], 'Room'));
});
