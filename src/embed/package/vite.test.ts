import type { HtmlTagDescriptor, Plugin } from 'vite';
import { expect, it, vi } from 'vitest';
import crossfadeSandbox, { type SandboxPluginOptions } from './vite';

vi.mock('./index', () => ({ SANDBOX_JS: '', checkSdks: () => [] }));

/** What the plugin puts into a page. */
function tags(options?: SandboxPluginOptions): HtmlTagDescriptor[] {
  const { transformIndexHtml } = crossfadeSandbox(options) as Plugin & {
    transformIndexHtml: { handler(): HtmlTagDescriptor[] };
  };
  return transformIndexHtml.handler();
}

it('puts the sandbox first into a page, and what answers for tokens after it', () => {
  const made = tags({ tokens: { path: '/token', service: 'twilio' } });
  expect(made.map(({ attrs }) => attrs?.['src'])).toEqual([
    '/@crossfade/sandbox.js',
    '/@crossfade/tokens.js',
  ]);
  expect(made.every(({ injectTo }) => injectTo === 'head-prepend')).toBe(true);
});

it('hands all of its settings on to the script', () => {
  const [script] = tags({ devices: 'real', name: 'Ada', pace: 'none' });
  expect(script?.attrs).toEqual({
    src: '/@crossfade/sandbox.js',
    'data-devices': 'real',
    'data-name': 'Ada',
    'data-pace': 'none',
  });
});
