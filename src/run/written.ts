import * as z from 'zod';
import { isSecretIn } from '../sandbox/wire/mask';
import { SIDE_NAMES } from '../sides';
import type { Variant } from '../variant';
import { LIST } from './has-written';
import type { Edits } from './session-types';

/*
 * What a reader wrote into the programs of a page is there again after a reload, and when the reader comes back to the page in the same
 * tab: docs/decisions/0019-written-programs.md.
 */

/** So many programs of so many pages; the oldest go. */
const MOST = 40;
const LONGEST = 100_000;

type File = keyof Edits;

/** Whose programs they are. */
export interface Place {
  /** Path of the page. */
  page: string;
  demo: string;
  variant: Variant;
  /** What came by a link. What was made of that is kept apart, and comes back with that link alone. */
  came: Edits;
}

/** One file under edit: the demo's own text, and what the reader made of it, if that is another. */
export interface Draft {
  original: string;
  text: string | undefined;
}

const file = z.strictObject({
  text: z.string().max(LONGEST),
  /** Tells from which text the reader started. */
  of: z.string(),
});
const record = z.strictObject({
  twilio: file.optional(),
  videosdk: file.optional(),
  page: file.optional(),
});
type Written = z.infer<typeof record>;

/** Names of the records, told from each other by what they are about. */
const names = z.array(z.tuple([z.string(), z.string(), z.enum(['plain', 'react']), z.string()])).max(MOST);

/** Keeps what a reader wrote, in the storage of a tab. What that holds is checked as it is read: others can write there. */
export class WrittenPrograms {
  readonly #storage: () => Storage;

  /** @param storage throws where storage is switched off */
  constructor(storage = () => sessionStorage) {
    this.#storage = storage;
  }

  /**
   * Keeps the files that are under edit, and forgets those that are as the demo has them. What was kept of others stays.
   * @returns those that the reader would not find again as they are
   */
  keep(place: Place, drafts: Partial<Record<File, Draft>>): File[] {
    const lost: File[] = [];
    const written: Written = { ...this.#read(place) };
    const files = Object.keys(drafts) as File[];
    for (const name of files) {
      const { original, text } = drafts[name]!;
      delete written[name];
      if (text === undefined || text === place.came[name]) continue;
      if (text.length <= LONGEST && !isSecretIn(text, original))
        written[name] = { text, of: printOf(original) };
      else lost.push(name);
    }
    try {
      this.#write(place, written);
      return lost;
    } catch {
      return files.filter((name) => drafts[name]?.text !== undefined);
    }
  }

  /** What the reader wrote there; nothing where nothing is kept. */
  at(place: Place): Edits | undefined {
    const texts = Object.entries(this.#read(place)).map(([name, written]) => [name, written?.text]);
    return texts.length > 0 ? Object.fromEntries(texts) : undefined;
  }

  /** The files whose own text is another than the one that the reader started from. */
  outdated(place: Place, originals: Readonly<Record<File, string>>): File[] {
    const written = this.#read(place);
    return (Object.keys(written) as File[]).filter((name) => written[name]?.of !== printOf(originals[name]));
  }

  /** The demo that the reader has changed last on a page where one chooses. */
  last(page: string, variant: Variant): string | undefined {
    const none = printOf('{}');
    return this.#list().findLast(
      ([onPage, , form, came]) => onPage === page && form === variant && came === none,
    )?.[1];
  }

  #read(place: Place): Written {
    try {
      const stored = this.#storage().getItem(keyOf(nameOf(place)));
      return record.parse(JSON.parse(stored ?? '{}'));
    } catch {
      return {};
    }
  }

  /** @throws {DOMException} where storage is switched off, or too small */
  #write(place: Place, written: Written): void {
    const storage = this.#storage();
    const name = nameOf(place);
    const key = keyOf(name);
    const others = this.#list().filter((each) => keyOf(each) !== key);
    const wrote = Object.keys(written).length > 0;
    while (others.length >= MOST) storage.removeItem(keyOf(others.shift()!));
    storage.removeItem(key);
    for (; wrote; storage.removeItem(keyOf(others.shift()!)))
      try {
        storage.setItem(LIST, JSON.stringify([...others, name]));
        storage.setItem(key, JSON.stringify(written));
        return;
      } catch (error) {
        // The storage of a tab is full: what was written longest ago makes room.
        if (others.length === 0) throw error;
      }
    if (others.length > 0) storage.setItem(LIST, JSON.stringify(others));
    else storage.removeItem(LIST);
  }

  #list(): z.infer<typeof names> {
    try {
      return names.parse(JSON.parse(this.#storage().getItem(LIST) ?? '[]'));
    } catch {
      return [];
    }
  }
}

type Name = z.infer<typeof names>[number];

const nameOf = ({ page, demo, variant, came }: Place): Name => [
  page,
  demo,
  variant,
  printOf(JSON.stringify(came, ['twilio', 'videosdk', 'page'])),
];

const keyOf = (name: Name): string => `${LIST} ${name.join(' ')}`;

/** Tells one text from another (FNV-1a, 32 bits, and the length). Nothing rests on it that somebody could want to forge. */
function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length}.${(hash >>> 0).toString(36)}`;
}

const TITLES: Record<File, string> = {
  twilio: `the ${SIDE_NAMES.twilio} program`,
  videosdk: `the ${SIDE_NAMES.videosdk} program`,
  page: 'the page of both programs',
};

/**
 * Says that what is shown is the reader's.
 * @param outdated those whose original is another than when they were changed
 */
export function writtenText(files: readonly File[], outdated: readonly File[]): string {
  const changed = `You changed ${listOf(files)} earlier, and your version is shown. Reset brings the original back.`;
  if (outdated.length === 0) return changed;
  return `${changed} The original of ${listOf(outdated)} has changed since.`;
}

const listOf = (files: readonly File[]): string =>
  files
    .map((name) => TITLES[name])
    .join(', ')
    .replace(/, (?!.*, )/, ' and ');
