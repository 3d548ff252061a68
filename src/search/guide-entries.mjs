// @ts-check
import { fromHtml } from 'hast-util-from-html';
import { matches, select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

/**
 * @typedef {import('hast').Element} Element
 * @typedef {import('./entry').SearchEntry} SearchEntry
 */

/** What is found as a row or as an error, what is code, and what is to be pressed. */
const LEFT_OUT =
  '.contents, crossfade-mapping-table, crossfade-demo, pre, script, style, button, dialog, form, [hidden], .sr-only';
const MOST_TEXT = 1200;

/**
 * A page of the site and its sections, for the palette.
 *
 * @param {string} html the page as built
 * @param {string} path below the site's root
 * @returns {SearchEntry[]} nothing for a page without content
 */
export function guideEntries(html, path) {
  const page = fromHtml(html);
  const content = select('main .sl-markdown-content', page);
  const heading = select('main h1', page);
  if (!content || !heading) return [];
  const title = textOf(heading);
  const [opening = '', ...sections] = sectionsOf(content);
  const described =
    textOf(select('main .lede', page)) ||
    String(select('meta[name=description]', page)?.properties.content ?? '');
  return [
    entry('page', `page:${path}`, title, described, path, String(opening)),
    ...sections.flatMap((section) =>
      typeof section === 'string'
        ? []
        : [
            entry(
              'section',
              `section:${path}#${section.id}`,
              section.title,
              title,
              `${path}#${section.id}`,
              section.text,
            ),
          ],
    ),
  ];
}

/**
 * @param {'page' | 'section'} kind
 * @param {string} id
 * @param {string} title
 * @param {string} answer
 * @param {string} path
 * @param {string} text
 * @returns {SearchEntry}
 */
const entry = (kind, id, title, answer, path, text) => ({
  id,
  kind,
  title,
  answer,
  path,
  names: [{ of: '', name: title }, ...(kind === 'page' ? [{ of: '', name: lastPart(path) }] : [])],
  text: text.slice(0, MOST_TEXT),
});

/** @param {string} path */
const lastPart = (path) => path.split('/').filter(Boolean).at(-1)?.replaceAll('-', ' ') ?? 'home';

/**
 * The text before the first heading, and then what each heading with an address stands over.
 *
 * @param {Element} content
 * @returns {(string | { id: string, title: string, text: string })[]}
 */
function sectionsOf(content) {
  const gone = new Set(selectAll(LEFT_OUT, content));
  /** @type {{ id: string, title: string, text: string }[]} */
  const sections = [];
  let opening = '';
  /** @param {Element} parent */
  const walk = (parent) => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        const section = sections.at(-1);
        if (section) section.text += child.value;
        else opening += child.value;
      } else if (child.type === 'element' && !gone.has(child)) {
        if (matches('h2[id], h3[id]', child))
          sections.push({ id: String(child.properties.id), title: textOf(child), text: '' });
        else walk(child);
      }
    }
  };
  walk(content);
  return [tidy(opening), ...sections.map((section) => ({ ...section, text: tidy(section.text) }))];
}

/** @param {string} text */
const tidy = (text) => text.replaceAll(/\s+/g, ' ').trim();
/** @param {Element | undefined} element */
const textOf = (element) => (element ? tidy(toString(element)) : '');
