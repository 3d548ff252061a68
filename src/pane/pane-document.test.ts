import { expect, it } from 'vitest';
import { paneDocument } from './pane-document';

const document = (change: Partial<Parameters<typeof paneDocument>[0]> = {}): string =>
  paneDocument({ title: 'Twilio Video program', colorScheme: 'dark', boot: 'start();', ...change });

it('has the boot script as its only one, and nothing of a program', () => {
  expect(document().match(/<script/g)).toHaveLength(1);
  expect(document()).toMatch(/<script>start\(\);<\/script><\/head><body><\/body><\/html>$/);
});

it('ends the script where the script ends, whatever is written in it', () => {
  const boot = "const a = '</script><script>stolen()//'; const b = '</SCRIPT>'; const c = '<!--';";
  const text = document({ boot });
  expect(text.match(/<script/gi)).toHaveLength(2);
  expect(text.match(/<\/script/gi)).toHaveLength(1);
  expect(text).not.toContain('<!--');
  // What it means stays the same: `<\/` is `</` in a string.
  const [, inside = ''] = /<script>([^]*)<\/script>/.exec(text) ?? [];
  expect(new Function(`${inside} return a + b + c;`)()).toBe('</script><script>stolen()//</SCRIPT><!--');
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
