import { expect, it } from 'vitest';
import { guideEntries } from './guide-entries.mjs';

const page = (content: string): string =>
  `<html><head><meta name="description" content="What it is about."></head><body><main><h1>Mute</h1>
  <div class="sl-markdown-content">${content}</div></main></body></html>`;

it('makes an entry of a page and one of each section with an address', () => {
  const entries = guideEntries(
    page('<p>First  words.</p><h2 id="how">How</h2><p>By a <b>call</b>.</p><h3>No address</h3><p>More.</p>'),
    'steps/mute/',
  );
  expect(entries).toMatchObject([
    { kind: 'page', title: 'Mute', answer: 'What it is about.', path: 'steps/mute/', text: 'First words.' },
    {
      kind: 'section',
      title: 'How',
      answer: 'Mute',
      path: 'steps/mute/#how',
      text: 'By a call.No addressMore.',
    },
  ]);
  expect(entries[0]?.names.map(({ name }) => name)).toEqual(['Mute', 'mute']);
});

it('leaves out code, what is hidden and what is pressed', () => {
  const [{ text } = { text: '' }] = guideEntries(
    page(
      '<p>Read.</p><pre>let a</pre><button>Run</button><p hidden>No</p><crossfade-demo>x</crossfade-demo>',
    ),
    'a/',
  );
  expect(text).toBe('Read.');
});

it('is bounded, and finds nothing where there is no content', () => {
  expect(guideEntries(page(`<p>${'long '.repeat(1000)}</p>`), 'a/')[0]?.text.length).toBe(1200);
  expect(guideEntries('<html><body></body></html>', 'a/')).toEqual([]);
});
