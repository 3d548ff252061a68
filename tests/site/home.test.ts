import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtPages } from '../support/site';

test('the home page leads to every step of the guide', () => {
  const home = builtPages().find(({ path }) => path === '')?.html ?? '';
  const steps = readdirSync('src/content/docs/steps').map((file) => file.replace('.mdx', ''));
  const linked = [...home.matchAll(/href="[^"#]*\/steps\/([\w-]+)\/"/g)].map(([, step]) => step);
  expect([...new Set(linked)].toSorted()).toEqual(steps.toSorted());
});
