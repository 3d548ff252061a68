import { expect, it } from 'vitest';
import { buildIn } from './build-in';

const files = (...given: (string | [string, string])[]): [string, Uint8Array][] =>
  given.map((one) => {
    const [path, text] = typeof one === 'string' ? [one, ''] : one;
    return [path, new TextEncoder().encode(text)];
  });
const taken = (...given: Parameters<typeof files>) => {
  const { files: kept, leftOut } = buildIn(files(...given));
  return { files: [...kept.keys()], leftOut: leftOut.map(({ file }) => file) };
};

it('a build is taken from where its index.html is, without folders around it and what disks leave', () => {
  expect(
    taken('release/dist/index.html', 'release/dist/a/b.js', 'release/dist/.DS_Store', '__MACOSX/release/._a'),
  ).toEqual({ files: ['index.html', 'a/b.js'], leftOut: [] });
  expect(taken('index.html', '@crossfade/try.js', '@crossfade/services.html').files).toEqual(['index.html']);
});

it('odd names are left out, and said', () => {
  expect(
    taken('index.html', '../up.js', '/etc/a.js', 'a//b.js', 'a\nb.js', '__proto__', '__proto__/a.js'),
  ).toEqual({
    files: ['index.html', '__proto__/a.js'],
    leftOut: ['../up.js', '/etc/a.js', 'a//b.js', 'a\nb.js', '__proto__'],
  });
});

it.each<[string, Parameters<typeof files>, RegExp]>([
  [
    'source of Vite',
    ['package.json', ['index.html', '<script src="/src/main.tsx">'], 'src/main.tsx'],
    /^This is source.*\/src\/main\.tsx.*above/,
  ],
  [
    'source in JavaScript',
    [['index.html', '<script type=module src=/src/main.js>'], 'src/main.js'],
    /^This is source/,
  ],
  ['a page of Create React App', [['index.html', '<link href="%PUBLIC_URL%/a.ico">']], /^This is source/],
  ['a project', ['package.json', 'src/App.jsx', 'public/index.html'], /^This is source, not a build/],
  [
    'a project with its build',
    ['package.json', 'src/App.jsx', 'dist/index.html'],
    /a build in dist: drop that folder/,
  ],
  ['a build among other things', ['a/web/index.html', 'notes.txt'], /one in a\/web: drop that folder/],
  ['no page', ['a.js'], /no index\.html in it/],
  ['nothing', [], /contains nothing/],
])('it says what is no build: %s', (_what, given, says) => {
  expect(() => buildIn(files(...given))).toThrow(says);
});
