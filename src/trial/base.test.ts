import { expect, it } from 'vitest';
import { baseOf } from './base';

const of = (page: string, ...files: string[]) => baseOf(page, (path) => files.includes(path));

it.each([
  ['<script src="/assets/a.js"></script>', '/'],
  ['<link href="https://cdn.example/assets/a.js"><script src="/app/assets/a.js?v=1"></script>', '/app/'],
  ['<link href="/a/b/assets/a.js">', '/a/b/'],
  ['<base href="/call/"><script src="main.js"></script>', '/call/'],
  ['<script src="./assets/a.js"></script>', undefined],
  ['<script src="/other.js"></script>', undefined],
  ['<base href="/&quot;><script>/">', undefined],
  ['<base href="/../x/">', undefined],
  ['<script src="//cdn.example/assets/a.js"></script>', undefined],
  ['<a href="/other/assets/a.js"></a>', undefined],
  ['', undefined],
])('%s was built for %s', (page, base) => {
  expect(of(page, 'assets/a.js')).toBe(base);
});
