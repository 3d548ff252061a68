// What each chapter of the guide has, so that a reader finds the same things in each: what to try, what changes, what goes wrong,
// what nobody could see here, and the rows of the mapping.
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { GUIDE } from '../../src/content/guide.mjs';
import { CORE_STEPS } from '../../src/mapping/steps';
import { builtPages } from '../support/site';

const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
const steps = GUIDE.flatMap(({ items }) => items)
  .filter((item) => typeof item === 'string' && item.startsWith('steps/') && item !== 'steps/react')
  .map((item) => String(item).replace('steps/', ''));
/** What comes after the first steps, which are shorter. */
const chapters = steps.filter((step) => !CORE_STEPS.some((core) => core === step));

interface Part {
  heading: string;
  elements: ReturnType<typeof selectAll>;
}

/** The parts of a page by their headings of the second level; what stands before the first has none. */
function partsOf(step: string): Part[] {
  const content = select('.sl-markdown-content', fromHtml(pages.get(`steps/${step}/`)!))!;
  const parts: Part[] = [{ heading: '', elements: [] }];
  for (const child of content.children) {
    if (child.type !== 'element') continue;
    const heading = child.tagName === 'h2' ? child : select('h2', child);
    if (heading) parts.push({ heading: toString(heading), elements: [] });
    else parts.at(-1)!.elements.push(child);
  }
  return parts;
}

const inPart = (step: string, heading: string, selector: string): ReturnType<typeof selectAll> =>
  partsOf(step)
    .filter((part) => part.heading === heading)
    .flatMap(({ elements }) => elements)
    .flatMap((element) => [
      ...(selectAll(selector, { type: 'root', children: [element] }) as ReturnType<typeof selectAll>),
    ]);

test('chapters follow the core steps', () => {
  expect(chapters.length).toBeGreaterThan(15);
});

describe.each(steps)('the step "%s"', (step) => {
  test('says what changes in a table of both sides, and lists its rows of the mapping', () => {
    const rows = inPart(step, 'What changes', 'tbody tr');
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      const cells = selectAll('td, th', row);
      expect(cells.length, toString(row)).toBe(3);
      // A sentence, or a name in code; never nothing.
      for (const cell of cells)
        if (!select(':first-child:is(code)', cell)) expect(toString(cell).trim()).toMatch(/^[^a-z]/);
    }
    const leadsToRows = pages.get(`steps/${step}/`)!.includes('<crossfade-step-rows');
    expect(leadsToRows, `rows of the mapping name "${step}", and the page has <StepMapping />`).toBe(true);
  });

  test('begins with what to try, and names actions of its demo that a reader can press', () => {
    if (pages.get(`steps/${step}/`)!.includes('<crossfade-demo'))
      expect(inPart(step, '', '[data-try]').length).toBeGreaterThan(0);
    // The server's chapter has no panes; it is tried by a command.
    if (step === 'server') expect(inPart(step, '', 'pre').map(toString).join()).toContain('npm start');
    else expect(inPart(step, '', 'p strong').map(toString)).toContain('Try it.');
  });

  test('names its traps, each by a few words', () => {
    const traps = inPart(step, 'Traps', 'li');
    expect(traps.length).toBeGreaterThan(2);
    for (const trap of traps) expect(select('strong, em', trap), toString(trap)).toBeDefined();
  });

  test('leads to a demo in the playground if it has one', () => {
    const html = pages.get(`steps/${step}/`)!;
    expect(/playground\/#demo=(\w+)/.exec(html)?.[1]).toBe(
      /<crossfade-demo[^>]* data-name="(\w+)"/.exec(html)?.[1],
    );
  });
});

describe.each(chapters)('the chapter "%s"', (chapter) => {
  test('says what cannot be seen here', () => {
    const text = inPart(chapter, 'What cannot be seen here', 'p').map(toString).join(' ');
    expect(text.length).toBeGreaterThan(80);
  });
});
