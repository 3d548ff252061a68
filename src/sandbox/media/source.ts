import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import { intakeOf, type Intake } from './encoded/frame-router';

export type MediaKind = 'audio' | 'video';

/** Media that the router can forward: received from a client, or made by the sandbox itself. */
export interface MediaSource {
  readonly kind: MediaKind;
  /** Number of simulcast layers, lowest first; 1 without simulcast. */
  readonly layerCount: number;
  /** The track to show to a viewer that wants layer `maxLayer` (0-based) at most. */
  track(maxLayer?: number): MediaStreamTrack;
  /** The encoded frames of the same layer, where they can be passed on as they are. */
  intake?(maxLayer: number): Intake | undefined;
  /** Loudness at this moment, from 0 (silence) to 1. Always 0 for video. */
  level(): number;
  /** Calls back when {@link MediaSource.track} or {@link MediaSource.intake} may answer differently. */
  onLayerChange(handler: () => void): Unsubscribe;
  close(): void;
}

/** Media made in this page. The track is not stopped on close: whoever made it owns it. */
export function localSource(track: MediaStreamTrack, level: () => number = () => 0): MediaSource {
  return {
    kind: track.kind as MediaKind,
    layerCount: 1,
    track: () => track,
    level,
    onLayerChange: () => () => {},
    close: () => {},
  };
}

/** A simulcast source or layer is live when a packet of it arrived in the last second; `track.muted` does not tell. */
const LIVE_MS = 1000;
const LAYER_CHECK_MS = 300;
const now = (): number => performance.timeOrigin + performance.now();

/**
 * Media that arrives over WebRTC.
 * @param receivers one for each simulcast layer, lowest first.
 */
export function receivedSource(receivers: readonly RTCRtpReceiver[]): MediaSource {
  const lowest = receivers[0];
  if (!lowest) throw new TypeError('A received source needs at least one receiver.');
  const kind = lowest.track.kind as MediaKind;
  const events = createNanoEvents<{ change: () => void }>();
  const sink = kind === 'audio' ? openAudioSink(lowest.track) : undefined;
  let top = highestLive();
  const timer =
    receivers.length > 1
      ? setInterval(() => {
          const current = highestLive();
          if (current === top) return;
          top = current;
          events.emit('change');
        }, LAYER_CHECK_MS)
      : undefined;

  function highestLive(): number {
    const since = now() - LIVE_MS;
    for (let layer = receivers.length - 1; layer > 0; layer--) {
      if ((receivers[layer]?.getSynchronizationSources()[0]?.timestamp ?? 0) > since) return layer;
    }
    return 0;
  }

  const at = (maxLayer: number): RTCRtpReceiver => receivers[Math.min(maxLayer, top)] ?? lowest;

  return {
    kind,
    layerCount: receivers.length,
    track: (maxLayer = receivers.length - 1) => at(maxLayer).track,
    intake: (maxLayer) => intakeOf(at(maxLayer)),
    level() {
      const latest = kind === 'audio' ? lowest.getSynchronizationSources()[0] : undefined;
      return latest && latest.timestamp > now() - LIVE_MS ? (latest.audioLevel ?? 0) : 0;
    },
    onLayerChange: (handler) => events.on('change', handler),
    close() {
      clearInterval(timer);
      sink?.close();
    },
  };
}

/**
 * Received audio flows on only while an element of the page plays it. The element must be a muted `<video>`: Chromium
 * refuses a muted `<audio>` before the first gesture.
 */
export function openAudioSink(track: MediaStreamTrack): { close(): void } {
  const element = document.createElement('video');
  element.muted = true;
  element.srcObject = new MediaStream([track]);
  element.play().catch(() => {
    // An interrupted play() means that the sink was closed while it started.
  });
  return {
    close() {
      element.pause();
      element.srcObject = null;
    },
  };
}
