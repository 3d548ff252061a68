import type { Track, TrackOrigin } from '../room/room';

/** What VideoSDK calls a stream's kind. */
export type StreamKind = 'audio' | 'video' | 'share' | 'shareAudio';

const KINDS: Record<TrackOrigin, StreamKind | undefined> = {
  microphone: 'audio',
  camera: 'video',
  screen: 'share',
  'screen-audio': 'shareAudio',
  application: undefined,
};

export function streamKind({ origin, kind }: Pick<Track, 'origin' | 'kind'>): StreamKind {
  return KINDS[origin] ?? (kind === 'audio' ? 'audio' : 'video');
}

/** @param share whether the producer's `appData` says that it shares a screen. */
export function originOf(kind: 'audio' | 'video', share: boolean): TrackOrigin {
  if (share) return kind === 'audio' ? 'screen-audio' : 'screen';
  return kind === 'audio' ? 'microphone' : 'camera';
}

/**
 * Whether VideoSDK's side sees a producer: a muted track is one that was never produced, because the SDK closes its
 * producer to mute (docs/protocols/videosdk.md, 4).
 */
export function isProduced(track: Track): boolean {
  return track.published && track.participant.present && track.enabled && track.media !== undefined;
}
