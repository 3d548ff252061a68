import type { Name, SearchEntry } from './entry';
import type { Query } from './query';

/** From how well a name fits; plain words are ranked below all of them, see `find.ts`. */
const EXACT = 1000;
const PREFIX = 400;
const INSIDE = 150;
/** From here on a name is what was typed, if of another class. */
export const WHOLE = EXACT - 150;

/**
 * How well an entry's names fit what was typed; 0 where none does. Whole names come before beginnings, these before parts;
 * among equals the class that was typed decides, and then Twilio's side, which is what readers come from.
 */
export function nameScore(entry: SearchEntry, query: Query): number {
  let best = 0;
  for (const [index, name] of entry.names.entries()) {
    const score = scoreOf(name, query);
    if (score > 0) best = Math.max(best, score - (name.also ? FAR_LESS : index > 0 ? LESS : 0));
  }
  const kind = entry.kind === 'page' && query.isCall ? 0 : KIND[entry.kind];
  return best === 0 ? 0 : best + kind + (entry.taught ? 15 : 0);
}

/** An entry is called by its first name. */
const LESS = 5;
const FAR_LESS = 300;
const KIND = { page: 60, row: 30, situation: 20, section: 0 } as const;

function scoreOf({ of, name }: Name, query: Query): number {
  const [lowerName, lowerOf] = [name.toLowerCase(), of.toLowerCase()];
  if (query.phrase === lowerName || query.phrase === `${lowerOf} ${lowerName}`) return EXACT + 100;
  if (query.name === '') return 0;
  // `new LocalDataTrack()`: of all that the class has, how one is made comes first.
  if (query.name === lowerOf && query.of === '') return EXACT - 100 + (lowerName === 'constructor' ? 50 : 0);
  const fits = fit(lowerName, query.name);
  return fits === 0 ? 0 : fits + ofScore(lowerOf, query.of);
}

function fit(name: string, typed: string): number {
  if (name === typed || plain(name) === plain(typed)) return EXACT;
  if (name.startsWith(typed)) return PREFIX + (100 * typed.length) / name.length;
  return typed.length > 2 && name.includes(typed) ? INSIDE + (100 * typed.length) / name.length : 0;
}

/** `participant-joined` is what `participantJoined` means. */
const plain = (name: string): string => name.replaceAll(/[-_\s]/g, '');

/** What was typed before the name is a class, or a variable that is called like one: `track`, `room`, `localParticipant`. */
function ofScore(of: string, typed: string): number {
  if (typed === '') return 0;
  if (of === typed) return 80;
  if (of.endsWith(typed)) return 60;
  return of.includes(typed) ? 40 : -120;
}
