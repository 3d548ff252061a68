import type { SideObservation, Told } from './types';

/** Twilio tells the track, its publication, the participant and the room one after the other. */
const ECHO_MS = 100;

/** Makes one of what a side tells on several objects at once. @param observations of one side, in order of time */
export function foldEchoes(observations: readonly SideObservation[]): Told[] {
  const told: Told[] = [];
  /** By what it is about, what was told last. */
  const latest = new Map<string, Told[]>();
  for (const observation of observations) {
    const key = verbOf(observation);
    const recent = (latest.get(key) ?? []).filter(
      ({ all: [first] }) => first && isSoonAfter(first, observation),
    );
    const same = recent.find((each) => isEchoOf(each, observation));
    if (same) add(same, observation);
    else {
      const made = { shown: observation, all: [observation] };
      told.push(made);
      recent.push(made);
    }
    latest.set(key, recent);
  }
  return told;
}

/** Takes another observation of the same into account. */
export function add(told: Told, observation: SideObservation): void {
  told.all.push(observation);
  if (rankOf(observation) < rankOf(told.shown)) told.shown = observation;
}

/** `trackSubscribed` of a room and `subscribed` of a publication are one: so is who `disconnected`. */
const verbOf = ({ event }: SideObservation): string =>
  event.replace(/^(track|participant)(?=[A-Z])/, '').toLowerCase();

const isSoonAfter = (first: SideObservation, next: SideObservation): boolean =>
  next.time - first.time < ECHO_MS;

/** Each object tells once, and all tell of the same person and media. */
function isEchoOf({ all }: Told, next: SideObservation): boolean {
  return all.every(
    (each) =>
      each.side === next.side &&
      each.emitter !== next.emitter &&
      each.about?.kind === next.about?.kind &&
      samePerson(each, next),
  );
}

/** What the room tells of itself, your participant tells of you. */
function samePerson(one: SideObservation, other: SideObservation): boolean {
  if (one.about?.person === other.about?.person) return true;
  const [unnamed, named] = one.about?.person === undefined ? [one, other] : [other, one];
  return unnamed.about?.person === undefined && named.emitter.startsWith('Local');
}

/** How far an object is from the room: an app mostly listens on the room. */
function rankOf({ emitter }: SideObservation): number {
  if (emitter === 'Room' || emitter === 'Meeting') return 0;
  if (emitter.endsWith('Participant')) return 1;
  return emitter.endsWith('Publication') ? 2 : 3;
}
