/** One message of a socket. */
export interface Frame {
  /** The socket's number: its messages come in order. */
  socket: number;
  url: URL;
  /** By the client; otherwise to it. */
  sent: boolean;
  data: string | ArrayBuffer;
}

/** What a message is in a few words, and what it carries, as plain data. */
export interface FrameContent {
  name: string;
  body?: unknown;
}

/** Reads the messages of one vendor's sockets, in order and each once: what one answers is known from those before. */
export interface FrameReader {
  /** Whether a socket to this address is the vendor's. */
  answers(url: URL): boolean;
  /** @throws what it likes for a message that follows no protocol of the vendor: it is then shown as it is. */
  read(frame: Frame): FrameContent;
}
