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

export interface PictureSize {
  width: number;
  height: number;
}

/** Longer ago than any worker is old: its clock starts with it. */
export const NEVER = -Infinity;
/** So long nobody asks for a second key frame. */
export const KEY_REQUEST_MS = 400;

/** @returns undefined where the browser does not say. */
export function sizeOf(frame: RTCEncodedVideoFrame): PictureSize | undefined {
  const { width, height } = frame.getMetadata() as Partial<PictureSize>;
  return width && height ? { width, height } : undefined;
}

export const mimeTypeOf = (frame: RTCEncodedVideoFrame): string =>
  ((frame.getMetadata() as { mimeType?: string }).mimeType ?? '').toLowerCase();
