import { counted } from '../counted';
import * as z from 'zod';
import type { Book } from './book';
import { FEATURES } from './features';

/** So much of a paste is looked at. */
const MAX_TEXT = 5_000_000;

/** The part of a scan's report that says what an app uses. */
const scan = z.object({
  uses: z.array(z.object({ rows: z.array(z.string()) })),
  areas: z.array(z.object({ chapters: z.array(z.string()) })),
});

export interface Found {
  used: Set<string>;
  /** What was read, for the reader. */
  from: string;
}

/**
 * Finds out what an app uses from what somebody has pasted.
 * @param text the JSON of a scan, a `package.json`, or names of files, one a line
 * @throws {Error} with a sentence that says what can be pasted
 */
export function readPaste(text: string, book: Book): Found {
  if (text.trim() === '') throw new Error('Paste a scan’s JSON, a package.json, or a list of files.');
  if (text.length > MAX_TEXT)
    throw new Error('That is too long. Paste the list of files, without their content.');
  const json = parsed(text);
  if (json === undefined) return fromNames(text.split('\n'), 'names of files');
  const report = scan.safeParse(json);
  if (report.success) return fromScan(report.data, book);
  const manifest = z
    .object({
      dependencies: z.record(z.string(), z.unknown()).optional(),
      devDependencies: z.record(z.string(), z.unknown()).optional(),
    })
    .safeParse(json);
  if (manifest.success && (manifest.data.dependencies ?? manifest.data.devDependencies))
    return fromNames(
      Object.keys({ ...manifest.data.dependencies, ...manifest.data.devDependencies }),
      'packages of a package.json',
    );
  const names = z.array(z.string()).safeParse(json);
  if (names.success) return fromNames(names.data, 'names of files');
  throw new Error('This JSON is no scan and no package.json. The scan’s JSON comes from “scan . --json”.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** By the rows of the mapping that the app's uses lead to, and the chapters that the scan names. */
function fromScan({ uses, areas }: z.infer<typeof scan>, { chapters }: Book): Found {
  const rows = new Set(uses.flatMap(({ rows }) => rows));
  const led = chapters.filter(({ rows: own }) => own.some(({ id }) => rows.has(id))).map(({ path }) => path);
  const named = areas.flatMap(({ chapters }) => chapters.map((path) => path.replaceAll(/^\/|\/$/g, '')));
  const all = new Set([...led, ...named]);
  const used = FEATURES.filter(({ chapters }) => all.has(chapters[0] ?? ''));
  return {
    used: new Set(used.map(({ id }) => id)),
    from: `a scan with ${counted(uses.length, 'use', 'uses')}`,
  };
}

function fromNames(lines: readonly string[], what: string): Found {
  const names = lines.map((line) => line.trim()).filter((line) => line !== '' && line.length < 500);
  const used = FEATURES.filter(({ hint }) => names.some((name) => hint.test(name)));
  return { used: new Set(used.map(({ id }) => id)), from: `${what} (${names.length})` };
}
