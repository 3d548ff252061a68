import { afterEach, expect, it, vi } from 'vitest';
import { PaneFailureError } from '../../pane/failure';
import { failureOf } from './failure-of';

afterEach(() => void vi.unstubAllGlobals());

it('sends nobody to reload a page whose browser cannot run it', () => {
  vi.stubGlobal('navigator', { onLine: true });
  expect(failureOf(new DOMException('No captures.', 'NotSupportedError'))).toMatchObject({
    message: 'No captures.',
    advice: expect.stringContaining('Chrome, Edge or Firefox') as string,
  });
  expect(failureOf(new Error('404')).advice).toMatch(/^Reload the page/);
  vi.stubGlobal('navigator', { onLine: false });
  expect(failureOf(new Error('404')).advice).toMatch(/^You seem to be offline/);
});

it('leaves a failure that knows what went wrong as it is', () => {
  const failure = { kind: 'stopped', message: 'No token.', advice: 'Paste one.' } as const;
  expect(failureOf(new PaneFailureError(failure))).toBe(failure);
});
