import { expect, it } from 'vitest';
import { isChanged, isSame } from './edits';

it('an empty program is a change; one that was left as it is, is none', () => {
  expect(isChanged({})).toBe(false);
  expect(isChanged({ twilio: undefined, page: undefined })).toBe(false);
  expect(isChanged({ twilio: '' })).toBe(true);
  expect(isChanged({ page: '<p>' })).toBe(true);
});

it('tells whether two are the same', () => {
  expect(isSame({}, { twilio: undefined })).toBe(true);
  expect(isSame({ page: 'a' }, { page: 'a' })).toBe(true);
  expect(isSame({ page: 'a' }, { page: 'b' })).toBe(false);
  expect(isSame({ twilio: 'a' }, {})).toBe(false);
});
