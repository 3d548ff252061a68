import { expect, it } from 'vitest';
import { baseLinks } from './base-links.mjs';

/** What becomes of a link on a site under this base. */
function linked(base: string, href: unknown): unknown {
  const plugins: (() => { element: { visit: (node: object, context: object) => void } })[] = [];
  const config = { base, markdown: { processor: { options: { hastPlugins: plugins } } } };
  baseLinks().hooks['astro:config:setup']?.({ config } as never);
  const node = { properties: { href } };
  const setProperty = (at: typeof node, key: 'href', value: string): void =>
    void (at.properties[key] = value);
  for (const plugin of plugins) plugin().element.visit(node, { setProperty });
  return node.properties.href;
}

it.each([
  ['/docs', '/steps/connect/', '/docs/steps/connect/'],
  ['/docs/', '/', '/docs/'],
  ['/', '/steps/connect/', '/steps/connect/'],
  ['/docs', '//example.com/', '//example.com/'],
  ['/docs', 'https://example.com/', 'https://example.com/'],
  ['/docs', '#code', '#code'],
  ['/docs', undefined, undefined],
])('under the base %s a link to %s leads to %s', (base, href, to) => {
  expect(linked(base, href)).toBe(to);
});
