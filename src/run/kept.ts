import { isSame } from './edits';
import type { Edits } from './session-types';

/** The programs of a playground: what was changed of a demo, and how much of that came by a link. */
export interface Programs {
  demo: string;
  edits: Edits;
  /** What somebody else changed. What differs from it is the reader's. */
  came: Edits;
}

/** What the reader wrote and a link took the place of, for a way back to it. */
export class Kept {
  #programs: Programs | undefined;

  /**
   * Something else takes the place of these.
   * @returns whether there is anything of the reader's to go back to
   */
  replaced(programs: Programs): boolean {
    // A second link takes the place of a link's code alone: what came before both is still the reader's last.
    if (!isSame(programs.edits, programs.came)) this.#programs = programs;
    return this.#programs !== undefined;
  }

  /**
   * The reader goes back to what is kept.
   * @param now what is left for it: kept in turn, if the reader has changed it
   * @returns what to show; nothing where nothing is kept
   */
  back(now: Programs): Programs | undefined {
    const programs = this.#programs;
    this.#programs = undefined;
    if (programs) this.replaced(now);
    return programs;
  }

  /** Whether something is kept. */
  get any(): boolean {
    return this.#programs !== undefined;
  }

  /** The reader has chosen something else. */
  forget(): void {
    this.#programs = undefined;
  }
}
