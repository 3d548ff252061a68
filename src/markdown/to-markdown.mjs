// @ts-check
import { fromHtml } from 'hast-util-from-html';
import { matches, select, selectAll } from 'hast-util-select';
import { toMdast } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/**
 * @typedef {import('hast').Element} Element
 * @typedef {import('hast').ElementContent} ElementContent
 * @typedef {import('hast').Root} Root
 * @typedef {import('hast-util-to-mdast').Handle} Handle
 * @typedef {{ title: string, description: string, markdown: string }} Twin
 */

/** What a page shows to be used, not read: it has no place in a text. */
const CONTROLS = [
  // The names of columns that are plain to the eye are not so in a text.
  'script, style, template, noscript, [hidden], .sr-only:not(thead)',
  'button, input, select, textarea, dialog, form, label:has(input, select, textarea)',
  '.contents, .replay, .folded > summary, .region > b, svg:not([role=img])',
].join(', ');

/** Elements with a life of their own, of which a text keeps the programs. */
const DEMO = 'crossfade-demo';

/**
 * A page of the site as Markdown: its title, its description and its content, with programs as blocks of code, tables as
 * tables, and links that hold wherever the text is taken.
 *
 * @param {string} html the page as built
 * @param {(link: string) => string} absolute what a link of the page leads to
 * @returns {Twin | undefined} nothing for a page without content
 */
export function pageToMarkdown(html, absolute) {
  const page = fromHtml(html);
  const content = select('main .sl-markdown-content', page);
  const title = select('main h1', page);
  if (!content || !title) return undefined;
  keepPrograms(content);
  remove(content, CONTROLS);
  // Headings link to themselves.
  for (const heading of selectAll('h2:has(> a[href^="#"]), h3:has(> a[href^="#"])', content))
    heading.children = heading.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'a' ? child.children : [child],
    );
  // The style sheet keeps a side's name away from what follows.
  for (const name of selectAll('.side-name', content)) name.children.push({ type: 'text', value: ' ' });
  // What a cell of the mapping has below one another, a text has one after the other.
  for (const cell of selectAll('crossfade-mapping-table :is(td, th)', content))
    cell.children = spaced(cell.children);
  for (const link of selectAll('a[href]', content)) {
    link.properties.href = absolute(String(link.properties.href));
  }
  const description = textOf(select('main .lede', page));
  const body = toMarkdown(toMdast(content, { handlers: { figure, svg, pre } }), {
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    rule: '-',
  });
  const parts = [`# ${textOf(title)}`, description && `> ${description}`, body.trim()];
  return { title: textOf(title), description, markdown: `${parts.filter(Boolean).join('\n\n')}\n` };
}

/**
 * The links of the site's sidebar by their groups, in reading order.
 *
 * @param {string} html any page that has the sidebar
 * @param {(link: string) => string} absolute what a link of the page leads to
 * @returns {{ label: string, links: string[] }[]}
 */
export function sidebarOf(html, absolute) {
  const page = fromHtml(html);
  return selectAll('#starlight__sidebar .top-level > li', page).map((group) => ({
    label: textOf(select('summary', group)),
    links: selectAll('a[href]', group).map((link) => absolute(String(link.properties.href))),
  }));
}

/** @param {Element | undefined} element */
const textOf = (element) => (element ? toString(element).replaceAll(/\s+/g, ' ').trim() : '');

/**
 * Elements in one line, with a space behind each: Markdown has no paragraphs in cells.
 *
 * @param {ElementContent[]} children
 * @returns {ElementContent[]}
 */
const spaced = (children) =>
  children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    /** @type {Element} */
    const inline = { ...child, tagName: child.tagName === 'p' ? 'span' : child.tagName };
    return [inline, /** @type {ElementContent} */ ({ type: 'text', value: ' ' })];
  });

/**
 * Leaves of each demo its programs.
 *
 * @param {Element} content
 */
function keepPrograms(content) {
  for (const demo of selectAll(DEMO, content)) demo.children = selectAll('figure.program', demo);
}

/**
 * @param {Element} root
 * @param {string} selector
 */
function remove(root, selector) {
  const gone = new Set(selectAll(selector, root));
  /** @param {Element} parent */
  const prune = (parent) => {
    parent.children = parent.children.filter(
      (child) => child.type !== 'element' || (!gone.has(child) && prune(child)),
    );
    return true;
  };
  prune(root);
}

/**
 * A program: whose it is, its file's name, and its code as TypeScript.
 *
 * @type {Handle}
 */
function figure(state, node) {
  const code = select('pre', node);
  if (!code || !matches('.program', node)) return state.all(node);
  const sides = selectAll('figcaption .side-name', node).map(textOf).join(', ');
  remove(node, '[data-ending=js]');
  const file = textOf(select('figcaption .file', node));
  return [
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [{ type: 'text', value: sides }] },
        ...(file ? [{ type: /** @type {const} */ ('text'), value: ' ' }] : []),
        ...(file ? [{ type: /** @type {const} */ ('inlineCode'), value: file }] : []),
      ],
    },
    matches('.diff', node)
      ? { type: 'code', lang: 'diff', value: diffOf(code) }
      : { type: 'code', lang: languageOf(code), value: toString(code).trimEnd() },
  ];
}

/**
 * A block of code, by the language that the highlighter has noted.
 *
 * @type {Handle}
 */
function pre(_state, node) {
  return { type: 'code', lang: languageOf(node), value: toString(node).trimEnd() };
}

/** @param {Element} node */
function languageOf(node) {
  const language = node.properties.dataLanguage;
  return typeof language === 'string' && language !== 'plaintext' ? language : null;
}

const SIGNS = /** @type {const} */ ({ del: '-', ins: '+', span: ' ' });

/**
 * The lines of a comparison with the signs of a diff, which the page sets by its style sheet.
 *
 * @param {Element} code
 */
function diffOf(code) {
  const lines = selectAll('del, ins, code > span, i > span', code);
  return lines
    .map((line) => {
      if (matches('.skipped', line)) return `@@ ${textOf(line)} @@`;
      const sign = SIGNS[/** @type {keyof typeof SIGNS} */ (line.tagName)];
      return sign + toString(line).replace(/\n$/, '');
    })
    .join('\n');
}

/**
 * A drawing, by its description.
 *
 * @type {Handle}
 */
function svg(_state, node) {
  const value = String(node.properties.ariaLabel ?? '');
  return value === '' ? undefined : { type: 'paragraph', children: [{ type: 'text', value }] };
}
