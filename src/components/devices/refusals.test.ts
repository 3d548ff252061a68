import { expect, it } from 'vitest';
import { refusalInWords } from './refusals';

const named = (name: string, message = '') => Object.assign(new Error(message), { name });

it.each([
  ['NotAllowedError', /does not let this page use them/],
  ['PermissionDeniedError', /does not let this page use them/],
  ['NotReadableError', /Another program or tab/],
  ['TrackStartError', /Another program or tab/],
  ['NotFoundError', /were found/],
  ['SecurityError', /HTTPS/],
])('says what to do about a %s', (name, text) => expect(refusalInWords(named(name))).toMatch(text));

it('hands on what a browser says that it does not know', () => {
  expect(refusalInWords(named('OddError', 'It is Tuesday.'))).toBe(
    'The devices could not be opened: It is Tuesday.',
  );
});
