// @ts-check

/** Shiki's token names in the theme `css-variables`, and the element that the style sheet colours. */
const ELEMENTS = new Map([
  ['keyword', 't-k'],
  ['string', 't-s'],
  ['string-expression', 't-s'],
  ['comment', 't-c'],
  ['function', 't-f'],
  ['link', 't-s'],
]);

/** Of these, what has no letter is left as it is: a dot or an equals sign says nothing by its colour. */
const WITHOUT_STRINGS = new Set(['t-k', 't-f']);
const WORD = /\w/;

/** @typedef {import('shiki').ShikiTransformer} ShikiTransformer */

/**
 * A Shiki transformer for the theme `css-variables`: one short element for each coloured token, no attributes and no
 * element around plain text. About a quarter of the HTML that Shiki writes by itself: two long programs and parts of them
 * then stay within what gzip looks back at.
 *
 * @returns {ShikiTransformer}
 */
export function classTokens() {
  return {
    name: 'class-tokens',
    preprocess(_code, options) {
      // Shiki gives a line up after half a second, and a slow machine would build a page that is half coloured.
      options.tokenizeTimeLimit = 0;
    },
    pre(node) {
      delete node.properties.style;
      node.properties.class = 'code';
    },
    line(node) {
      node.children = merge(node.children.map(toElement));
    },
  };
}

/** @typedef {import('hast').ElementContent} ElementContent */

/**
 * @param {ElementContent} node
 * @returns {ElementContent}
 */
function toElement(node) {
  if (node.type !== 'element') return node;
  const token = /--astro-code-token-([a-z-]+)/.exec(String(node.properties.style))?.[1];
  const name = token && ELEMENTS.get(token);
  if (!name || (WITHOUT_STRINGS.has(name) && !WORD.test(textOf(node))))
    return node.children[0] ?? { type: 'text', value: '' };
  return { ...node, tagName: name, properties: {} };
}

/**
 * @param {ElementContent} node
 * @returns {string}
 */
function textOf(node) {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/**
 * Joins neighbours of the same kind; white space joins either side.
 *
 * @param {ElementContent[]} nodes
 * @returns {ElementContent[]}
 */
function merge(nodes) {
  /** @type {ElementContent[]} */
  const merged = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else if (last?.type === 'element' && node.type === 'element' && last.tagName === node.tagName)
      last.children.push(...node.children);
    else merged.push(node);
  }
  return merged;
}
