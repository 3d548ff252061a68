import { readFileSync } from 'node:fs';

/** A fenced block of a page. */
export interface Block {
  page: string;
  language: string;
  text: string;
}

/**
 * The fenced blocks of a page; a fence in a list is indented.
 *
 * @param page its path in `src/content/docs`
 */
export function blocksOf(page: string): Block[] {
  const source = readFileSync(new URL(`../docs/${page}`, import.meta.url), 'utf8');
  const fences = source.matchAll(/^[ \t]*(```+|~~~+)[ \t]*([^\s`]*)[^\n]*\n([\s\S]*?)^[ \t]*\1/gm);
  return [...fences].map(([, , language, text]) => ({ page, language: language ?? '', text: text!.trim() }));
}
