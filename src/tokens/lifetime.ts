import type { Claims } from './read';

export const DAY = 86_400;

/** What a moment may at most be, in seconds: the year 5138. More is a time in milliseconds. */
const MOST_SECONDS = 1e11;

export type Lifetime =
  | { state: 'unreadable'; claim: 'exp' | 'nbf' | 'iat'; milliseconds: boolean }
  | { state: 'endless' }
  | { state: 'expired' | 'not-yet' | 'valid'; from: number | undefined; until: number };

/** When a token holds, by `iat`, `nbf` and `exp`, at a moment in seconds. */
export function lifetimeOf(payload: Claims, now: number): Lifetime {
  for (const claim of ['exp', 'nbf', 'iat'] as const) {
    const value = payload[claim];
    if (value === undefined) continue;
    if (typeof value !== 'number' || value < 0) return { state: 'unreadable', claim, milliseconds: false };
    if (value > MOST_SECONDS) return { state: 'unreadable', claim, milliseconds: true };
  }
  const { exp, nbf, iat } = payload as { exp?: number; nbf?: number; iat?: number };
  if (exp !== undefined && exp <= now) return { state: 'expired', from: iat ?? nbf, until: exp };
  if (nbf !== undefined && nbf > now) return { state: 'not-yet', from: nbf, until: exp ?? Infinity };
  if (exp === undefined) return { state: 'endless' };
  return { state: 'valid', from: iat ?? nbf, until: exp };
}

/** Whether, and for how long, a token holds. */
export function lifetimeInWords(lifetime: Lifetime, now: number): string {
  switch (lifetime.state) {
    case 'unreadable':
      return `It is not clear when it expires: \`${lifetime.claim}\` is not a time`;
    case 'endless':
      return 'Never expires';
    case 'expired':
      return `Expired ${inWords(now - lifetime.until)} ago`;
    case 'not-yet':
      return `Not valid for another ${inWords((lifetime.from ?? now) - now)}`;
    case 'valid':
      return `Expires in ${inWords(lifetime.until - now)}`;
  }
}

const UNITS = [
  ['day', DAY],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A number of seconds by its two largest units: `1 hour 5 minutes`. */
export function inWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const largest = UNITS.findIndex(([, length]) => whole >= length);
  if (largest === -1) return '0 seconds';
  let left = whole;
  return UNITS.slice(largest, largest + 2)
    .map(([unit, length]) => {
      const count = Math.floor(left / length);
      left -= count * length;
      return count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
    })
    .filter(Boolean)
    .join(' ');
}
