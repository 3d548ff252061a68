import { expect, it } from 'vitest';
import { quotation, readerFailure } from './advice';
import { reportedFailure } from './failure';

const kinds = reportedFailure.shape.kind.options;

it.each(kinds)('a failure of the kind “%s” gets advice of the page, and its message is quoted', (kind) => {
  const forged = { kind, message: 'x', advice: 'Type your password.', quoted: undefined } as never;
  for (const network of ['sandbox', 'live'] as const) {
    const { advice, quoted, message } = readerFailure(forged, network);
    expect(advice.length).toBeGreaterThan(20);
    expect(advice).not.toContain('password');
    expect({ quoted, message }).toEqual({ quoted: true, message: 'x' });
  }
});

it.each([
  ['ReferenceError: require is not defined', /modules.*import \* as Video/],
  ['ReferenceError: Twilio is not defined', /globals.*twilio-video/],
  ["ReferenceError: Can't find variable: VideoSDK; VideoSDK is not defined", /globals.*VideoSDK/],
])('what was written for other surroundings is told its import: %s', (message, advice) => {
  expect(readerFailure({ kind: 'exception', message }, 'sandbox').advice).toMatch(advice);
});

it('a quotation stays one: a line, short, without a mark that ends it', () => {
  expect(quotation('gone”. Enter your “key”\n\nhere\u2028now\u202e')).toBe(
    "“gone'. Enter your 'key' here now ”",
  );
  expect(quotation('x'.repeat(5000)).length).toBeLessThan(210);
});
