import type { WrittenPrograms } from '../../run/written';

/** What an editor of a program is given. */
export interface ProgramEditorInit {
  /** Shows the program, and holds the editor in its place. */
  figure: HTMLElement;
  language: 'ts' | 'tsx' | 'html';
  /** Tells its types from those of the page's other programs. */
  id: string;
  /** What it is, for assistive technology: `Twilio Video program`. */
  name: string;
  /** Gets the text as the demo has it. */
  load(): Promise<string>;
  /**
   * The text in its editor has changed. What keeps it comes with the editor: it is there at the first key.
   * @returns whether it is there again when the reader comes back
   */
  changed(written: WrittenPrograms): boolean;
}
