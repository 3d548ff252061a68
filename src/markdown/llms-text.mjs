// @ts-check

/**
 * The two texts for language models (llmstxt.org): a list of the pages by the sidebar's groups, and all pages in one.
 *
 * @param {readonly import('./twins.mjs').Page[]} pages
 * @param {ReturnType<typeof import('./to-markdown.mjs').sidebarOf>} sidebar
 * @param {string} home address of the home page
 * @throws {Error} when there is no home page
 */
export function llmsText(pages, sidebar, home) {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const front = byAddress.get(home);
  if (!front) throw new Error(`There is no page at ${home}.`);
  byAddress.delete(home);
  const groups = sidebar.map(({ label, links }) => ({
    label,
    pages: links.flatMap((link) => {
      const page = byAddress.get(link);
      byAddress.delete(link);
      return page ?? [];
    }),
  }));
  const rest = [...byAddress.values()].sort((one, other) => (one.address < other.address ? -1 : 1));
  const all = [...groups, { label: 'Optional', pages: rest }].filter((group) => group.pages.length > 0);
  const head = `# Crossfade\n\n> ${front.description || front.title}\n`;
  const about = `Every page has a twin in Markdown; these are the addresses of the twins. ${
    front.title
  }: [the home page](${front.twinAddress}).\n\nFor agents that move an app: [SKILL.md](${home}skill/SKILL.md), whose commands scan it, write an adapter, rewrite patterns and try the result, and need no account.\n`;
  return {
    index: [
      head,
      about,
      ...all.map(({ label, pages }) => `## ${label}\n\n${pages.map(lineOf).join('\n')}\n`),
    ].join('\n'),
    full: [head, ...[front, ...all.flatMap((group) => group.pages)].map(pageOf)].join('\n'),
  };
}

/** @param {import('./twins.mjs').Page} page */
const lineOf = ({ title, description, twinAddress }) =>
  `- [${title}](${twinAddress})${description ? `: ${description}` : ''}`;

/** @param {import('./twins.mjs').Page} page */
const pageOf = ({ markdown, address }) => `<!-- ${address} -->\n\n${markdown}`;
