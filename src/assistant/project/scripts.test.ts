import { describe, expect, it } from 'vitest';
import { attribute, blank, scriptOf, scriptTags } from './scripts';

describe('the code of a page', () => {
  it('stays where it is, and all around it is blank', () => {
    const page = '<p>a</p>\n<script>\nlet a = 1;\n</script>\n<b>';
    const code = scriptOf('a.html', page)?.text ?? '';
    expect(code).toHaveLength(page.length);
    expect(code.indexOf('let a')).toBe(page.indexOf('let a'));
    expect(code.trim()).toBe('let a = 1;');
  });

  it('is none where the type of a script says that it does not run', () => {
    expect(scriptOf('a.html', '<script type="application/json">{"a":1}</script>')).toBeUndefined();
    expect(scriptOf('a.html', '<script type="text/babel">a()</script>')?.extension).toBe('.jsx');
    expect(scriptOf('a.vue', '<script setup lang="ts">a()</script>')?.extension).toBe('.ts');
  });

  it('has what a server puts in replaced by a value of the same length', () => {
    const page = "<script>join('{{ token }}', <%= id %>);</script>";
    const code = scriptOf('a.ejs', page)?.text ?? '';
    expect(code).toHaveLength(page.length);
    expect(code).not.toMatch(/[{%]/);
    expect(code).toMatch(/join\('0 +', 0 +\);/);
  });
});

it('finds no tag in a comment, and one that is never closed', () => {
  expect(scriptTags('<!-- <script>a()</script> -->')).toEqual([]);
  expect(scriptTags('<script src=a>b()')).toMatchObject([{ attributes: ' src=a', start: 14, end: 17 }]);
});

it('reads attributes in each of the ways to write them', () => {
  expect(
    ['a="x y"', "b='x'", 'c=x', 'data-a=1'].map((text) => attribute(` ${text}`, text.slice(0, 1))),
  ).toEqual(['x y', 'x', 'x', undefined]);
});

it('leaves alone a file that declares the SDK itself', () => {
  expect(scriptOf('a.d.ts', "declare module 'twilio-video';")).toBeUndefined();
  expect(scriptOf('a.ts', "import 'twilio-video';\ndeclare module 'twilio-video' {}")).toBeDefined();
  expect(scriptOf('a.d.ts', 'declare const a: 1;')?.extension).toBe('.d.ts');
});

it('blanks a text and keeps its lines', () => {
  expect(blank('ab\r\nc')).toBe('  \r\n ');
});

it('takes what Astro runs while it builds, and what it gives to the browser', () => {
  const page =
    "---\nimport { version } from 'twilio-video';\n---\n<b>{version}</b>\n<script>join();</script>";
  const script = scriptOf('a.astro', page);
  expect([script?.extension, script?.text.length]).toEqual(['.ts', page.length]);
  expect(script?.text.replace(/\s+/g, ' ').trim()).toBe("import { version } from 'twilio-video'; join();");
  expect(scriptOf('a.astro', '---\nconst open = 1;')).toBeUndefined();
  expect(scriptOf('a.astro', '<p>---</p>')).toBeUndefined();
});

it('takes code that a server completes for code', () => {
  const script = scriptOf('room.js.erb', `join('<%= @token %>', { name: <%= raw @room.to_json %> });`);
  expect(script?.text).toMatch(/^join\('0 +', \{ name: 0 +\}\);$/);
});
