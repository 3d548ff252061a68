import type { End } from '../protocol';

/** What a browser hands to the worker for one transform. */
export interface Transformer {
  readonly options: End;
  readonly readable: ReadableStream<RTCEncodedVideoFrame>;
  readonly writable: WritableStream<RTCEncodedVideoFrame>;
  sendKeyFrameRequest(): Promise<unknown>;
}

/** What is passed on of a frame that arrived. */
export interface EncodedPicture {
  data: ArrayBuffer;
  key: boolean;
  /** In lower case; empty where the browser does not say. */
  mimeType: string;
}

/** Longer ago than any worker is old: its clock starts with it. */
export const NEVER = -Infinity;
/** So long nobody asks for a second key frame. */
export const KEY_REQUEST_MS = 400;

export const mimeTypeOf = (frame: RTCEncodedVideoFrame): string =>
  ((frame.getMetadata() as { mimeType?: string }).mimeType ?? '').toLowerCase();
