import { expect, it } from 'vitest';
import { commonFolder, folderOf, indentAt, joined, outOfRoutes, specifier } from './paths';

it.each([
  [['src/a.ts', 'src/b/c.ts'], 'src'],
  [['src/b/a.ts', 'src/b/c.ts'], 'src/b'],
  [['a.ts', 'src/b.ts'], ''],
  [['srca/a.ts', 'src/b.ts'], ''],
  [[], ''],
])('%j lie in “%s”', (paths, folder) => {
  expect(commonFolder(paths)).toBe(folder);
});

it.each([
  ['src/a.ts', 'src/video', './video'],
  ['src/call/a.ts', 'src/video', '../video'],
  ['a.ts', 'lib/video', './lib/video'],
  ['src/call/deep/a.ts', 'lib/video', '../../../lib/video'],
])('%s imports %s as %s', (from, to, named) => {
  expect(specifier(from, to)).toBe(named);
});

it('knows folders, and joins names to them', () => {
  expect([folderOf('a/b/c.ts'), folderOf('c.ts')]).toEqual(['a/b', '']);
  expect([joined('a', 'b'), joined('', 'b')]).toEqual(['a/b', 'b']);
});

it('reads the indent of a place with its line’s break, and none where something stands before it', () => {
  expect(indentAt('a\n  b', 4)).toBe('\n  ');
  expect(indentAt('a\r\n\tb', 4)).toBe('\r\n\t');
  expect(indentAt('a b', 2)).toBe('');
});

it.each([
  ['next', 'pages', '', 'lib'],
  ['next', 'src/pages/call', '', 'src/lib'],
  ['next', 'web/pages', 'web', 'web/lib'],
  ['nuxt', 'app/pages', '', 'app/lib'],
  ['@remix-run/react', 'app/routes', '', 'app/lib'],
  ['expo-router', 'app/(tabs)', '', 'lib'],
  ['next', 'components/pages', '', 'components/pages'],
  ['next', 'src', '', 'src'],
  ['react', 'src/pages', '', 'src/pages'],
])('in an app with %s, what would be put into “%s” of “%s” goes to “%s”', (name, folder, home, to) => {
  expect(outOfRoutes(folder, home, `{"dependencies":{"${name}":"1"}}`)).toBe(to);
});
