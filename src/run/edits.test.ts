import { expect, it } from 'vitest';
import { isChanged } from './edits';

it('an empty program is a change; one that was left as it is, is none', () => {
  expect(isChanged({})).toBe(false);
  expect(isChanged({ twilio: undefined, page: undefined })).toBe(false);
  expect(isChanged({ twilio: '' })).toBe(true);
  expect(isChanged({ page: '<p>' })).toBe(true);
});
