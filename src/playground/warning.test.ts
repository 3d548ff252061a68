import { expect, it } from 'vitest';
import { warning } from './warning';

it('says of changed code to read it first, and of the site’s own that nothing was changed', () => {
  expect(warning(true, [], 0)).toContain('Somebody else changed it. Read it before you press Run both');
  expect(warning(false, [], 0)).toBe('Nothing in it was changed.');
});

it('names what the run takes, and counts what is unknown here', () => {
  expect(warning(false, ['guest-joins', 'guest-mutes'], 1)).toBe(
    'Nothing in it was changed. Run both then performs: Guest joins, Guest mutes. One action in it is unknown to this site and was left out.',
  );
  expect(warning(false, [], 2)).toContain('2 actions in it are unknown to this site and were left out.');
});
