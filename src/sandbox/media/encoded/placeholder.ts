const SIZE = 16;

/** Chromium's, which TypeScript does not know. */
interface TrackGenerator extends MediaStreamTrack {
  readonly writable: WritableStream<VideoFrame>;
}
declare const MediaStreamTrackGenerator: (new (init: { kind: 'video' }) => TrackGenerator) | undefined;

/** Something that gives a frame of a tiny picture, always the same, when it is told to. */
interface Painter {
  readonly track: MediaStreamTrack;
  paint(width: number): void;
}

/**
 * A tiny picture whose encoded frames carry others' frames. One leaves for each time it is drawn. The picture is always
 * the same: encoders of H.264 begin one that differs with a key frame.
 */
export class Placeholder {
  readonly #painter: Painter;
  #width = SIZE;

  constructor() {
    this.#painter = typeof MediaStreamTrackGenerator === 'undefined' ? canvasPainter() : framePainter();
  }

  get track(): MediaStreamTrack {
    return this.#painter.track;
  }

  draw(): void {
    if (this.track.readyState === 'live') this.#painter.paint(this.#width);
  }

  /** Draws in another size: the encoder begins anew, with a key frame, in every browser. */
  drawKey(): void {
    this.#width = this.#width === SIZE ? 2 * SIZE : SIZE;
    this.draw();
  }

  stop(): void {
    this.track.stop();
  }
}

/** Goes on in a page that is out of sight, and costs no drawing. */
function framePainter(): Painter {
  if (!MediaStreamTrackGenerator) throw new Error('This browser has no track generator.');
  const track = new MediaStreamTrackGenerator({ kind: 'video' });
  const writer = track.writable.getWriter();
  return {
    track,
    paint(width) {
      // All zero is a dark green, in the planes Y, U and V.
      const data = new Uint8Array((width * SIZE * 3) / 2);
      const timestamp = performance.now() * 1000;
      const frame = new VideoFrame(data, { format: 'I420', codedWidth: width, codedHeight: SIZE, timestamp });
      // The track may have ended meanwhile.
      writer.write(frame).catch(() => frame.close());
    },
  };
}

function canvasPainter(): Painter {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  const stream = canvas.captureStream(0);
  const [track] = stream.getVideoTracks() as CanvasCaptureMediaStreamTrack[];
  if (!context || !track) throw new Error('This browser captures no canvas.');
  // Firefox has it on the stream.
  const owner = 'requestFrame' in track ? track : (stream as MediaStream & { requestFrame(): void });
  return {
    track,
    paint(width) {
      if (canvas.width !== width) canvas.width = width;
      context.fillRect(0, 0, width, SIZE);
      owner.requestFrame();
    },
  };
}
