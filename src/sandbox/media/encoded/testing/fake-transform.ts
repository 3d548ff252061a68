import { vi } from 'vitest';
import type { End } from '../protocol';

export interface FakeFrame {
  type: 'key' | 'delta';
  data: ArrayBuffer;
  mimeType: string;
  getMetadata(): { mimeType: string };
}
export const frame = (type: 'key' | 'delta', text: string, mimeType = 'video/VP8'): FakeFrame => {
  return { type, data: new TextEncoder().encode(text).buffer, mimeType, getMetadata: () => ({ mimeType }) };
};
export const textOf = ({ data }: FakeFrame): string => new TextDecoder().decode(data);

/** One end of the router, as a browser would give it to the worker. */
export class FakeTransform {
  readonly written: FakeFrame[] = [];
  readonly sendKeyFrameRequest = vi.fn(() => Promise.resolve());
  readonly options: End;
  readonly readable: ReadableStream<FakeFrame>;
  readonly writable: WritableStream<FakeFrame>;
  #controller: ReadableStreamDefaultController<FakeFrame> | undefined;

  constructor(options: End) {
    this.options = options;
    this.readable = new ReadableStream({ start: (controller) => void (this.#controller = controller) });
    this.writable = new WritableStream({ write: (one) => void this.written.push(one) });
  }

  /** Takes frames one after the other, as they would arrive. */
  async give(...frames: FakeFrame[]): Promise<void> {
    for (const one of frames) {
      this.#controller?.enqueue(one);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}
