/*
 * Libraries that were copied beside an app's own scripts, as jQuery is into many. They use nothing of the SDK, and to follow
 * values through them takes longer than through all of the app.
 */

/** Less than this costs nothing to read. */
const LONG = 10_000;
/** How far from its beginning a library says what it is. */
const HEAD = 4000;

/** The wrapper by which a script is a module for each loader that there is, or none. */
const ANY_LOADER = /\btypeof (?:module\.)?exports\b[^]*\bdefine\.amd\b|\bwebpackUniversalModuleDefinition\b/;
/** A comment that minifiers keep, with a licence and a version. */
const BANNER = /^\s*\/\*[!*][^]{0,300}?\bv?\d+\.\d+(?:\.\d+)?\b/;
const LICENCE = /\blicen[cs]ed?\b|\bcopyright\b|\(c\) \d{4}/i;

/** Whether a file is the work of others, by how it begins and what it is called. */
export function isLibrary(path: string, text: string): boolean {
  if (!/\.[cm]?js$/i.test(path) || text.length < LONG || /twilio/i.test(text)) return false;
  const head = text.slice(0, HEAD);
  return /\.min\.[cm]?js$/i.test(path) || ANY_LOADER.test(head) || (BANNER.test(head) && LICENCE.test(head));
}
