import { element } from './element';

const CODE = /`([^`]+)`/;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML of a text of the mapping: everything escaped, and what stands in backticks as code. For pages as they are built. */
export const richText = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replaceAll(new RegExp(CODE, 'g'), '<code>$1</code>');

/** The same as nodes, for scripts on a page. */
export const richNodes = (text: string): (Node | string)[] =>
  text
    .split(CODE)
    .map((piece, index) => (index % 2 === 1 ? element('code', { translate: false }, piece) : piece));
