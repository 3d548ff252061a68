import type { Side } from '../sides';
import { codeEntryOf, codeId } from './by-code';
import { ERROR_PAGES, errorPagePath, situationOf } from './situations';

/** The index of all codes, below the site's root. */
export const CODES_PATH = 'errors/by-code/';
/** The page of the codes that only come on demand. */
export const UNCAUSED_PATH = 'errors/uncaused/';

/**
 * Where an error can be provoked, below the site's root: by a situation if one causes it, otherwise by its code.
 * @param error Twilio's by code, or by name where it is the browser's; VideoSDK's by class and name.
 */
export function pathOf(side: Side, error: number | string): string | undefined {
  const id = situationOf(side, error);
  const page = id && ERROR_PAGES.find(({ groups }) => groups.some(({ situations }) => id in situations));
  if (page) return `${errorPagePath(page)}#${id}`;
  const entry = codeEntryOf(side, error);
  return entry && `${UNCAUSED_PATH}#${codeId(entry)}`;
}
