import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../mapping/steps';

const DOCS = 'src/content/docs';
const linked = (text: string, link: RegExp): string[] =>
  [...text.matchAll(link)].map(([, name = '']) => name);
const pages = readdirSync(`${DOCS}/steps`).map((file) => file.replace('.mdx', ''));

/** A step stands in several lists, in one order; who adds one learns here which was forgotten. */
describe('every step of the guide', () => {
  it('stands in the sidebar', () => {
    const sidebar = linked(readFileSync('astro.config.mjs', 'utf8'), /'steps\/([\w-]+)'/g);
    expect(sidebar.toSorted()).toEqual(pages.toSorted());
  });

  it('can be led to by rows of the mapping, in the order of the sidebar (src/mapping/steps.ts)', () => {
    expect(linked(readFileSync('astro.config.mjs', 'utf8'), /'steps\/([\w-]+)'/g)).toEqual(STEPS);
  });

  it.each(pages)('shows a demo that there is: %s', (page) => {
    const [demo] = linked(readFileSync(`${DOCS}/steps/${page}.mdx`, 'utf8'), /<Demo name="([\w-]+)"/g);
    expect(existsSync(`src/demos/${demo}/demo.ts`)).toBe(true);
  });
});
