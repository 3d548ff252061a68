import { expect, it } from 'vitest';
import { keeping } from './adapter';

it.each([
  ['member', ['Room'], 'localParticipant', 'kept'],
  ['member', ['Room'], 'sid', 'near'],
  ['event', ['Room'], 'dominantSpeakerChanged', 'near'],
  ['member', ['RemoteVideoTrack'], 'setPriority', 'missing'],
  ['event', ['RemoteParticipant'], 'reconnecting', 'near'],
  ['member', ['RemoteTrackPublication'], 'isEnabled', 'missing'],
  ['type', [], 'VideoCodec', 'near'],
  ['event', ['Room'], 'reconnecting', 'kept'],
  ['event', ['RemoteParticipant'], 'trackUnsubscribed', 'near'],
  ['option', ['VP8CodecSettings'], 'simulcast', 'near'],
  ['member', ['LocalParticipant'], 'tracks', 'kept'],
  ['option', ['ConnectOptions'], 'tracks', 'near'],
  ['option', ['Dimensions'], 'height', 'missing'],
  ['member', ['Dimensions'], 'height', 'kept'],
  ['type', [], 'NetworkQualityLevel', 'missing'],
  ['type', [], 'Room', 'kept'],
  ['import', [], 'runPreflight', 'missing'],
] as const)('a %s of %j called %s is %s', (kind, classes, name, adapter) => {
  expect(keeping(kind, classes, name)).toBe(adapter);
});
