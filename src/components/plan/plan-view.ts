import { counted } from '../../counted';
import type { CheckGroup } from '../../plan/book';
import type { Plan, Work } from '../../plan/plan';
import { rowInWords } from '../../plan/write';
import { element } from '../ui/element';
import { richNodes } from '../ui/rich-text';

/**
 * A plan as elements.
 * @param site the site's root, with a slash at its end
 */
export function planNodes({ works, checklist }: Plan, site: string): Node[] {
  return [
    element('h2', {}, 'In this order'),
    element(
      'ol',
      'works',
      works.map((work) => workItem(work, site)),
    ),
    element('h2', {}, 'Before the first real call'),
    ...checklist.flatMap(checks),
  ];
}

function workItem({ path, title, description, effort, rows }: Work, site: string): HTMLLIElement {
  const link = element('a', { href: `${site}${path}/` }, title);
  const parts: Node[] = [
    element('h3', {}, [link]),
    element('p', {}, [...richNodes(description), ' ', element('b', 'effort', `Effort: ${effort}.`)]),
  ];
  if (rows.length > 0) {
    const items = rows.map((row) =>
      element('li', {}, [element('a', { href: site + row.path }, richNodes(rowInWords(row)))]),
    );
    const lost = rows.filter(({ relation }) => relation === 'none').length;
    const summary = `${counted(rows.length, 'name', 'names')} to look up${lost > 0 ? `, ${lost} without a counterpart` : ''}`;
    parts.push(element('details', {}, [element('summary', {}, summary), element('ul', {}, items)]));
  }
  return element('li', {}, parts);
}

const checks = ({ heading, points }: CheckGroup): Node[] => [
  element('h3', {}, heading),
  element(
    'ul',
    'checks',
    points.map((point) => element('li', {}, richNodes(point))),
  ),
];
