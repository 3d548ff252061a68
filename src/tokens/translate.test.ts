import { expect, it } from 'vitest';
import { accessToken } from '../mapping/rest/token';
import { readToken } from './read';
import { goodTwilio, goodVideosdk, twilioKeys, videosdkKeys, written } from './testing/test-tokens';
import { translate } from './translate';
import type { Side } from '../sides';

const pairsOf = (token: string, vendor: Side) => translate(readToken(token).jwt!, vendor);
const namesOn = (side: Side, pairs: ReturnType<typeof translate>) =>
  pairs.flatMap((pair) => pair[side]?.name ?? []);
const onSide = (side: Side, pairs: ReturnType<typeof translate>, name: string) =>
  pairs.map((pair) => pair[side]).find((claim) => claim?.name === name);

it('shows every claim of Twilio’s, and what it becomes', async () => {
  const pairs = pairsOf(await goodTwilio(), 'twilio');
  expect(namesOn('twilio', pairs)).toEqual(
    expect.arrayContaining([
      'alg',
      'cty',
      'iss',
      'sub',
      'grants.identity',
      'grants.video.room',
      'exp',
      'iat',
      'jti',
    ]),
  );
  expect(onSide('twilio', pairs, 'iss')?.value).toBe(`"${twilioKeys.apiKeySid}"`);
  expect(onSide('videosdk', pairs, 'participantId')?.value).toBe('"ada"');
  expect(onSide('videosdk', pairs, 'permissions')?.value).toBe('["allow_join"]');
  expect(onSide('videosdk', pairs, 'roomId')?.fill).toContain('"stand-up"');
});

it('shows every claim of VideoSDK’s, and what it becomes', async () => {
  const pairs = pairsOf(await goodVideosdk(), 'videosdk');
  expect(namesOn('videosdk', pairs)).toEqual(
    expect.arrayContaining([
      'alg',
      'version',
      'apikey',
      'participantId',
      'roomId',
      'permissions',
      'roles',
      'exp',
      'iat',
    ]),
  );
  expect(onSide('videosdk', pairs, 'apikey')?.value).toBe(`"${videosdkKeys.apiKey}"`);
  expect(onSide('twilio', pairs, 'grants.identity')?.value).toBe('"ada"');
  expect(onSide('twilio', pairs, 'cty')?.value).toBe('"twilio-fpa;v=1"');
});

it('cuts a life that is too long for Twilio', () => {
  const pairs = pairsOf(written({ apikey: 'key', permissions: [], iat: 1000, exp: 1_000_000 }), 'videosdk');
  expect(onSide('twilio', pairs, 'exp')?.value).toBe('87400');
});

it('keeps claims that neither vendor knows in sight', () => {
  const pairs = pairsOf(written({ apikey: 'key', plan: 'gold' }), 'videosdk');
  expect(onSide('videosdk', pairs, 'plan')?.value).toBe('"gold"');
});

it('leads to the mapping’s row for each claim that it has one for', async () => {
  const pairs = [...pairsOf(await goodTwilio(), 'twilio'), ...pairsOf(written({ nbf: 1 }), 'twilio')];
  const { secret: _notAClaim, ...claims } = accessToken;
  expect(new Set(pairs.flatMap(({ row }) => row ?? []))).toEqual(new Set(Object.keys(claims)));
});
