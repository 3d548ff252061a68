import { expect, it } from 'vitest';
import type { Reading } from '../../../trial/reading';
import { CHECKS } from '../../../trial/report';
import {
  baseSays,
  becomesSays,
  hintsOf,
  opening,
  policiesSay,
  readMeText,
  sdksSay,
  sizeSays,
  WHERE,
} from './words';

const reading = (change: Partial<Reading>): Reading => ({
  service: 'twilio',
  traces: { twilio: true, videosdk: false, adapter: false },
  sdks: [],
  base: '/',
  policies: [],
  asks: [],
  files: 1,
  bytes: 1,
  pages: 1,
  closed: [],
  ...change,
});
const ask = { address: '/rooms', how: 'asks', becomes: 'unanswered', file: 'a.js' } as const;
const policy = { file: 'index.html', needs: [{ add: 'media-src blob:', why: 'voices' }] };

it('an SDK is said with its version, and what it is to the sandbox', () => {
  const name = 'twilio-video';
  expect(sdksSay(reading({}))).toEqual([expect.stringContaining('Neither')]);
  expect(
    sdksSay(
      reading({
        sdks: [
          { name, version: '2.28.1', standing: 'works' },
          { name, version: '2.3.0', standing: 'old', advice: 'Update it.' },
          { name, standing: 'unknown' },
        ],
        traces: { twilio: false, videosdk: true, adapter: true },
      }),
    ),
  ).toEqual([
    '`twilio-video` 2.28.1, which works with the sandbox.',
    '`twilio-video` 2.3.0. Update it.',
    expect.stringMatching(/does not name\. The sandbox works with 2\.\d+\.\d+ and later/),
    expect.stringContaining('the adapter'),
  ]);
});

it('a policy is said with what it needs, a path with where it stands', () => {
  expect(policiesSay(reading({}))).toEqual(['It has none.']);
  expect(policiesSay(reading({ policies: [policy, { file: 'b.html', needs: [] }] }))).toEqual([
    '`index.html` has one. Add `media-src blob:` (voices), there or in your build.',
    expect.stringContaining('the sandbox works with it'),
  ]);
  expect(['/', '/call/', undefined].map((base) => baseSays(reading({ base })))).toEqual([
    expect.stringContaining('root'),
    expect.stringContaining('/call/'),
    expect.stringContaining('Any'),
  ]);
  expect(opening('/call/').join(' ')).toContain('http://localhost:8000/call/@crossfade/services.html');
  expect(readMeText('twilio', undefined, 'https://x.example/')).toContain(
    'http://localhost:8000/@crossfade/services.html',
  );
});

it('what is left to look at goes into the report', () => {
  expect(hintsOf(reading({ asks: [ask], policies: [policy] }))).toEqual([
    'The policy of index.html lacks media-src blob:: voices.',
    '/rooms: Not answered: only your server can answer it.',
  ]);
  expect(becomesSays({ ...ask, becomes: 'out' })).toBe('Sent as usual.');
});

it('every check says where to look', () => {
  expect(Object.keys(WHERE)).toEqual([...CHECKS]);
  expect([sizeSays(1, 900), sizeSays(3, 2_340_000)]).toEqual(['1 file, 1 kB', '3 files, 2.3 MB']);
});
