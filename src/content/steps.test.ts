import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../mapping/steps';
import { GUIDE } from './guide.mjs';

const DOCS = 'src/content/docs';
const linked = (text: string, link: RegExp): string[] =>
  [...text.matchAll(link)].map(([, name = '']) => name);
const pages = readdirSync(`${DOCS}/steps`).map((file) => file.replace('.mdx', ''));

/** A step stands in several lists, in one order; who adds one learns here which was forgotten. */
describe('every step of the guide', () => {
  const inGuide = GUIDE.flatMap(({ items }) => items).flatMap((item) =>
    typeof item === 'string' && item.startsWith('steps/') ? [item.replace('steps/', '')] : [],
  );

  it('stands in the sidebar (src/content/guide.mjs)', () => {
    expect(inGuide).toEqual(expect.arrayContaining(pages));
  });

  it('can be led to by rows of the mapping, in the order of the sidebar (src/mapping/steps.ts)', () => {
    expect(inGuide).toEqual(STEPS);
  });

  // What runs on a server alone has no programs for a pane.
  it.each(pages.filter((page) => page !== 'server'))('shows a demo that there is: %s', (page) => {
    const [demo] = linked(readFileSync(`${DOCS}/steps/${page}.mdx`, 'utf8'), /<Demo name="([\w-]+)"/g);
    expect(existsSync(`src/demos/${demo}/demo.ts`)).toBe(true);
  });

  it.each(pages)('is told on one line above its workspace: %s', (page) => {
    const text = readFileSync(`${DOCS}/steps/${page}.mdx`, 'utf8');
    const told = /^description:((?:\n {2}| ).*(?:\n {2}.*)*)/m.exec(text)?.[1] ?? '';
    const sentence = told.trim().replace(/\s+/g, ' ');
    expect(sentence).not.toBe('');
    expect(sentence.length, 'characters; more are two lines at 1280 pixels').toBeLessThanOrEqual(170);
  });
});
