import { expect, test } from 'vitest';
import { headersFor, parseHeaders } from './headers.mjs';

test('headers go with the paths that their pattern matches', () => {
  const rules = parseHeaders(`
# everything
/*
  X-Content-Type-Options: nosniff
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/steps/:name/
  X-Step: yes
`);
  expect([...headersFor(rules, '/')]).toEqual([['X-Content-Type-Options', 'nosniff']]);
  expect(headersFor(rules, '/_astro/a.js').get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(headersFor(rules, '/steps/connect/').get('X-Step')).toBe('yes');
  expect(headersFor(rules, '/steps/connect/more/').has('X-Step')).toBe(false);
});

test('a dot in a pattern is a dot', () => {
  const rules = parseHeaders('/a.js\n  X-A: 1');
  expect(headersFor(rules, '/a.js').size).toBe(1);
  expect(headersFor(rules, '/aXjs').size).toBe(0);
});

test('a value may hold colons, and a header named twice is joined', () => {
  const rules = parseHeaders("/*\n  Content-Security-Policy: img-src data: 'self'\n  Vary: A\n/*\n  Vary: B");
  expect(headersFor(rules, '/').get('Content-Security-Policy')).toBe("img-src data: 'self'");
  expect(headersFor(rules, '/').get('Vary')).toBe('A, B');
});

test.each(['  X-Early: 1', '/*\n  no header', '/*\nX-At-The-Margin: 1'])(
  'a line that is neither path nor header is named: %j',
  (text) => {
    expect(() => parseHeaders(text)).toThrow(/_headers, line \d: neither/);
  },
);
