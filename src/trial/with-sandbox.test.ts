import { expect, it } from 'vitest';
import { withSandbox } from './with-sandbox';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const made = (base: string | undefined) =>
  new Map(
    [
      ...withSandbox({
        files: new Map([
          ['index.html', bytes('<head><title>A</title>')],
          ['de/404.html', bytes('<p>')],
          ['a.bin', new Uint8Array([0, 255])],
        ]),
        base,
        script: 'first();',
        readMe: 'Read me.',
      }),
    ].map(([path, content]) => [path, Buffer.from(content).toString('latin1')]),
  );

it('a build gets one script more in each page, and all else is as it was', () => {
  const all = made('/');
  expect([...all.keys()]).toEqual([
    ...['index.html', 'de/404.html', 'a.bin'],
    ...['@crossfade/try.js', '@crossfade/services.html', '@crossfade/READ-ME.txt'],
  ]);
  expect(all.get('index.html')).toBe('<head><script src="/@crossfade/try.js"></script><title>A</title>');
  expect(all.get('de/404.html')).toBe('<script src="/@crossfade/try.js"></script><p>');
  expect(all.get('a.bin')).toBe('\u0000\u00ff');
  expect(all.get('@crossfade/try.js')).toBe('first();');
  expect(all.get('@crossfade/services.html')).toContain('<script src="try.js"></script>');
});

it('a build for a path stands in its folders', () => {
  const all = made('/apps/call/');
  expect(all.get('apps/call/de/404.html')).toContain('src="/apps/call/@crossfade/try.js"');
  expect(all.has('apps/call/@crossfade/try.js')).toBe(true);
});

it('one that may stand anywhere finds the script from where each page is', () => {
  const all = made(undefined);
  expect(all.get('index.html')).toContain('src="@crossfade/try.js"');
  expect(all.get('de/404.html')).toContain('src="../@crossfade/try.js"');
});
