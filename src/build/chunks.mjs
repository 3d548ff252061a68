// @ts-check
// Which files the styles and scripts of pages are put into. By itself the bundler makes a file of whatever two pages share: a step
// asked for 36 scripts and 6 style sheets, most of them a few hundred bytes, one after the other.

/** @typedef {{ name: string, test: RegExp, tags?: ['$initial'], minShareCount?: number }} Group */

/** Style sheets: what each page has, and what those with programs or a demo have. Others stay beside their page. */
const STYLES = /** @type {Group[]} */ ([
  {
    name: 'workspace',
    test: /components[\\/](?:(?:demo|editor|programs)[\\/][a-z-]+|mapping[\\/]step-rows)\.css$/,
  },
  {
    name: 'site',
    test: /(?:starlight.*|src[\\/]styles[\\/][a-z]+|components[\\/](?:site|search|ui)[\\/].*|[\\/]relation)\.css$/,
  },
]);

/** Scripts that several elements share. `$initial`: only what loads with the page, nothing that waits for a press. */
const SCRIPTS = /** @type {Group[]} */ ([
  {
    name: 'site',
    tags: ['$initial'],
    minShareCount: 2,
    test: /preload-helper|src[\\/](?:components[\\/]ui[\\/]|in-site|sides|counted|sandbox[\\/]message-of)/,
  },
  {
    name: 'workspace',
    tags: ['$initial'],
    minShareCount: 2,
    test: /src[\\/](?:run|demos|pane|variant|components[\\/]programs)[\\/.]/,
  },
]);

/** @param {Group[]} groups */
const inGroups = (groups) => ({
  build: { rolldownOptions: { output: { codeSplitting: { groups } } } },
});

/** Pages are made in `prerender`, and with them their styles; their scripts are made for the `client`. */
export const CHUNKS = { client: inGroups(SCRIPTS), prerender: inGroups(STYLES) };
