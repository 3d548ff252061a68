import { MeetingError } from './errors';

export interface Upload {
  roomId: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const MAX_TOTAL_BYTES = 32_000_000;

/** Files that participants have put into their meetings. When there are too many the oldest go. */
export class Uploads {
  readonly #files = new Map<string, Upload>();
  #bytes = 0;

  /** @returns the new file's id. @throws {MeetingError} TOO_LARGE */
  add(upload: Upload): string {
    const { byteLength } = upload.bytes;
    if (byteLength > MAX_TOTAL_BYTES) throw new MeetingError('TOO_LARGE');
    const id = crypto.randomUUID();
    this.#files.set(id, upload);
    this.#bytes += byteLength;
    for (const [oldest, { bytes }] of this.#files) {
      if (this.#bytes <= MAX_TOTAL_BYTES) break;
      this.#files.delete(oldest);
      this.#bytes -= bytes.byteLength;
    }
    return id;
  }

  find(id: string): Upload | undefined {
    return this.#files.get(id);
  }

  clear(): void {
    this.#files.clear();
    this.#bytes = 0;
  }
}
