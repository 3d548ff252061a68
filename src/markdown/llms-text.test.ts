import { describe, expect, it } from 'vitest';
import { llmsText } from './llms-text.mjs';

const page = (address: string, title: string, description = '') => ({
  address,
  twinAddress: `${address}index.md`,
  title,
  description,
  markdown: `# ${title}\n`,
});
const pages = [
  page('/b/', 'Second', 'Says b.'),
  page('/', 'Home', 'A guide.'),
  page('/z/', 'Odd'),
  page('/a/', 'First'),
];
const sidebar = [
  { label: 'Start', links: ['/a/', '/b/', '/gone/'] },
  { label: 'Empty', links: [] },
];

describe('the texts for language models', () => {
  it('list the pages by the groups of the sidebar, and the rest as optional', () => {
    expect(llmsText(pages, sidebar, '/').index).toBe(
      [
        '# Crossfade\n\n> A guide.\n',
        'Every page has a twin in Markdown; these are the addresses of the twins. Home: [the home page](/index.md).\n',
        'For agents that move an app: [SKILL.md](/skill/SKILL.md), whose commands scan it, write an adapter, rewrite patterns and try the result, and need no account.\n',
        '## Start\n\n- [First](/a/index.md)\n- [Second](/b/index.md): Says b.\n',
        '## Optional\n\n- [Odd](/z/index.md)\n',
      ].join('\n'),
    );
  });

  it('hold every page once, in that order', () => {
    const { full } = llmsText(pages, sidebar, '/');
    expect(full.match(/^<!-- .* -->$/gm)).toEqual([
      '<!-- / -->',
      '<!-- /a/ -->',
      '<!-- /b/ -->',
      '<!-- /z/ -->',
    ]);
  });

  it('cannot be made without a home page', () => {
    expect(() => llmsText(pages, sidebar, '/docs/')).toThrow('There is no page at /docs/');
  });
});
