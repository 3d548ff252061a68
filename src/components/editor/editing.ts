import { messageOf } from '../../sandbox/message-of';
import { Latest } from '../ui/latest';
import { ProgramEditor } from './program-editor';
import type { DemoBundle } from '../../pane/modules';
import type { Edits } from '../../run/session-types';
import type { Draft, Place, WrittenPrograms } from '../../run/written';
import { type Side, SIDES, SIDE_NAMES } from '../../sides';
import type { Variant } from '../../variant';
import { variantOf } from '../ui/variant';

type File = keyof Edits;

/** Gets a demo by its name, in one of its forms. */
export type LoadBundle = (demo: string, variant: Variant) => Promise<DemoBundle>;

/** The editors of a demo's programs, and of its page where that can be edited too. */
export class Editing {
  readonly #editors = new Map<File, ProgramEditor>();
  readonly #root: HTMLElement;
  #demo: string;
  /** How many demos are put into the editors just now: what changes then is not the reader's doing. */
  #filling = 0;
  /** What came by a link, and is not the reader's. */
  came: Edits = {};
  readonly #withReact: string | undefined;
  readonly #loadBundle: LoadBundle;
  /** What was asked for last is what is shown. */
  readonly #openings = new Latest();

  /** @param root holds a figure with `data-side` for each program, and at most one with `data-page` */
  constructor(root: HTMLElement, demo: string, loadBundle: LoadBundle) {
    this.#root = root;
    this.#demo = demo;
    this.#loadBundle = loadBundle;
    this.#withReact = root.dataset['react'];
    for (const side of SIDES) this.#add(root, `[data-side=${side}]`, side, `${SIDE_NAMES[side]} program`);
    this.#add(root, '[data-page]', 'page', 'HTML of both programs');
  }

  /** Whether the programs are React apps. */
  get isReact(): boolean {
    return this.#variantOf(this.#demo) === 'react';
  }

  /** What the reader changed. */
  get edits(): Edits {
    const texts = Object.entries(this.#drafts).map(([file, { text }]) => [file, text] as const);
    return Object.fromEntries(texts.filter(([, text]) => text !== undefined)) as Edits;
  }

  /** Keeps what the reader wrote. @returns whether it is there again when the reader comes back, all of it */
  async keep(): Promise<boolean> {
    const { WrittenPrograms } = await import('../../run/written');
    return this.#keepIn(new WrittenPrograms()).length === 0;
  }

  /** @returns those that are not kept */
  #keepIn(written: WrittenPrograms): File[] {
    const drafts = this.#drafts;
    const lost = Object.keys(drafts).length > 0 ? written.keep(this.#place, drafts) : [];
    this.#root.toggleAttribute('data-unkept', lost.length > 0);
    return lost;
  }

  /**
   * Shows what the reader wrote here before.
   * @returns says so in words, or why it cannot be shown; nothing where nothing is kept
   */
  async restore(): Promise<string> {
    const opening = this.#openings.begin();
    try {
      const [{ WrittenPrograms, writtenText }, texts] = await Promise.all([
        import('../../run/written'),
        this.#textsOf(this.#demo),
      ]);
      const written = new WrittenPrograms();
      const place = this.#place;
      const edits = written.at(place);
      if (!edits || opening.aborted) return '';
      const files = Object.keys(edits) as File[];
      await this.#fill(edits, files);
      return writtenText(files, written.outdated(place, texts));
    } catch (error) {
      return `What you wrote here before is kept, but could not be shown. ${messageOf(error)}`;
    }
  }

  /** Marks the lines of a program under edit that listen for what was observed. */
  showHeard(side: Side, heard: ReadonlyMap<string, number>): void {
    this.#editors.get(side)?.editor?.showHeard(heard);
  }

  /** Leads to the line of a program under edit that listens for one of these. @returns whether there is one */
  goToListener(side: Side, keys: readonly string[]): boolean {
    return this.#editors.get(side)?.editor?.goToListener(keys) ?? false;
  }

  /** Opens the editor of a program where it is not, with the cursor in a line. */
  async goToLine(side: Side, line: number, column?: number): Promise<void> {
    const program = this.#editors.get(side);
    if (!program) return;
    await program.ensureOpen();
    program.editor?.goToLine(line, column);
  }

  /** From now on a press on the code of a program, or Enter in it, opens its editor at that line. */
  editOnPress(signal: AbortSignal): void {
    for (const program of this.#editors.values()) program.editOnPress(signal);
  }

  /**
   * Opens every editor on a demo. Nothing changes before the demo is there, nor when another was asked for since.
   * @param edits what to show instead of the demo's own texts
   * @returns whether it is shown: not when another was asked for meanwhile
   * @throws {Error} when the demo cannot be loaded; the message is for the reader
   */
  async open(demo: string, edits: Edits = {}): Promise<boolean> {
    const opening = this.#openings.begin();
    await this.#textsOf(demo);
    if (opening.aborted) return false;
    this.#demo = demo;
    this.came = {};
    await this.#fill(edits);
    return !opening.aborted;
  }

  async #fill(edits: Edits, files: readonly File[] = [...this.#editors.keys()]): Promise<void> {
    this.#filling += 1;
    try {
      await Promise.all(files.map((file) => this.#editors.get(file)?.open(edits[file])));
    } finally {
      this.#filling -= 1;
    }
  }

  get #drafts(): Partial<Record<File, Draft>> {
    const all = [...this.#editors].map(([file, { draft }]) => [file, draft] as const);
    return Object.fromEntries(all.filter(([, draft]) => draft)) as Partial<Record<File, Draft>>;
  }

  /** An error's programs are another error's, too: what is written is kept for the one. */
  get #place(): Place {
    const { entry = '' } = this.#root.dataset;
    const demo = this.#demo;
    return { page: location.pathname + entry, demo, variant: this.#variantOf(demo), came: this.came };
  }

  #variantOf(demo: string): Variant {
    return variantOf(demo, this.#withReact);
  }

  async #textsOf(demo: string): Promise<Record<File, string>> {
    const { html, sources } = await this.#loadBundle(demo, this.#variantOf(demo));
    return { ...sources, page: html };
  }

  #add(root: HTMLElement, selector: string, file: File, name: string): void {
    const figure = root.querySelector<HTMLElement>(`figure.program${selector}`);
    if (!figure) return;
    const language = file === 'page' ? 'html' : this.isReact ? 'tsx' : 'ts';
    const load = async () => (await this.#textsOf(this.#demo))[file];
    const changed = (written: WrittenPrograms) => this.#filling > 0 || !this.#keepIn(written).includes(file);
    this.#editors.set(file, new ProgramEditor({ figure, language, id: file, name, load, changed }));
  }
}

/** The one side that differs between two runs, if it is one and nothing else is different. */
export function onlyChangedSide(before: Edits, after: Edits): Side | undefined {
  if (before.page !== after.page) return undefined;
  const changed = SIDES.filter((side) => before[side] !== after[side]);
  return changed.length === 1 ? changed[0] : undefined;
}
