import type { Side } from '../sides';
import { classify } from './classify';
import { nameOf, saysState, type CounterpartIndex } from './counterparts';
import { add, foldEchoes } from './told';
import type { Counterpart, Draft, IsAway, SideObservation, TimelineRow, Told } from './types';

/** A shared screen is a video track to Twilio, and media of its own to VideoSDK. */
const SHARED: Readonly<Record<string, string>> = { video: 'share', audio: 'shareAudio' };

/** What VideoSDK tells once more of what it told by other events. */
const REPEATS: Readonly<Record<string, readonly string[]>> = {
  'media-status-changed': ['stream-enabled', 'stream-disabled'],
};

/**
 * Aligns by the mapping what both sides told after one action.
 * @param observations in any order
 * @param isAway which side could not tell anything, when
 */
export function alignGroup(
  observations: readonly SideObservation[],
  index: CounterpartIndex,
  isAway: IsAway = () => false,
): TimelineRow[] {
  const sorted = [...observations].sort((one, other) => one.time - other.time);
  const toldBy = (side: Side): Told[] => foldEchoes(sorted.filter((each) => each.side === side));
  const rows = new Rows(index, toldBy('videosdk'));
  for (const told of toldBy('twilio')) rows.placeTwilio(told);
  rows.placeRest();
  return classify(
    rows.drafts.sort((one, other) => timeOf(one) - timeOf(other)),
    isAway,
  );
}

class Rows {
  readonly drafts: Draft[] = [];
  readonly #index: CounterpartIndex;
  readonly #rest: Set<Told>;
  readonly #answers: ReadonlyMap<string, Told[]>;
  /** Pairs by the names of VideoSDK's side. */
  readonly #pairs = new Map<string, Draft[]>();
  /** What stands alone, by what it is. */
  readonly #alone = new Map<string, Draft>();

  constructor(index: CounterpartIndex, answers: Told[]) {
    this.#index = index;
    this.#rest = new Set(answers);
    this.#answers = Map.groupBy(answers, ({ shown }) => nameOf(shown));
  }

  /**
   * Finds what answers an event of Twilio's: an event of its own; else one that answers another of the same matter; else
   * one that only belongs to the answer.
   */
  placeTwilio(told: Told): void {
    const known = counterpartsOf(told, this.#index.twilio);
    if (
      this.#pair(
        told,
        known.filter(({ also }) => !also),
      )
    )
      return;
    const shared = known
      .flatMap(({ videosdk = '' }) => this.#pairs.get(videosdk) ?? [])
      .find(({ twilio, videosdk: [first] }) => first && isMore(told, twilio) && sameMatter(told, first));
    if (shared) shared.twilio.push(told);
    else if (!this.#pair(told, known)) this.#addAlone(told, known[0]);
  }

  /** Places what no event of Twilio's has asked for: what others tell, too, last. */
  placeRest(): void {
    const isRepeat = ({ shown }: Told): boolean => shown.event in REPEATS;
    for (const told of [...this.#rest].sort(
      (one, other) => Number(isRepeat(one)) - Number(isRepeat(other)),
    )) {
      const known = counterpartsOf(told, this.#index.videosdk).filter(
        ({ twilio }) => !twilio || saysState(twilio, told.shown),
      );
      const shared = this.drafts.find((draft) => isRepeatOf(told, draft) || isPartOf(told, draft, known));
      if (shared) shared.videosdk.push(told);
      else this.#addAlone(told, known.find(({ also }) => !also) ?? known[0]);
    }
  }

  #pair(told: Told, known: readonly Counterpart[]): boolean {
    const answer = this.#answerTo(told, [...new Set(known.flatMap(({ videosdk }) => videosdk ?? []))]);
    if (!answer) return false;
    this.#rest.delete(answer);
    const name = nameOf(answer.shown);
    const counterpart = known.find((each) => each.videosdk === name);
    const draft = { twilio: [told], videosdk: [answer], counterpart };
    this.drafts.push(draft);
    this.#pairs.set(name, [...(this.#pairs.get(name) ?? []), draft]);
    return true;
  }

  /** The earliest that is not taken; one of the very kind of media before one that is a shared screen's. */
  #answerTo(told: Told, names: readonly string[]): Told | undefined {
    const find = (screens: boolean): Told[] =>
      names.flatMap(
        (name) =>
          (this.#answers.get(name) ?? []).find(
            (each) => this.#rest.has(each) && sameMatter(told, each, screens),
          ) ?? [],
      );
    return earliest(find(false)) ?? earliest(find(true));
  }

  /** What comes again and again, and nothing answers, is one row. */
  #addAlone(told: Told, counterpart: Counterpart | undefined): void {
    const { side, about: { person, kind } = {}, state } = told.shown;
    const key = [side, nameOf(told.shown), person, kind, state].join('\n');
    const before = this.#alone.get(key);
    const known = before?.twilio[0] ?? before?.videosdk[0];
    if (known) {
      for (const each of told.all) add(known, each);
      return;
    }
    const draft: Draft = { twilio: [], videosdk: [], counterpart };
    draft[side].push(told);
    this.drafts.push(draft);
    this.#alone.set(key, draft);
  }
}

function counterpartsOf(
  { shown, all }: Told,
  index: ReadonlyMap<string, readonly Counterpart[]>,
): readonly Counterpart[] {
  const names = new Set([shown, ...all].map(nameOf));
  return [...names].flatMap((name) => index.get(name) ?? []);
}

/** Whether an event of VideoSDK's says in other words what a row has. */
function isRepeatOf(told: Told, { videosdk }: Draft): boolean {
  const { event, about } = told.shown;
  return videosdk.some(
    ({ shown }) =>
      REPEATS[event]?.includes(shown.event) &&
      shown.about?.person === about?.person &&
      shown.about?.kind === about?.kind,
  );
}

/** Whether an event of VideoSDK's belongs to a pair: the mapping has it as an answer to what Twilio told there. */
function isPartOf(told: Told, { twilio, videosdk }: Draft, known: readonly Counterpart[]): boolean {
  if (videosdk.length === 0 || !isMore(told, videosdk)) return false;
  const names = new Set(known.map((each) => each.twilio));
  return twilio.some((each) => each.all.some((one) => names.has(nameOf(one))) && sameMatter(each, told));
}

/** Whether an event is another than those that are there already, or of other media. */
const isMore = ({ shown: told }: Told, there: readonly Told[]): boolean =>
  there.every(({ shown }) => nameOf(shown) !== nameOf(told) || shown.about?.kind !== told.about?.kind);

/** Whether two events can be about the same person and kind of media; what is not known does not speak against it. */
function sameMatter({ shown: twilio }: Told, { shown: videosdk }: Told, screens = true): boolean {
  const { person, kind } = twilio.about ?? {};
  const other = videosdk.about ?? {};
  if (person && other.person && person !== other.person) return false;
  if (!saysState(nameOf(twilio), videosdk)) return false;
  return !kind || !other.kind || kind === other.kind || (screens && SHARED[kind] === other.kind);
}

const earliest = (told: readonly Told[]): Told | undefined =>
  told.reduce<Told | undefined>(
    (first, next) => (!first || startOf(next) < startOf(first) ? next : first),
    undefined,
  );

const startOf = ({ all: [first] }: Told): number => first?.time ?? Infinity;
const timeOf = ({ twilio, videosdk }: Draft): number => Math.min(...[...twilio, ...videosdk].map(startOf));
