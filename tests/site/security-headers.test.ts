// A pane is a frame that runs a reader's code. `frame-src 'none'` on the page around it is what keeps that code from
// navigating its frame to another host (docs/decisions tells how the walls fit together).
import { expect, test } from 'vitest';
import { servedSite } from '../support/served';
import { builtPages } from '../support/site';

/** The one page that lets its panes reach anybody but the site. */
const LIVE = 'live/';
/** The one page that lets its scripts reach nobody: it reads apps of others. */
const ASSISTANT = 'assistant/';
const get = servedSite();
const policy = /(^|;)\s*frame-src\s+'none'\s*(;|$)/;

test('the playground, live or not, may post to StackBlitz, and no other page to another site', () => {
  const posting = builtPages().filter(({ html }) =>
    policiesBeforeScripts(html).every((policy) => !/form-action 'self'(;|$)/.test(policy)),
  );
  expect(posting.map(({ path }) => path)).toEqual([LIVE, 'playground/']);
});

for (const { path, html } of builtPages()) {
  test(`/${path} forbids frames from navigating, in itself and in its headers`, async () => {
    expect(policiesBeforeScripts(html), 'policies in meta elements before any script').toContainEqual(
      expect.stringMatching(policy),
    );
    const response = await get(path);
    expect(response.headers.get('content-security-policy'), 'header').toMatch(policy);
    if (path !== LIVE)
      expect(policiesBeforeScripts(html).join(), 'what the page may reach').toContain(
        `; connect-src ${path === ASSISTANT ? "'none'" : "'self'"};`,
      );
  });
}

/** The content security policies that a page's meta elements set before its first script. */
function policiesBeforeScripts(html: string): string[] {
  const withoutComments = html.replace(/<!--.*?-->/gs, '');
  const head = withoutComments.slice(0, withoutComments.search(/<script\b|<body\b/i));
  return [...head.matchAll(/<meta\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => /http-equiv=["']?content-security-policy/i.test(tag))
    .map((tag) => /content="([^"]*)"/i.exec(tag)?.[1] ?? '')
    .map((content) => content.replaceAll('&#39;', "'").replaceAll('&amp;', '&'));
}
