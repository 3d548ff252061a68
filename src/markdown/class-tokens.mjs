// @ts-check

/** Shiki's token names in the theme `css-variables`, and the class that the style sheet colours. */
const CLASSES = new Map([
  ['keyword', 'k'],
  ['string', 's'],
  ['string-expression', 's'],
  ['comment', 'c'],
  ['function', 'f'],
  ['link', 's'],
]);

/** @typedef {import('shiki').ShikiTransformer} ShikiTransformer */

/**
 * A Shiki transformer for the theme `css-variables`: one short class for each coloured token, no style attributes and
 * no element around plain text. About a third of the HTML that Shiki writes by itself.
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
      node.children = merge(node.children.map(toClass));
    },
  };
}

/** @typedef {import('hast').ElementContent} ElementContent */

/**
 * @param {ElementContent} node
 * @returns {ElementContent}
 */
function toClass(node) {
  if (node.type !== 'element') return node;
  const token = /--astro-code-token-([a-z-]+)/.exec(String(node.properties.style))?.[1];
  const name = token && CLASSES.get(token);
  if (!name) return node.children[0] ?? { type: 'text', value: '' };
  return { ...node, properties: { class: name } };
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
    else if (
      last?.type === 'element' &&
      node.type === 'element' &&
      last.properties.class === node.properties.class
    )
      last.children.push(...node.children);
    else merged.push(node);
  }
  return merged;
}
