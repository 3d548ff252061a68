/** Takes one line of what the sandbox did, for a developer who looks for the reason of something. */
export type Trace = (where: string, what: string, detail?: string) => void;

export interface TraceEntry {
  /** Milliseconds since the epoch. */
  time: number;
  where: string;
  what: string;
  detail?: string;
}

/** Keeps the latest entries of a trace. */
export class TraceLog {
  readonly entries: TraceEntry[] = [];
  readonly #limit: number;

  constructor(limit = 1000) {
    this.#limit = limit;
  }

  readonly add: Trace = (where, what, detail) => {
    this.entries.push({ time: Date.now(), where, what, ...(detail === undefined ? {} : { detail }) });
    if (this.entries.length > this.#limit) this.entries.shift();
  };
}
