import { expect, it } from 'vitest';
import { showColorScheme } from './color-scheme';

it.each([
  ['dark', 'dark'],
  ['light', 'light'],
  ['"><script>', 'light'],
  [{ toString: (): string => 'dark' }, 'light'],
  [undefined, 'light'],
])('takes %j for %s', (said, shown) => {
  const document = { documentElement: { dataset: { colorScheme: 'dark' } } } as unknown as Document;
  showColorScheme(said, document);
  expect(document.documentElement.dataset['colorScheme']).toBe(shown);
});
