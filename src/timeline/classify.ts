import { SIDES, SIDE_NAMES, type Side } from '../sides';
import type { Draft, IsAway, Relation, RowClass, SideObservation, TimelineRow, Told } from './types';

const FAILURES = /rejected$|threw$|^error$|[fF]ailed$/;
/** How a row's two sides differ, in words. */
const CLASS_TEXTS: Readonly<Record<RowClass, string>> = {
  alone: 'On one side only',
  order: 'Different order',
  changed: 'Different meaning',
  renamed: 'Renamed',
  same: 'Same',
};

/** What is to be said of a row, its class first; that only one side reported it says the class, too. */
export const wordsOf = ({ kind, notes }: Pick<TimelineRow, 'kind' | 'notes'>): readonly string[] =>
  kind === 'alone' && notes.length > 0 ? notes : [`${CLASS_TEXTS[kind]}.`, ...notes];

const CLASSES: Readonly<Record<Relation, RowClass>> = {
  same: 'same',
  renamed: 'renamed',
  'changed-meaning': 'changed',
  none: 'alone',
  new: 'alone',
};

/**
 * Says of each row how its two sides differ.
 * @param drafts in order of time
 * @param isAway which side could not tell anything, when
 */
export function classify(drafts: readonly Draft[], isAway: IsAway = () => false): TimelineRow[] {
  const orders = otherOrders(drafts);
  return drafts.map((draft): TimelineRow => {
    const { twilio, videosdk, counterpart } = draft;
    const order = orders.get(draft);
    const failure = failureOf(draft);
    const alone = aloneIn(draft);
    const missed = alone === 'twilio' || Boolean(alone && counterpart?.twilio && !counterpart.also);
    const away = alone && awayFrom(draft, alone, isAway);
    if (away)
      return {
        ...{ twilio, videosdk, kind: 'alone', differs: false, matters: missed, uncompared: true },
        ...(counterpart ? { href: counterpart.href } : {}),
        notes: [`${SIDE_NAMES[away]} did not take part in this.`],
      };
    const kind = alone ? 'alone' : order ? 'order' : CLASSES[counterpart?.relation ?? 'same'];
    const notes = [alone && `Only ${SIDE_NAMES[alone]} reported this.`, order, failure?.text];
    const differs = missed || kind === 'order' || failure?.alone === true;
    return {
      ...{ twilio, videosdk, kind, differs },
      matters: differs || kind === 'changed' || kind === 'renamed',
      ...(counterpart ? { href: counterpart.href } : {}),
      notes: notes.flatMap((note) => note ?? []),
    };
  });
}

/** The side that told something alone, if one did. */
function aloneIn({ twilio, videosdk }: Draft): Side | undefined {
  if (twilio.length === 0) return 'videosdk';
  return videosdk.length === 0 ? 'twilio' : undefined;
}

/** The other side, where it could not tell anything when the one did. */
function awayFrom(draft: Draft, alone: Side, isAway: IsAway): Side | undefined {
  const other = SIDES.find((side) => side !== alone);
  const first = draft[alone][0]?.all[0];
  return other && first && isAway(other, first.time) ? other : undefined;
}

function failureOf({ twilio, videosdk }: Draft): { text: string; alone: boolean } | undefined {
  const failed = (told: readonly Told[]): boolean => told.some(({ shown }) => FAILURES.test(shown.event));
  const sides = { twilio: failed(twilio), videosdk: failed(videosdk) };
  if (sides.twilio && sides.videosdk) return { text: 'Failed on both sides.', alone: false };
  if (!sides.twilio && !sides.videosdk) return undefined;
  return { text: `Failed only on ${SIDE_NAMES[sides.twilio ? 'twilio' : 'videosdk']}.`, alone: true };
}

interface Pair {
  draft: Draft;
  twilio: SideObservation;
  videosdk: SideObservation;
}

/**
 * The pairs that the sides report in another order, and among which: as few as say it all. Where one event comes late on
 * a side, it stands out, and not all that have overtaken it.
 */
function otherOrders(drafts: readonly Draft[]): Map<Draft, string> {
  const pairs = drafts.flatMap((draft): Pair[] => {
    const [twilio, videosdk] = [draft.twilio[0]?.all[0], draft.videosdk[0]?.all[0]];
    return twilio && videosdk ? [{ draft, twilio, videosdk }] : [];
  });
  pairs.sort((one, other) => one.twilio.time - other.twilio.time);
  const conflicts = new Map(pairs.map((pair) => [pair, new Set<Pair>()]));
  for (const [index, one] of pairs.entries())
    for (const other of pairs.slice(index + 1))
      if (other.videosdk.time < one.videosdk.time && areComparable(one.twilio, other.twilio)) {
        conflicts.get(one)?.add(other);
        conflicts.get(other)?.add(one);
      }
  const orders = new Map<Draft, string>();
  for (let worst = mostConflicting(conflicts); worst; worst = mostConflicting(conflicts)) {
    const [pair, others] = worst;
    const [other] = others;
    if (other) orders.set(pair.draft, orderText(pair, other));
    conflicts.delete(pair);
    for (const each of others) conflicts.get(each)?.delete(pair);
  }
  return orders;
}

/** The later one where several have as many. */
function mostConflicting(conflicts: ReadonlyMap<Pair, Set<Pair>>): [Pair, Set<Pair>] | undefined {
  let most: [Pair, Set<Pair>] | undefined;
  for (const entry of conflicts) if (entry[1].size >= (most?.[1].size ?? 1)) most = entry;
  return most;
}

/** Two people, and the two media of one, come in any order. */
function areComparable(
  { about: one = {} }: SideObservation,
  { about: other = {} }: SideObservation,
): boolean {
  const same = (some: string | undefined, others: string | undefined): boolean =>
    some === undefined || others === undefined || some === others;
  return same(one.person, other.person) && same(one.kind, other.kind);
}

function orderText({ videosdk }: Pair, { videosdk: other }: Pair): string {
  const how = videosdk.time < other.time ? 'before' : 'after';
  return `Different order: VideoSDK reported it ${how} ${other.event}${forWhom(other)}.`;
}

/** The same event can stand in two rows: what it is about tells them apart. */
function forWhom({ about: { person, kind } = {} }: SideObservation): string {
  return person ? ` for ${person}${kind ? `’s ${kind}` : ''}` : '';
}
