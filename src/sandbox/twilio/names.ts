import type { TwilioErrorCode } from './errors';

/** The service's limit for names of rooms, identities and tracks, in characters. */
const MAX_LENGTH = 128;
/**
 * Which characters the real service refuses is not known beyond that it has codes for it; the sandbox refuses those
 * that nobody can see.
 */

const INVALID = /[\u0000-\u001f\u007f]/;

/** @returns why a room cannot have this name: 53100 blank, 53101 too long, 53102 bad characters. */
export const roomNameError = check(53100, 53101, 53102);

/** @returns why a participant cannot have this identity: 53200 blank, 53201 too long, 53202 bad characters. */
export const identityError = check(53200, 53201, 53202);

/** @returns why a track cannot have this name: 53301 blank, 53302 too long, 53303 bad characters. */
export const trackNameError = check(53301, 53302, 53303);

function check(
  blank: TwilioErrorCode,
  long: TwilioErrorCode,
  characters: TwilioErrorCode,
): (name: string) => TwilioErrorCode | undefined {
  return (name) => {
    if (name.trim() === '') return blank;
    if (name.length > MAX_LENGTH) return long;
    return INVALID.test(name) ? characters : undefined;
  };
}
