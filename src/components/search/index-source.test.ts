import { afterEach, expect, it, vi } from 'vitest';
import { IndexSource } from './index-source';

afterEach(() => vi.unstubAllGlobals());

const entry = (id: string) => ({
  id,
  kind: 'page',
  title: id,
  answer: '',
  path: id,
  text: '',
  names: [{ of: '', name: id }],
});

/** A server that has these parts, by their path. */
function serve(parts: Record<string, unknown>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const part = parts[address];
    return Promise.resolve(part ? Response.json(part) : new Response('', { status: 503 }));
  });
  return asked;
}

it('fetches each part once, however often it is asked at the same time', async () => {
  const asked = serve({
    '/site/search/names.json': [entry('mute')],
    '/site/search/guide.json': [entry('leave')],
  });
  const source = new IndexSource('/site/');
  const grown = vi.fn();
  await Promise.all([source.load(grown), source.load(grown)]);
  expect(asked.toSorted()).toEqual(['/site/search/guide.json', '/site/search/names.json']);
  expect(source.complete).toBe(true);
  expect(source.finder.find('mute')).toHaveLength(1);
  expect(grown).toHaveBeenCalledTimes(2);
});

it('says what failed, keeps what came, and fetches only the rest again', async () => {
  serve({ '/search/names.json': [entry('mute')] });
  const source = new IndexSource('/');
  await expect(source.load(() => {})).rejects.toThrow('503');
  expect(source.finder.find('mute')).toHaveLength(1);
  expect(source.complete).toBe(false);
  const asked = serve({ '/search/guide.json': [entry('leave')] });
  await source.load(() => {});
  expect(asked).toEqual(['/search/guide.json']);
  expect(source.complete).toBe(true);
});
