import { expect, it } from 'vitest';
import { inspectToken } from '../../tokens/inspect';
import { goodTwilio } from '../../tokens/testing/test-tokens';
import { statusOf } from './report';

const now = Date.now() / 1000;

it('announces a text that is no token by what is wrong with it, without marks', () => {
  const seen = inspectToken('not a token', undefined, now);
  expect(statusOf(seen)).toBe(seen.findings[0]?.text.replaceAll('`', ''));
  expect(statusOf(seen)).not.toContain('`');
});

it('announces whose token it is, whether it holds, and what was found', async () => {
  const token = await goodTwilio();
  expect(statusOf(inspectToken(token, undefined, now))).toMatch(
    /^A token for Twilio Video, valid now according to its times: /,
  );
  expect(statusOf(inspectToken(token, 'videosdk', now))).toMatch(/1 mistake/);
  expect(statusOf(inspectToken(token, undefined, now + 365 * 86_400))).toContain('not valid now');
});
