import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCENES } from '../../src/components/home/scenes';
import { excerpt } from '../../src/components/programs/program';
import { servedSite } from '../support/served';
import { builtPages } from '../support/site';

const get = servedSite();
const DOCS = 'src/content/docs';
const guide = globSync('**/*.mdx', { cwd: DOCS })
  .map((file) => ({ file, slug: file.replace(/\.mdx$/, '').replace(/^index$/, '') }))
  .filter(({ slug }) => slug !== '404');

test('finds the guide', () => expect(guide.length).toBeGreaterThan(10));

for (const { file, slug } of guide) {
  test(`the Markdown of /${slug} has its title, its headings and its code`, async () => {
    const source = readFileSync(`${DOCS}/${file}`, 'utf8');
    const response = await get(`${slug ? `${slug}/` : ''}index.md`);
    expect(response.headers.get('content-type')).toContain('text/markdown');
    const twin = await response.text();
    const [, frontmatter = '', body = ''] = source.split(/^---$/m);
    const title = /^hero:\n\s+title: (.+)/m.exec(frontmatter) ?? /^title: (.+)/m.exec(frontmatter);
    expect(twin).toContain(`# ${title?.[1]}\n`);
    for (const [heading] of body.matchAll(/^##+ .+$/gm)) expect(plain(twin)).toContain(plain(heading));
    for (const code of codeOf(body)) expect(twin).toContain(code);
    expect(outsideCode(twin)).not.toMatch(/^(import|export) |<\/?[A-Za-z]|\{/m);
    expect(twin, 'a table without names for its columns').not.toMatch(/^\|( +\|)+\n\| -/m);
  });
}

test('what the home page plays has a line for each line of the programs', async () => {
  const twin = await (await get('index.md')).text();
  for (const { twilio, videosdk } of SCENES[0]!.rows)
    for (const line of [twilio?.line, videosdk?.line]) if (line) expect(twin.split('\n')).toContain(line);
});

test('every page names its twin, and llms.txt lists it', async () => {
  const list = await (await get('llms.txt')).text();
  expect(list).toMatch(/^# Crossfade\n\n> .+/);
  const pages = builtPages().filter(({ path }) => path !== '404.html');
  for (const { path, html } of pages) {
    const address = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html)?.[1];
    expect(list, path).toContain(`](${address})`);
    expect((await get(address!)).ok, address).toBe(true);
  }
  const all = await (await get('llms-full.txt')).text();
  expect(all.match(/^<!-- .* -->$/gm)).toHaveLength(pages.length);
});

/** The code that a page shows by its components: programs of demos and snippets, whole or by region. */
function codeOf(body: string): string[] {
  const shown = [
    ...body.matchAll(/<(Demo|Programs|Snippet) name="([^"]+)"([^>]*)>/g),
    ...body.matchAll(/<(ExampleFile) file="([^"]+)"([^>]*)>/g),
  ];
  return shown.flatMap(([, component = '', name = '', rest = '']) => {
    const side = /side="([^"]+)"/.exec(rest)?.[1] ?? '{twilio,videosdk}';
    const region = /region="([^"]+)"/.exec(rest)?.[1];
    const files = globSync(
      component === 'ExampleFile'
        ? `examples/${name}`
        : `${folderOf(component, name)}/${side}.{ts,tsx,sh,html}`,
    );
    expect(files.length, `files of ${name}`).toBeGreaterThan(0);
    return files.map((path) => excerpt(readFileSync(path, 'utf8'), region).code.trim());
  });
}

function folderOf(component: string, name: string): string {
  if (component !== 'Snippet') return `src/demos/${name}`;
  return name === 'server' ? 'examples/server/src/vendors' : `src/snippets/${name}`;
}

const plain = (markdown: string): string =>
  markdown.replaceAll(/[`_*\\]|\]\([^)]*\)|\[/g, '').replaceAll('’', "'");

const outsideCode = (markdown: string): string =>
  markdown.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`]*`/g, '');
