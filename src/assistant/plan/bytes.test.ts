import { expect, it } from 'vitest';
import { decode } from '../project/decode';
import { bytesAfter } from './bytes';

const encode = (text: string) => new TextEncoder().encode(text);

it('keeps the mark that a file begins with', () => {
  expect(bytesAfter(encode('a'), 'a', 'ü')).toEqual(encode('ü'));
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, 97);
  const { text } = decode(marked);
  expect(bytesAfter(marked, text, text.replace('a', 'b'))).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf, 98));
});

it('gives nothing for what is not UTF-8, or has changed', () => {
  expect(bytesAfter(Uint8Array.of(252), '\ufffd', 'b')).toBeUndefined();
  expect(bytesAfter(encode('ab'), 'a', 'b')).toBeUndefined();
});
