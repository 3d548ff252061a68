import { afterEach, expect, it, vi } from 'vitest';
import { componentOf, nameIn, observeReact } from './components';

afterEach(() => vi.unstubAllGlobals());

const CHROMIUM =
  '\n    at Tile (blob:null/1:20:9)\n    at ul\n    at Tiles (<anonymous>)\n    at X (blob:null/2:1:1)';
const FIREFOX = '\nTile@blob:null/1:20:9\nul\nTiles@blob:null/1:30:2\n';

it.each([CHROMIUM, FIREFOX])('names the component and the one around it: %j', (stack) => {
  expect(nameIn(stack)).toBe('Tile in Tiles');
});

it('names one that stands in no other, and nothing where there is none', () => {
  expect(nameIn('\n    at App (blob:null/1:1:1)')).toBe('App');
  expect(nameIn('\n    at div\n    at t (blob:null/1:1:1)')).toBeUndefined();
});

it('notes the component of an error and reports it, unless the program has a handler of its own', () => {
  const reported: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  type Options = Parameters<Parameters<typeof observeReact>[0]['createRoot']>[1];
  let given: Options;
  const { createRoot } = observeReact({ createRoot: (_container, options) => (given = options) });
  const error = new Error('no');

  createRoot({} as Element);
  given?.onUncaughtError?.(error, { componentStack: CHROMIUM });
  expect(componentOf(error)).toBe('Tile in Tiles');
  expect(reported).toEqual([error]);

  const own = (): void => undefined;
  createRoot({} as Element, { onUncaughtError: own });
  expect(given?.onUncaughtError).toBe(own);
});
