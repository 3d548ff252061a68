import { expect, it } from 'vitest';
import { docs, inferred } from '../evidence';
import { exampleRow } from '../testing/example-row';
import { noneLeadsOn } from './none-leads-on';

const none = { relation: 'none', videosdk: null, instead: 'Do it yourself.' } as const;
const check = (changes: Parameters<typeof exampleRow>[0]) =>
  noneLeadsOn([exampleRow({ ...none, ...changes })], { steps: [], demos: {} }).length;

it('wants a name, a step, a page, or nothing to move', () => {
  expect(check({})).toBe(1);
  expect(check({ also: [{ class: 'Meeting', name: 'send' }] })).toBe(0);
  expect(check({ steps: ['data'] })).toBe(0);
  expect(check({ evidence: [inferred('Not seen.'), docs('https://docs.videosdk.live/x')] })).toBe(0);
  expect(check({ instead: 'Nothing to move: it never fires.' })).toBe(0);
});
