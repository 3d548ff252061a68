import { expect, it } from 'vitest';
import type { FromWorker } from '../protocol';
import source from './start?script-text';

it('is one script that needs nothing but its realm, and says that it runs', () => {
  const said: FromWorker[] = [];
  const scope = { postMessage: (message: FromWorker) => said.push(message), onmessage: null };
  // As a worker would: `self` is all that it is given.
  new Function('self', 'globalThis', 'window', source)(scope, undefined, undefined);
  expect(said).toEqual([{ type: 'ready' }]);
  expect(scope.onmessage).toBeInstanceOf(Function);
  expect(source).not.toMatch(/\b(import|require)\b/);
});
