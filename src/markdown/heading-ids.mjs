// @ts-check
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { hastPluginsOf } from './processor.mjs';

/**
 * Gives headings their ids before the links validator looks for them; Astro itself would do it after. Must stand before
 * Starlight.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function headingIds() {
  return {
    name: 'heading-ids',
    hooks: {
      'astro:config:setup': ({ config }) => {
        hastPluginsOf(config.markdown.processor).push(satteriHeadingIdsPlugin());
      },
    },
  };
}
