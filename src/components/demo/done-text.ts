import { SIDES, SIDE_NAMES, type Side } from '../../sides';

/**
 * What has come of an action, once it is over.
 * @param reached the sides that it reached, or why it did not work
 * @param whyMissed why it did not reach a side, in words that follow its name
 */
export function doneText(
  label: string,
  reached: readonly Side[] | string,
  whyMissed: (side: Side) => string,
): string {
  if (typeof reached === 'string') return `${label} did not work: ${reached}`;
  const missed = SIDES.filter((side) => !reached.includes(side));
  if (missed.length === 0) return `${label}: done on both sides.`;
  const why = missed.map((side) => `${SIDE_NAMES[side]} ${whyMissed(side)}`).join(', ');
  const done = reached.map((side) => SIDE_NAMES[side]);
  return done.length > 0
    ? `${label}: done on ${done.join()} only. ${why}.`
    : `${label}: nothing was done. ${why}.`;
}
