import { applyPatch } from 'diff';
import { expect, it } from 'vitest';
import { patchOf } from './patch';

it('leads from the old text to the new one, and leaves out what stays', () => {
  const before = new Map([
    ['b.js', 'one\ntwo\n'],
    ['same.js', 'x\n'],
  ]);
  const after = new Map([
    ['b.js', 'one\n2\n'],
    ['same.js', 'x\n'],
  ]);
  const patch = patchOf(before, after);
  expect(patch).toMatch(/^--- a\/b\.js\n\+\+\+ b\/b\.js\n/);
  expect(patch).not.toContain('same.js');
  expect(applyPatch('one\ntwo\n', patch)).toBe('one\n2\n');
});

it('names files in the order of their paths, and what is made anew as such', () => {
  const patch = patchOf(
    new Map(),
    new Map([
      ['z.js', '1\n'],
      ['a.js', '2\n'],
    ]),
  );
  expect([...patch.matchAll(/^\+\+\+ (.*)$/gm)].map(([, name]) => name)).toEqual(['b/a.js', 'b/z.js']);
  expect(patch).toContain('--- /dev/null');
});
