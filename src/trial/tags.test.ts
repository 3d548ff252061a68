import { expect, it } from 'vitest';
import { tagsOf } from './tags';

const names = (page: string): string[] => tagsOf(page).map(({ name }) => name);

it('tags are found in order, and none in comments and scripts', () => {
  expect(
    names('<!doctype html><HTML><!-- <p> --><script>"<b>"</script><x-y a="1>2"><br/>a < b</x-y>'),
  ).toEqual(['html', 'script', 'x-y', 'br']);
  expect(tagsOf(`<p a="1>2" b='>'>`)[0]?.attributes).toBe(` a="1>2" b='>'`);
});

it('what is cut off ends the list', () => {
  for (const page of ['<p><!-- ', '<p><b a="', '<p><script>"<b>"']) expect(names(page)[0]).toBe('p');
  expect(names('<'.repeat(100_000))).toEqual([]);
});
