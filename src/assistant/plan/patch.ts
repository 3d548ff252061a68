import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/**
 * The changes as a patch that `git apply` takes.
 * @param before text by path; what is made anew is not in it
 * @param after text by path, of what is changed or made
 */
export function patchOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string {
  return [...after]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([path, text]) => {
      const old = before.get(path);
      if (old === text) return [];
      const patch = structuredPatch(
        old === undefined ? '/dev/null' : `a/${path}`,
        `b/${path}`,
        old ?? '',
        text,
        undefined,
        undefined,
        { context: 3 },
      );
      return [formatPatch(patch, FILE_HEADERS_ONLY)];
    })
    .join('');
}
