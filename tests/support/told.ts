// What the mapping says of who is told what, as events.
import type { Act, Told } from '../../src/mapping/told/told';

/** The events that a text names. A name with other characters than these is none. */
const eventsIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/`([a-zA-Z]+(?:-[a-z]+)*)`/g)].map(([, name]) => name!))].sort();

/** What yours and the others' objects say, by the mapping. @throws {Error} where it does not rest on a run. */
export function eventsSaid(act: Act | undefined): [you: string[], others: string[]] {
  if (act === undefined || act === 'local' || act.by !== 'run') throw new Error('No run is to show this.');
  return [eventsIn(act.you), eventsIn(act.others)];
}

/** What a side says that rests on a run, each once: families share it. */
export const ofRuns = (acts: Readonly<Record<string, Readonly<Record<string, Act>>>>): Set<Act> =>
  new Set(
    Object.values(acts)
      .flatMap((names) => Object.values(names))
      .filter((act): act is Told => act !== 'local' && act.by === 'run'),
  );
