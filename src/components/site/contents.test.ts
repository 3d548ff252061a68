import { describe, expect, it } from 'vitest';
import { withContents } from './contents';

describe('the contents of a page', () => {
  it('are its headings of the second level, and each heading links to itself', () => {
    const page = withContents(
      '<p>One</p><h2 id="a">A <code>b()</code></h2><p>Two</p><h3 class="x" id="c">C</h3><h2 id="d">D</h2>',
    );
    expect(page.items).toEqual([
      { id: 'a', html: 'A <code>b()</code>' },
      { id: 'd', html: 'D' },
    ]);
    expect(page.before).toBe('');
    expect(page.after).toBe(
      '<p>One</p><h2 id="a"><a href="#a">A <code>b()</code></a></h2><p>Two</p>' +
        '<h3 class="x" id="c"><a href="#c">C</a></h3><h2 id="d"><a href="#d">D</a></h2>',
    );
  });

  it('stand behind the demo', () => {
    const { before, after } = withContents('<crossfade-demo>demo</crossfade-demo><p>Text</p>');
    expect([before, after]).toEqual(['<crossfade-demo>demo</crossfade-demo>', '<p>Text</p>']);
  });

  it('stand first where a demo is only to come', () => {
    const html = '<p>Text</p><template><crossfade-demo></crossfade-demo></template>';
    expect(withContents(html)).toEqual({ before: '', after: html, items: [] });
  });

  it('leave alone a heading without an id, and one that is a link', () => {
    const html = '<h2>Plain</h2><h2 id="a"><a href="/b/">B</a></h2>';
    expect(withContents(html)).toEqual({ before: '', after: html, items: [] });
  });
});
