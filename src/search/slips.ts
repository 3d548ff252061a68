/** A word of so many letters may have one slip of the keyboard, and one of more than twice as many has two. */
const ONE_FROM = 5;
const TWO_FROM = 10;

/** Whether somebody who meant the one may have typed the other: a letter too many, one too few, another, or two that changed places. */
export function isSlipOf(typed: string, meant: string): boolean {
  const most = meant.length >= TWO_FROM ? 2 : meant.length >= ONE_FROM ? 1 : 0;
  if (Math.abs(typed.length - meant.length) > most) return false;
  return typed !== meant && distance(typed, meant) <= most;
}

/** How many slips lead from one word to another. */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 1; at <= from.length; at += 1) {
    const row = [at];
    for (let other = 1; other <= to.length; other += 1) {
      const same = from[at - 1] === to[other - 1];
      let least = Math.min(
        (last[other] ?? 0) + 1,
        (row[other - 1] ?? 0) + 1,
        (last[other - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = from[at - 1] === to[other - 2] && from[at - 2] === to[other - 1];
      if (swapped && at > 1 && other > 1) least = Math.min(least, (before[other - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? 0;
}
