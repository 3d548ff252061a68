// @ts-check

/**
 * @param {unknown} processor Astro's Markdown processor, Sätteri.
 * @returns {unknown[]} its list of HTML tree plugins
 */
export function hastPluginsOf(processor) {
  const { options } = /** @type {{ options: { hastPlugins: unknown[] } }} */ (processor);
  return options.hastPlugins;
}
