/** A piece of code, as the compiler is to see it. */
export interface Script {
  /** Path in the project. */
  file: string;
  /** As long as the file, with everything that is not code blanked out, so that places stay true. */
  text: string;
  /** What kind of code it is. */
  extension: '.ts' | '.tsx' | '.jsx' | '.d.ts';
  /** How many scripts of a page it consists of, each a program of its own. A component's are one. */
  programs?: number;
  /** Names by which the app's settings call the SDK for this file, besides its own. */
  aliases?: readonly string[];
  /** The expressions of a template, whose names are fields of its component. */
  template?: true;
}
