/*
 * The tag that puts the sandbox before all that a page has. It is put among the page's bytes, whatever they encode.
 */

/** Below the path that an app was built for, where no app has anything: the script, and the page of the services. */
export const SCRIPT = '@crossfade/try.js';
export const SERVICES_PAGE = '@crossfade/services.html';

/** What may stand before a page's first element. */
const LEADING = /\s+|<!--[^]*?-->|<(?:!doctype|html|head)\b(?:[^>"']|"[^"]*"|'[^']*')*>/iy;
/** The tag, as this puts it. */
const OURS = /<script src="[^"]*@crossfade\/try\.js"><\/script>/y;

const UTF_8_MARK = 'ï»¿';

/**
 * Puts the script first into the head of a page. All other bytes stay.
 * @param address of the script, as the page is to ask for it; no characters of markup
 * @returns the page itself where it has the script, or is in UTF-16, into which no byte can be put alone
 */
export function withScript(page: Uint8Array, address: string): Uint8Array {
  // A byte for a character, in every encoding that a tag can be told in.
  const text = new TextDecoder('latin1').decode(page);
  if (takesNone(page)) return page;
  let at = text.startsWith(UTF_8_MARK) ? UTF_8_MARK.length : 0;
  for (LEADING.lastIndex = at; LEADING.test(text);) at = LEADING.lastIndex;
  OURS.lastIndex = at;
  if (OURS.test(text)) return page;
  const tag = new TextEncoder().encode(`<script src="${address}"></script>`);
  const whole = new Uint8Array(page.length + tag.length);
  whole.set(page.subarray(0, at));
  whole.set(tag, at);
  whole.set(page.subarray(at), at + tag.length);
  return whole;
}

/** Whether no script can be put into a page, for it is of UTF-16. */
export const takesNone = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** Whether a file is a page, by its name. */
export const isPage = (path: string): boolean => /\.html?$/i.test(path);
