import { expect, it } from 'vitest';
import { docs, inferred } from '../evidence';
import { exampleRow } from '../testing/example-row';
import { noneLeadsOn } from './none-leads-on';

const send = { class: 'Meeting', name: 'send' };
const none = { relation: 'none', videosdk: null, instead: 'Do it yourself.' } as const;
const told = exampleRow({ id: 'methods/LocalDataTrack/send', videosdk: send });
const check = (changes: Parameters<typeof exampleRow>[0], ...others: (typeof told)[]) =>
  noneLeadsOn([exampleRow({ ...none, ...changes }), ...others], { steps: [], demos: {} }).length;

it('wants a name that a row tells of, a step, a page, or nothing to move', () => {
  expect(check({})).toBe(1);
  expect(check({ also: [send] }, told)).toBe(0);
  expect(check({ also: [send] })).toBe(1);
  expect(check({ steps: ['data'] })).toBe(0);
  expect(check({ evidence: [inferred('Not seen.'), docs('https://docs.videosdk.live/x')] })).toBe(0);
  expect(check({ instead: 'Nothing to move: it never fires.' })).toBe(0);
});
