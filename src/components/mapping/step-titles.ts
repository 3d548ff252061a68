import { getCollection } from 'astro:content';
import { STEPS } from '../../mapping/steps';

/** The titles of the guide's steps by slug, in reading order. */
export async function stepTitles(): Promise<Map<string, string>> {
  const pages = await getCollection('docs');
  return new Map(
    STEPS.flatMap((step) => {
      const page = pages.find(({ id }) => id === `steps/${step}`);
      return page ? [[step, page.data.title] as const] : [];
    }),
  );
}
