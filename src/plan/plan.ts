import type { Book, Chapter, CheckGroup } from './book';
import { hoursFor, inWords } from './effort';
import { ALWAYS, FEATURES } from './features';

/** A page of the guide as a piece of work. */
export interface Work extends Chapter {
  /** In words. */
  effort: string;
}

/** What an app has to do, in order. */
export interface Plan {
  works: Work[];
  checklist: CheckGroup[];
  /** All together, in words. */
  effort: string;
}

/**
 * What concerns an app of all that the guide has.
 * @param used ids of features
 */
export function makePlan(used: ReadonlySet<string>, { chapters, checklist }: Book): Plan {
  const features = FEATURES.filter(({ id }) => used.has(id));
  const wanted = new Set([...ALWAYS, ...features.flatMap(({ chapters }) => chapters)]);
  const works = chapters
    .filter(({ path }) => wanted.has(path))
    .map((chapter) => ({ ...chapter, effort: inWords(hoursFor(chapter.path)) }));
  const hours = works.reduce((sum, { path }) => sum + hoursFor(path), 0);
  const others = FEATURES.filter(({ id }) => !used.has(id)).flatMap(({ checks = [] }) => checks);
  const concerns = (point: string): boolean => !others.some((start) => point.startsWith(start));
  return {
    works,
    checklist: checklist
      .map(({ heading, points }) => ({ heading, points: points.filter(concerns) }))
      .filter(({ points }) => points.length > 0),
    effort: inWords(hours),
  };
}
