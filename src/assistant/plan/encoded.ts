import type { Finding, Project } from '../contract';
import { isSdkModule } from '../engine/imports';

/*
 * Files that are not UTF-8 can be read, and not changed: a patch is of UTF-8, and so is what is written back.
 */

/** What is said of such a file in the place of its changes. */
const inOtherEncoding = (file: string): Finding => ({
  file,
  line: 1,
  rule: 'not-utf-8',
  kind: 'decide',
  says: 'It is not UTF-8, so it was not changed. Save it as UTF-8 and run this again.',
});

/** Parts changes into those that can be made, and what is said of the others: once for each file. */
export function changeable<Change extends { file: string }>(
  changes: readonly Change[],
  { encoded }: Project,
): { made: Change[]; said: Finding[] } {
  if (!encoded?.size) return { made: [...changes], said: [] };
  const left = new Set(changes.flatMap(({ file }) => (encoded.has(file) ? [file] : [])));
  return { made: changes.filter(({ file }) => !left.has(file)), said: [...left].map(inOtherEncoding) };
}

/** Whether a file that stays as it is names the package, which then has to stay too. */
export const keepsPackage = ({ files, encoded }: Project, folder: string): boolean =>
  [...(encoded ?? [])].some(
    (file) =>
      file.startsWith(folder && `${folder}/`) &&
      [...(files.get(file) ?? '').matchAll(/['"`]([^'"`\n]{1,200})['"`]/g)].some(([, name]) =>
        isSdkModule(name ?? ''),
      ),
  );
