import { expect, it } from 'vitest';
import { withoutRow } from './no-row';

it.each([
  ['import', [], 'twilio-video', /@videosdk\.live\/js-sdk/],
  ['import', [], 'connect', /changes with the code that uses it/],
  ['script', [], 'script', /tag of VideoSDK/],
  ['global', [], 'Twilio.Video', /the global of VideoSDK/],
  ['type', [], 'Room', /A type of twilio-video/],
  ['member', ['Dimensions'], 'width', /videoWidth/],
  ['option', ['Dimensions'], 'width', /setViewPort/],
  ['member', ['Room'], 'setMaxListeners', /You can remove it/],
  ['event', ['Room'], 'trackAdded', /version 1/],
  ['member', ['RemoteAudioTrackStats'], 'jitter', /statistics/],
  ['event', ['LocalParticipant'], 'trackUnpublished', /the app itself emits/],
] as const)('a %s of %j called %s', (kind, classes, name, says) => {
  expect(withoutRow(kind, classes, name)).toMatch(says);
});

it('does not make an answer up', () => {
  expect(withoutRow('member', ['Room'], 'somethingElse')).toMatch(/^The mapping has no row for it\./);
});
