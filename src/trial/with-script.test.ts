import { expect, it } from 'vitest';
import { isPage, withScript } from './with-script';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const TAG = '<script src="/@crossfade/try.js"></script>';
const put = (page: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(withScript(bytes(page), '/@crossfade/try.js'))
    .replace(TAG, '<s>');

it.each([
  ['<p>Hello', '<s><p>Hello'],
  [
    '<!DOCTYPE html>\n<!-- <head> -->\n<html lang="en">\n<head data-a>\n<script>',
    '<!DOCTYPE html>\n<!-- <head> -->\n<html lang="en">\n<head data-a>\n<s><script>',
  ],
  ['<!doctype html><header>', '<!doctype html><s><header>'],
  ['<html data-a="1 > 0" class=\'>\'><head><title>', '<html data-a="1 > 0" class=\'>\'><head><s><title>'],
  ['\ufeff<!doctype html><title>é', '\ufeff<!doctype html><s><title>é'],
  ['<html data-cut="', '<s><html data-cut="'],
  ['', '<s>'],
])('the script stands before all that a page has: %j', (page, expected) => {
  expect(put(page)).toBe(expected);
});

it('no other byte is changed, whatever the page’s encoding is', () => {
  const page = new Uint8Array([...bytes('<html><head><title>'), 0xff, 0x80, 0x00, 0xe9]);
  const whole = withScript(page, '/@crossfade/try.js');
  expect(Buffer.from(whole.subarray(12, 12 + TAG.length)).toString()).toBe(TAG);
  expect([...whole.subarray(0, 12), ...whole.subarray(12 + TAG.length)]).toEqual([...page]);
});

it('a page that has it, and one of UTF-16, stay as they are', () => {
  for (const page of [
    withScript(bytes('<!doctype html><p>'), '../@crossfade/try.js'),
    new Uint8Array([0xff, 0xfe, 0x3c, 0]),
  ])
    expect(withScript(page, '/@crossfade/try.js')).toBe(page);
});

it('pages are told by their names', () => {
  expect(['index.html', 'a/B.HTM', 'html', 'a.html.js'].map(isPage)).toEqual([true, true, false, false]);
});
