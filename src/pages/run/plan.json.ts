import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { twilioNames } from '../../components/mapping/step-names';
import { GUIDE } from '../../content/guide.mjs';
import { groupOf } from '../../mapping/pages';
import { type Book, type Chapter, type PlanRow, readChecklist } from '../../plan/book';

/** What the page "Your plan" chooses from: the chapters that there are, with their rows, and the checklist. */
export const GET: APIRoute = async () => {
  const pages = new Map((await getCollection('docs')).map((page) => [page.id, page]));
  const paths = GUIDE.flatMap(({ items }) => items).filter((item) => typeof item === 'string');
  const chapters = paths.flatMap((path): Chapter[] => {
    const page = pages.get(path);
    if (!page) return [];
    const { title, description = '' } = page.data;
    return [{ path, title, description, rows: rowsOf(path) }];
  });
  const checklist = readChecklist(pages.get('after/checklist')?.body ?? '');
  if (checklist.length === 0) throw new Error('The checklist has no points.');
  const book: Book = { chapters, checklist };
  return new Response(JSON.stringify(book), { headers: { 'content-type': 'application/json' } });
};

function rowsOf(path: string): PlanRow[] {
  return [...twilioNames(path.replace('steps/', ''))].flatMap(([name, row]): PlanRow[] => {
    const { id, relation, videosdk } = row;
    if (relation === 'new') return [];
    const becomes = videosdk && `${videosdk.class}.${videosdk.name}`;
    return [{ id, name, relation, path: `mapping/${groupOf(row).slug}/#${id}`, ...(becomes && { becomes }) }];
  });
}
