import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Frame, Page } from '@playwright/test';

/** Less than half as long as the one that axe names its source: browsers read it anew in every page. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** The rules that look at colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

type Document = Page | Frame;

/** The attribute of texts that are asked for their contrast, and how many of those that look alike are. */
const SAMPLE = 'data-contrast-sample';
const SAMPLES_OF_A_LOOK = 3;

/**
 * One line for each element that breaks a rule of WCAG 2.2 A or AA, as far as axe can tell. What frames hold is left out.
 * Of texts that look the same, three are asked for their contrast: it takes axe longer than all other rules together.
 */
export async function violations(document: Document): Promise<string[]> {
  await document.evaluate(markSamples, [SAMPLE, SAMPLES_OF_A_LOOK] as const);
  return run(document, { runOnly: { type: 'tag', values: LEVELS } }, { sampled: true });
}

/** The same for what axe holds for good practice, too, in a part of a document. */
export function problemsIn(document: Document, within: string): Promise<string[]> {
  return run(document, {}, { within });
}

/** The same for the rules that look at colours, and every text. */
export function contrastViolations(document: Document): Promise<string[]> {
  return run(document, { runOnly: { type: 'rule', values: COLOURS } });
}

/** Marks the first texts of each look: their colours, their size and weight, and what is painted behind them. */
function markSamples([mark, most]: readonly [mark: string, most: number]): void {
  for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
  const surfaces = new Map<Element, string>();
  const surfaceOf = (element: Element | null): string => {
    if (!element) return '';
    const known = surfaces.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, filter, mixBlendMode, opacity } = getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, filter, mixBlendMode, opacity].join(' ');
    const parent = surfaceOf(element.parentElement);
    const surface = own === 'rgba(0, 0, 0, 0) none none normal 1' ? parent : `${parent} / ${own}`;
    surfaces.set(element, surface);
    return surface;
  };
  const withText = new Set<Element>(document.querySelectorAll('input, select, textarea'));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { nodeValue, parentElement } = texts.currentNode;
    if (parentElement && nodeValue?.trim()) withText.add(parentElement);
  }
  const seen = new Map<string, number>();
  for (const element of withText) {
    const { width, height } = element.getBoundingClientRect();
    // What only a screen reader gets is cut to a pixel.
    if (width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = [color, fontSize, fontWeight, textShadow, surfaceOf(element)].join(' | ');
    const before = seen.get(look) ?? 0;
    seen.set(look, before + 1);
    if (before < most) element.setAttribute(mark, '');
  }
}

interface Looking {
  /** Only a part of the document, by its selector. */
  within?: string;
  /** Asks only marked texts for their contrast. */
  sampled?: boolean;
}

async function run(
  document: Document,
  options: RunOptions,
  { within, sampled }: Looking = {},
): Promise<string[]> {
  // Axe's builder for Playwright takes twice as long: it looks for frames, and carries all that has passed.
  if (!(await document.evaluate(() => window.axe !== undefined))) await document.evaluate(AXE);
  return document.evaluate(
    async ([selector, given, texts]) => {
      window.axe!.configure({ rules: [{ id: 'color-contrast', selector: texts }] });
      const { violations } = await window.axe!.run(selector ?? window.document, given);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
      );
    },
    [
      within,
      { ...options, resultTypes: ['violations'] } satisfies RunOptions,
      sampled ? `[${SAMPLE}]` : '*',
    ] as const,
  );
}

declare global {
  interface Window {
    axe?: typeof axe;
  }
}
