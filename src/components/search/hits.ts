import { RELATIONS } from '../mapping/relations';
import type { Kind, SearchEntry } from '../../search/entry';
import { element } from '../ui/element';

const KINDS: Readonly<Record<Kind, string>> = {
  row: 'Mapping',
  situation: 'Error',
  page: 'Page',
  section: 'Guide',
};

/** The hits as a list of links, each with its answer. @param root of the site */
export const hitList = (hits: readonly SearchEntry[], root: string): HTMLLIElement[] =>
  hits.map((hit) => element('li', {}, [linkOf(hit, root)]));

function linkOf({ kind, title, answer, relation, path }: SearchEntry, root: string): HTMLAnchorElement {
  const label = relation ? RELATIONS[relation].label : KINDS[kind];
  const tag = element('span', relation ? 'relation' : 'search-kind', label);
  const link = element('a', { href: root + path, dataset: relation ? { relation } : {} }, [
    element('span', 'search-title', title),
    ' ',
    tag,
    ' ',
    element('span', 'search-answer', answer),
  ]);
  return link;
}
