const SIZE = 16;

/** A tiny picture whose encoded frames carry others' frames. One leaves for each time it is drawn. */
export class Placeholder {
  readonly track: MediaStreamTrack;
  readonly #canvas = document.createElement('canvas');
  readonly #request: () => void;
  #context: CanvasRenderingContext2D | null;

  constructor() {
    this.#canvas.width = this.#canvas.height = SIZE;
    this.#context = this.#canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    const stream = this.#canvas.captureStream(0);
    const [track] = stream.getVideoTracks() as CanvasCaptureMediaStreamTrack[];
    if (!this.#context || !track) throw new Error('This browser captures no canvas.');
    this.track = track;
    // Firefox has it on the stream.
    const owner = 'requestFrame' in track ? track : (stream as MediaStream & { requestFrame(): void });
    this.#request = () => owner.requestFrame();
  }

  draw(): void {
    if (!this.#context) return;
    // Always the same: encoders of H.264 start a picture that differs with a key frame.
    this.#context.fillRect(0, 0, SIZE, SIZE);
    this.#request();
  }

  /** Draws in another size: the encoder begins anew, with a key frame, in every browser. */
  drawKey(): void {
    this.#canvas.width = this.#canvas.width === SIZE ? 2 * SIZE : SIZE;
    this.draw();
  }

  stop(): void {
    this.track.stop();
    this.#context = null;
  }
}
