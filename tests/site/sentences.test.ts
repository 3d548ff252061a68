// A line of a page's source that begins with an element ends the paragraph before it, in the middle of its sentence.
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { builtPages } from '../support/site';

test('each paragraph of the guide comes to the end of its sentence', () => {
  const cut = builtPages().flatMap(({ path, html }) =>
    selectAll('.sl-markdown-content > p:not([class], [id])', fromHtml(html))
      // A button or a link alone is no sentence.
      .filter(({ children }) => children.length > 1 || children[0]?.type === 'text')
      .map((paragraph) => toString(paragraph).trim())
      .filter((text) => /[\p{L}\p{N},;]$/u.test(text))
      .map((text) => `${path}: … ${text.slice(-60)}`),
  );
  expect(cut).toEqual([]);
});
