// @ts-check
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import linksValidator from 'starlight-links-validator';
import { CHUNKS } from './src/build/chunks.mjs';
import { scriptTextInVite } from './src/build/script-text.mjs';
import { cards } from './src/cards/integration.mjs';
import { baseLinks } from './src/markdown/base-links.mjs';
import { classTokens } from './src/markdown/class-tokens.mjs';
import { GUIDE } from './src/content/guide.mjs';
import { headingIds } from './src/markdown/heading-ids.mjs';
import { markdownTwins } from './src/markdown/twins.mjs';
import { offline, OFFLINE } from './src/offline/integration.mjs';
import { guideIndex } from './src/search/guide-index.mjs';

export default defineConfig({
  // `BASE_PATH=/docs SITE_URL=https://example.com npm run build` deploys under a sub path.
  base: process.env.BASE_PATH ?? '/',
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // A script on every page that would fetch what the service worker keeps anyhow.
  prefetch: false,
  // Colours by class, not by style attribute: a page shows two whole programs, and its HTML has a budget.
  markdown: { shikiConfig: { theme: 'css-variables', transformers: [classTokens()] } },
  // Styles and scripts as files, however small: pages share them, and a page's HTML has a budget.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: CHUNKS,
    define: {
      'import.meta.env.OFFLINE': JSON.stringify(OFFLINE),
      // Where pages are edited and mistakes reported, if it is known.
      'import.meta.env.REPOSITORY_URL': JSON.stringify(process.env.REPOSITORY_URL ?? ''),
    },
    plugins: [scriptTextInVite()],
  },
  integrations: [
    baseLinks(),
    headingIds(),
    starlight({
      title: 'Crossfade',
      description: 'A guide from Twilio Video to VideoSDK that runs both SDKs side by side in the page.',
      favicon: '/favicon.svg',
      head: [
        { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
        { tag: 'meta', attrs: { name: 'color-scheme', content: 'light dark' } },
      ],
      sidebar: GUIDE.map(({ label, items }) => ({
        label,
        items: items.map((item) =>
          typeof item === 'string' ? item : { label: item.label, link: item.link },
        ),
      })),
      customCss: ['./src/styles/theme.css', './src/styles/site.css', './src/styles/print.css'],
      components: {
        Footer: './src/components/site/Footer.astro',
        Head: './src/components/site/Head.astro',
        Header: './src/components/site/Header.astro',
        MarkdownContent: './src/components/site/MarkdownContent.astro',
        MobileMenuToggle: './src/components/site/MobileMenuToggle.astro',
        PageTitle: './src/components/site/PageTitle.astro',
        Sidebar: './src/components/site/Sidebar.astro',
        SkipLink: './src/components/site/SkipLink.astro',
        ThemeProvider: './src/components/site/ThemeProvider.astro',
      },
      credits: false,
      expressiveCode: false,
      markdown: { headingLinks: false },
      // The palette is ours (src/search): Starlight's would load 27 kB on each page when idle, and knows no names.
      pagefind: false,
      tableOfContents: false,
      plugins: [linksValidator()],
    }),
    mdx(),
    markdownTwins(),
    guideIndex(),
    cards(),
    offline(),
  ],
});
