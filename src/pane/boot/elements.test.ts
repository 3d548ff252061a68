import { expect, it } from 'vitest';
import { cpuTimeOf } from '../../../scripts/lib/cpu-time.mjs';
import { neutralize } from './elements';

const told = (markup: string): { written: string; names: string[] } => {
  const names: string[] = [];
  return { written: neutralize(markup, (name) => names.push(name)), names };
};

it.each([
  '<p class="link">a < b</p><ul><li>x</li></ul><video autoplay></video>',
  '<svg><line x1="0"/><linearGradient id="x"/></svg>',
  'no markup at all < 1',
  '<!doctype html><html lang="en"><head><title>x</title><style>p { color: red }</style></head></html>',
])('leaves markup alone that connects to nobody: %s', (markup) => {
  expect(told(markup)).toEqual({ written: markup, names: [] });
});

it.each([
  ['<link rel=preconnect href=https://x>', 'link'],
  ['<LiNk/rel=preconnect/href=https://x>', 'link'],
  ['<iframe\n src=x>', 'iframe'],
  ['<frameset><frame src=x>', 'frame'],
  ['<object data=x>', 'object'],
  ['<embed src=x>', 'embed'],
  ['<meta http-equiv=refresh content="0;url=x">', 'meta'],
  ['<base href=x>', 'base'],
  ['<x:link xmlns:x="http://www.w3.org/1999/xhtml"/>', 'link'],
  ['<x:y:iframe/>', 'iframe'],
  ['<!DOCTYPE x [<!ENTITY e "&#60;link/>">]>', 'entity'],
  ['<template><link></template>', 'link'],
  ['<<link>', 'link'],
])('makes a text of the tag in %j', (markup, name) => {
  const { written, names } = told(markup);
  expect(names).toContain(name);
  expect(written).not.toMatch(/<([\w:]+:)?(link|iframe|frame|object|embed|meta|base|!ENTITY)\b/i);
  expect(written.replaceAll('&lt;', '<')).toBe(markup);
});

it('lets no tag come in pieces, as a document can be written', () => {
  const ways = ['<link rel=x>', '<LINK rel=x>', '<iframe src=x>', '<!-- --><base href=x>', '<x:embed src=x>'];
  for (const markup of ways)
    for (let first = 1; first < markup.length; first++)
      for (let second = first; second < markup.length; second++) {
        const pieces = [markup.slice(0, first), markup.slice(first, second), markup.slice(second)];
        expect(pieces.map((piece) => told(piece).written).join('')).not.toMatch(
          /<([\w:]+:)?(link|iframe|base|embed)\b/i,
        );
      }
});

it('is as fast as a text is long', () => {
  // In processor time, which other work on the machine does not lengthen. By the square of the length it would take minutes.
  const taken = cpuTimeOf(() => {
    for (const part of ['<', '<a:', '<!--', 'link', '<link ', '&lt;'])
      neutralize(part.repeat(100_000), () => undefined);
  });
  expect(taken).toBeLessThan(3000);
});
