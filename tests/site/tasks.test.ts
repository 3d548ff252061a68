// What somebody who moves a real app has to get done, and where the guide says how.
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../support/site';

const pages = new Map(builtPages().map(({ path, html }) => [path, html]));

/** Each task, the page and the heading under which it is answered, and what the answer cannot do without. */
const TASKS: readonly (readonly [task: string, place: string, names: RegExp])[] = [
  ['choose devices before joining', 'steps/before#what-is-allowed', /requestPermission\(\)/],
  ['switch devices in the call', 'steps/devices#change-it-in-the-call', /changeMic\(\).*un-?mute/is],
  ['choose the loudspeaker', 'steps/devices#loudspeakers', /setSinkId/],
  [
    'replace a bandwidth profile',
    'steps/quality#when-the-bandwidth-is-too-low',
    /enableAdaptiveSubscription/,
  ],
  ['choose codec and simulcast', 'steps/quality#traps', /3046/],
  ['show network quality', 'steps/network#the-formula', /Loss and delay/],
  ['tell of a lost connection', 'steps/reconnect#the-banner', /socket-state-changed/],
  ['test before the call', 'steps/preflight#run-it', /runPreCallTest/],
  ['record, and have compositions', 'steps/recording#one-file-in-place-of-many', /layout/],
  ['receive webhooks', 'steps/server#webhooks', /rsa-public-key/],
  ['keep a chat', 'steps/chat#history', /session/],
  ['blur a background', 'steps/effects#backgrounds-from-a-package', /videosdk-media-processor-web/],
  ['suppress noise', 'steps/effects#noise', /getNoiseSuppressedAudioStream/],
  ['port React hooks', 'steps/react#what-your-hooks-become', /useMeeting/],
  ['render on a server', 'steps/shipping#rendering-on-a-server', /ssr: false/],
  ['use TypeScript', 'setup/installation#what-you-import', /type/],
  ['list rooms and who is in them', 'steps/server#lists', /GET \/v2\/sessions/],
  ['give roles, and moderate', 'steps/roles#the-server-code-that-goes-away', /allow_mod/],
  ['keep a lobby', 'steps/roles#the-waiting-room', /ask_join/],
  ['let viewers watch', 'steps/receive#people-who-only-watch', /RECV_ONLY/],
  ['play on Safari and phones', 'steps/render#when-the-browser-does-not-play', /play\(\)/],
  ['write a content security policy', 'setup/installation#content-security-policy', /connect-src/],
  ['know the size of the bundle', 'steps/shipping#size', /kB/],
  ['handle what goes wrong', 'steps/connect#when-you-cannot-get-in', /FAILED/],
  ['renew a token', 'steps/reconnect#tokens-that-expired-meanwhile', /4002/],
  ['know prices and limits', 'steps/shipping#limits', /50 people/],
  ['move room by room', 'steps/switch#a-flag-for-each-room', /room/],
  ['run both in production', 'steps/switch#going-back', /adapters/],
  ['keep recordings, names, reports', 'steps/switch#what-has-to-be-kept', /Recordings/],
  ['test without an account', 'after/testing#a-test-in-ten-minutes', /Playwright/],
  ['say what is sent where', 'steps/shipping#privacy', /init-config/],
  ['take calls from telephones', 'start/overview#what-this-guide-leaves-out', /PSTN/],
  ['move the apps for phones', 'start/overview#what-this-guide-leaves-out', /React Native/],
  ['transcribe', 'steps/recording#captions', /transcription/],
  ['share a screen', 'steps/share#a-kind-not-a-name', /kind/],
  ['be in several rooms at once', 'steps/shipping#several-rooms-at-once', /3035/],
  ['log, and report to support', 'steps/shipping#logging', /setLogLevel/],
];

/** The text beneath a heading, up to the next of its level. */
function textUnder(place: string): string {
  const [path = '', id = ''] = place.split('#');
  const [, ...parts] = (pages.get(`${path}/`) ?? '').split(/(?=<h2[ >])/);
  const part = parts.find((html) => selectAll(`h2#${id}`, fromHtml(html)).length > 0);
  return part ? toString(fromHtml(part)) : '';
}

test('there are as many tasks as were counted in real apps', () => {
  expect(TASKS).toHaveLength(37);
});

describe('each task of a real app has its place', () => {
  test.each(TASKS)('%s: %s', (_task, place, names) => {
    expect(textUnder(place)).toMatch(names);
  });
});
