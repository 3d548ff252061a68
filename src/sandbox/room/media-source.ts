import type { Unsubscribe } from 'nanoevents';

export type MediaKind = 'audio' | 'video';

/** Frames of one receiver as they arrive, encoded. */
export interface EncodedFrames {
  readonly id: number;
  /** Makes the receiver's track show them, which costs a decoder. @returns a function that gives it up. */
  decode(): () => void;
}

/** Media that the router can forward: received from a client, or made by the sandbox itself. */
export interface MediaSource {
  readonly kind: MediaKind;
  /** Number of simulcast layers, lowest first; 1 without simulcast. */
  readonly layerCount: number;
  /** The track to show to a viewer that wants layer `maxLayer` (0-based) at most. */
  track(maxLayer?: number): MediaStreamTrack;
  /** The encoded frames of the same layer, where they can be passed on as they are. */
  intake?(maxLayer: number): EncodedFrames | undefined;
  /** How large the picture of the same layer is; undefined for sound, and until it is known. */
  size(maxLayer?: number): { width: number; height: number } | undefined;
  /** Loudness at this moment, from 0 (silence) to 1. Always 0 for video. */
  level(): number;
  /** Calls back when `track`, `intake` or `size` may answer differently. */
  onLayerChange(handler: () => void): Unsubscribe;
  close(): void;
}
