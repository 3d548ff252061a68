import type { Edit } from '../contract';

/**
 * A file's text with its edits made. All else stays, byte for byte.
 * @throws {Error} when two edits meet, or one leads out of the text
 */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { file, start, end, text: put } of [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    if (start < done || end < start || end > text.length)
      throw new Error(`Two edits of ${file} overlap at ${start}, or one goes beyond its end.`);
    parts.push(text.slice(done, start), put);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/**
 * Edits without those that lie within another one: what is replaced whole needs no change inside. Of two that change the same
 * place, the later stays.
 */
export function merged(edits: readonly Edit[]): Edit[] {
  const covers = (outer: Edit, at: number, inner: Edit, index: number): boolean =>
    outer !== inner &&
    outer.file === inner.file &&
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    outer.end > outer.start &&
    (outer.end - outer.start > inner.end - inner.start || at > index);
  return edits.filter((inner, index) => !edits.some((outer, at) => covers(outer, at, inner, index)));
}

/**
 * What the plan makes of a project: each file that it changes or makes, by path.
 */
export function applied(
  files: ReadonlyMap<string, string>,
  plan: { edits: readonly Edit[]; create: readonly { path: string; text: string }[] },
): Map<string, string> {
  const made = new Map(plan.create.map(({ path, text }) => [path, text]));
  for (const file of new Set(plan.edits.map((edit) => edit.file)))
    made.set(
      file,
      edited(
        files.get(file) ?? '',
        plan.edits.filter((edit) => edit.file === file),
      ),
    );
  return made;
}
