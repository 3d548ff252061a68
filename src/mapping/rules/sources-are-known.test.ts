import { expect, it } from 'vitest';
import { exampleRow } from '../testing/example-row';
import { sourcesAreKnown } from './sources-are-known';

it.each([
  [['types'], 0],
  [['source: twilio-video/lib/room.js', 'https://docs.videosdk.live/x'], 0],
  [[], 1],
  [['I remember'], 1],
  [['http://example.com'], 1],
])('judges %j', (sources, complaints) => {
  expect(sourcesAreKnown([exampleRow({ sources })], { steps: [], demos: {} })).toHaveLength(complaints);
});
