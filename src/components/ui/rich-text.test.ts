import { expect, it } from 'vitest';
import { richText } from './rich-text';

it('makes code of what stands in backticks, and escapes the rest', () => {
  expect(richText('Call `meeting.leave()` & <wait>.')).toBe(
    'Call <code>meeting.leave()</code> &amp; &lt;wait&gt;.',
  );
});
