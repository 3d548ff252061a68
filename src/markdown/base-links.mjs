// @ts-check
import { hastPluginsOf } from './processor.mjs';

/**
 * Puts the site's base path before root-relative links of Markdown and MDX, so that a page can say `/steps/connect/`
 * wherever the site is deployed. Must stand before Starlight: the links validator is to see the finished links.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function baseLinks() {
  return {
    name: 'base-links',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const base = config.base.replace(/\/$/, '');
        if (base) hastPluginsOf(config.markdown.processor).push(() => baseLinksPlugin(base));
      },
    },
  };
}

/**
 * @typedef {{ properties: { href?: unknown } }} Anchor
 * @typedef {{ setProperty(node: Anchor, key: string, value: string): void }} Context
 */

/** @param {string} base without a slash at the end */
function baseLinksPlugin(base) {
  return {
    name: 'base-links',
    element: {
      filter: ['a'],
      /** @type {(node: Anchor, context: Context) => void} */
      visit(node, context) {
        const { href } = node.properties;
        const isRootRelative = typeof href === 'string' && /^\/(?!\/)/.test(href);
        if (isRootRelative) context.setProperty(node, 'href', base + href);
      },
    },
  };
}
