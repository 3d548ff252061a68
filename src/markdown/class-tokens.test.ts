import { codeToHtml, createCssVariablesTheme } from 'shiki';
import { expect, it } from 'vitest';
import { classTokens } from './class-tokens.mjs';

const theme = createCssVariablesTheme({ name: 'css-variables', variablePrefix: '--astro-code-' });
const coloured = (code: string): Promise<string> =>
  codeToHtml(code, { lang: 'js', theme, transformers: [classTokens()] });

it('colours tokens by one short element, and leaves plain text plain', async () => {
  expect(await coloured("const a = b('c'); // d")).toMatch(
    /<span class="line"><t-k>const<\/t-k> a =<t-f> b<\/t-f>\(<t-s>'c'<\/t-s>\); <t-c>\/\/ d<\/t-c><\/span>/,
  );
});

it('gives no line up, however slow the machine is', async () => {
  let limit: number | undefined;
  const seen = {
    preprocess: (_code: string, options: { tokenizeTimeLimit?: number }) =>
      void (limit = options.tokenizeTimeLimit),
  };
  await codeToHtml('a', { lang: 'js', theme, transformers: [classTokens(), seen] });
  expect(limit).toBe(0);
});

it('writes no style attribute, which the policy of the page would refuse', async () => {
  expect(await coloured('if (a) throw new Error(`b ${c}`);')).not.toContain('style=');
});

it('keeps every character', async () => {
  const code = 'for (const [a, b] of c) {\n  d(`${a}-${b}` < 3 && "e");\n}';
  const text = (await coloured(code))
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&');
  expect(text).toBe(code);
});
