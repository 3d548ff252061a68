/*
 * Which lines of its file a program on a page shows: the style sheet counts them, from where `counter-set` says so.
 */

/** The number of a line of a program. */
export function lineNumber(line: HTMLElement): number {
  let number = 0;
  for (const each of line.closest('pre')?.querySelectorAll<HTMLElement>('.line') ?? []) {
    const [, set] = /counter-set: ?line (\d+)/.exec(each.getAttribute('style') ?? '') ?? [];
    number = set === undefined ? number + 1 : Number(set);
    if (each === line) break;
  }
  return number;
}

/** The number of the first line that can be seen whole in a program's box; 1 where none can. */
export function firstLineSeen(figure: HTMLElement): number {
  const box = figure.querySelector('pre');
  const top = box?.getBoundingClientRect().top ?? 0;
  const lines = [...figure.querySelectorAll<HTMLElement>('pre .line')];
  const seen = lines.find((line) => line.checkVisibility() && line.getBoundingClientRect().top >= top);
  return seen ? lineNumber(seen) : 1;
}
