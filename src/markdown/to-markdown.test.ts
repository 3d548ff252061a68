import { describe, expect, it } from 'vitest';
import { llmsText } from './llms-text.mjs';
import { pageToMarkdown, sidebarOf } from './to-markdown.mjs';

const absolute = (link: string): string => new URL(link, 'https://example.com/base/page/').href;
const page = (content: string): string =>
  `<main><h1>A page</h1><p class="lede">What it is about.</p><div class="sl-markdown-content">${content}</div></main>`;
const bodyOf = (content: string): string =>
  pageToMarkdown(page(content), absolute)!.markdown.split('\n\n').slice(2).join('\n\n').trim();

const program = (side: string, code: string, attributes = ''): string =>
  `<figure class="program"><figcaption><span class="side-name">${side}</span>
   <span class="file">app.<span data-ending="ts">ts</span><span data-ending="js">js</span></span>
   <button>Copy</button></figcaption><pre class="code" ${attributes}><code>${code}</code></pre></figure>`;

describe('a page as Markdown', () => {
  it('begins with its title and its description', () => {
    const twin = pageToMarkdown(page('<p>Text</p>'), absolute);
    expect(twin).toMatchObject({ title: 'A page', description: 'What it is about.' });
    expect(twin?.markdown).toBe('# A page\n\n> What it is about.\n\nText\n');
  });

  it('is nothing when there is no content', () => {
    expect(pageToMarkdown('<main><h1>A page</h1></main>', absolute)).toBeUndefined();
  });

  it('has links that hold anywhere', () => {
    expect(bodyOf('<p><a href="../other/#part">there</a> <a href="#here">here</a></p>')).toBe(
      '[there](https://example.com/base/other/#part) [here](https://example.com/base/page/#here)',
    );
  });

  it('has tables as tables, with what would break them escaped', () => {
    const table =
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td><code>a | b</code></td></tr></tbody></table>';
    expect(bodyOf(table)).toBe('| A | B |\n| - | - |\n| 1 | `a \\| b` |');
  });

  it('keeps apart what a cell of the mapping has below one another', () => {
    const cell = '<td><p>One sentence.</p><p>Another one.</p></td>';
    const table = `<crossfade-mapping-table><table><tr><th>Name</th></tr><tr>${cell}</tr></table></crossfade-mapping-table>`;
    expect(bodyOf(table)).toContain('One sentence. Another one.');
  });

  it('has programs by their side and file, as TypeScript and without the names of regions', () => {
    const code =
      '<span class="region"><button>join</button><span class="line">const a<i>: number</i> = 1;</span>\n</span><span class="line">a &lt; 2;</span>';
    expect(bodyOf(program('Twilio Video', code, 'data-language="ts"'))).toBe(
      '**Twilio Video** `app.ts`\n\n```ts\nconst a: number = 1;\na < 2;\n```',
    );
  });

  it('has a comparison of programs as a diff', () => {
    const code =
      '<span class="skipped">2 lines are the same</span><del>old\n</del><i><ins><i>new</i>\n</ins></i><span>same\n</span>';
    expect(bodyOf(program('Both', code).replace('"program"', '"program diff"'))).toContain(
      '```diff\n@@ 2 lines are the same @@\n-old\n+new\n same\n```',
    );
  });

  it('leaves out what is there to be pressed, and what is hidden', () => {
    const demo = `<crossfade-demo>${program('VideoSDK', 'join()')}<div class="bar">Nothing is running.</div></crossfade-demo>`;
    expect(
      bodyOf(`${demo}<form><label>Search</label></form><p hidden>Later</p><button>Run</button><p>End</p>`),
    ).toBe('**VideoSDK** `app.ts`\n\n```\njoin()\n```\n\nEnd');
  });

  it('has a drawing by its description', () => {
    expect(bodyOf('<svg role="img" aria-label="A room with two people"><text>x</text></svg>')).toBe(
      'A room with two people',
    );
  });
});

describe('llms.txt', () => {
  const sidebar = sidebarOf(
    `<div id="starlight__sidebar"><ul class="top-level"><li><details><summary>Start</summary>
     <ul><li><a href="/base/two/">Two</a></li><li><a href="/base/one/">One</a></li></ul></details></li></ul></div>`,
    absolute,
  );
  const pageAt = (path: string) => ({
    title: `Title of ${path || 'home'}`,
    description: 'About it.',
    markdown: `# Title of ${path || 'home'}\n`,
    address: `https://example.com/base/${path}`,
    twinAddress: `https://example.com/base/${path}index.md`,
  });
  const { index, full } = llmsText(
    ['', 'one/', 'two/', 'rest/'].map(pageAt),
    sidebar,
    'https://example.com/base/',
  );

  it('lists every page in the order of the sidebar, and the rest as optional', () => {
    expect(index.match(/^(#.*|- \[.*?\]\(.*?\))/gm)).toEqual([
      '# Crossfade',
      '## Start',
      '- [Title of two/](https://example.com/base/two/index.md)',
      '- [Title of one/](https://example.com/base/one/index.md)',
      '## Optional',
      '- [Title of rest/](https://example.com/base/rest/index.md)',
    ]);
  });

  it('has all of them in one text', () => {
    const titles = full.match(/^# Title.*/gm);
    expect(titles).toEqual(['home', 'two/', 'one/', 'rest/'].map((name) => `# Title of ${name}`));
  });
});
