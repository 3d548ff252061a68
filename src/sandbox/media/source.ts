import { createNanoEvents } from 'nanoevents';
import type { MediaKind, MediaSource } from '../room/media-source';
import { intakeOf } from './encoded/frame-router';

/** Media made in this page. The track is not stopped on close: whoever made it owns it. */
export function localSource(track: MediaStreamTrack, level: () => number = () => 0): MediaSource {
  return {
    kind: track.kind as MediaKind,
    layerCount: 1,
    track: () => track,
    size: () => shownSize(track),
    level,
    onLayerChange: () => () => {},
    close: () => {},
  };
}

/** One size of a picture that is sent in several. */
export interface Layer {
  readonly width: number;
  readonly height: number;
  /** Asked for only when somebody is shown this size. */
  track(): MediaStreamTrack;
}

/**
 * A picture made in this page in several sizes, as a camera with simulcast layers sends it. Whoever made it stops it.
 * @param layers lowest first; at least one.
 */
export function layeredSource(layers: readonly [Layer, ...Layer[]]): MediaSource {
  const top = layers.length - 1;
  const at = (maxLayer: number): Layer => layers[Math.min(maxLayer, top)] ?? layers[0];
  return {
    kind: 'video',
    layerCount: layers.length,
    track: (maxLayer = top) => at(maxLayer).track(),
    size: (maxLayer = top) => ({ width: at(maxLayer).width, height: at(maxLayer).height }),
    level: () => 0,
    onLayerChange: () => () => {},
    close: () => {},
  };
}

/** The size of the picture that a track shows; none before the first one. */
function shownSize(track: MediaStreamTrack): { width: number; height: number } | undefined {
  if (track.kind !== 'video') return undefined;
  const { width = 0, height = 0 } = track.getSettings();
  return width > 0 && height > 0 ? { width, height } : undefined;
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

  const stops = receivers.map((receiver) => intakeOf(receiver)?.onSize(() => events.emit('change')));
  const at = (maxLayer: number): RTCRtpReceiver => receivers[Math.min(maxLayer, top)] ?? lowest;

  return {
    kind,
    layerCount: receivers.length,
    track: (maxLayer = receivers.length - 1) => at(maxLayer).track,
    intake: (maxLayer) => intakeOf(at(maxLayer)),
    size(maxLayer = receivers.length - 1) {
      const receiver = at(maxLayer);
      const intake = intakeOf(receiver);
      // The track itself shows a black picture while nobody decodes it.
      return intake ? intake.size : shownSize(receiver.track);
    },
    level() {
      const latest = kind === 'audio' ? lowest.getSynchronizationSources()[0] : undefined;
      return latest && latest.timestamp > now() - LIVE_MS ? (latest.audioLevel ?? 0) : 0;
    },
    onLayerChange: (handler) => events.on('change', handler),
    close() {
      clearInterval(timer);
      for (const stop of stops) stop?.();
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
