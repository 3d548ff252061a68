import { expect, it } from 'vitest';
import { BOOT_MESSAGE, paneDocument } from './pane-document';

const document = (change: Partial<Parameters<typeof paneDocument>[0]> = {}): string =>
  paneDocument({ title: 'Twilio Video program', colorScheme: 'dark', ...change });

const theirs = {};
const page = {};

/** Runs the document's script, and sends it messages. @returns the texts of the scripts that it added */
function scriptsAddedBy(...messages: { source: object; data: unknown }[]): string[] {
  const [, own = ''] = /<script>([^]*)<\/script>/.exec(document()) ?? [];
  const added: string[] = [];
  const listeners = new Set<(event: object) => void>();
  const scope = {
    parent: page,
    document: {
      currentScript: { remove: () => undefined },
      createElement: () => ({ textContent: '' }),
      head: { append: (script: { textContent: string }) => added.push(script.textContent) },
    },
    addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
  };
  new Function(...Object.keys(scope), own)(...Object.values(scope));
  for (const message of messages) for (const listener of listeners) listener(message);
  return added;
}

it('has one script, and nothing of a program', () => {
  expect(document().match(/<script/g)).toHaveLength(1);
  expect(document()).toMatch(/<\/script><\/head><body><\/body><\/html>$/);
});

it('runs the boot script that the page sends, once, and none of anybody else', () => {
  const boot = (text: string) => ({ type: BOOT_MESSAGE, boot: text });
  expect(
    scriptsAddedBy(
      { source: theirs, data: boot('stolen') },
      { source: page, data: null },
      { source: page, data: { type: 'another', boot: 'another' } },
      { source: page, data: boot('start') },
      { source: page, data: boot('again') },
    ),
  ).toEqual(['start']);
});

it('is short: it is copied whole whenever developer tools look at the frame', () => {
  expect(document().length).toBeLessThan(10_000);
});

it('takes a title as text', () => {
  expect(document({ title: 'A & <b>' })).toContain('<title>A &amp; &lt;b></title>');
});

it('shows the theme of the page, an address that is nobody’s, and no referrer', () => {
  expect(document()).toContain('<html lang="en" data-color-scheme="dark">');
  expect(document()).toContain(
    '<base href="https://app.crossfade.invalid/"><meta name="referrer" content="no-referrer">',
  );
});
