// What the page and the worker that passes encoded frames on say to each other.

/** Options of a transform: which end of the router it is. */
export interface End {
  role: 'intake' | 'outlet';
  /** Both ends of one line of a connection have the same. */
  id: number;
}

export type ToWorker =
  /** From which intake an outlet takes its frames; none: it sends what its own encoder makes. */
  | { type: 'route'; outlet: number; intake: number | undefined }
  /** Sends nothing until it is routed again. */
  | { type: 'hold'; outlet: number }
  /** Whether an intake's own track must show what arrives. */
  | { type: 'decode'; intake: number; on: boolean }
  /** Both ends are gone. */
  | { type: 'forget'; id: number };

export type FromWorker =
  /** The worker runs. */
  | { type: 'ready' }
  /** The outlet needs a frame of its placeholder to carry the next one. */
  | { type: 'draw'; outlet: number }
  /** The placeholder's next frame must be a key frame. */
  | { type: 'draw-key'; outlet: number }
  /** How large the pictures are that arrive, whenever it is another size than before. */
  | { type: 'size'; intake: number; width: number; height: number }
  /** The placeholder must be encoded with this codec, as `video/VP8`. */
  | { type: 'codec'; outlet: number; mimeType: string }
  /** Frames come in but get nowhere. */
  | { type: 'stuck'; outlet: number };
