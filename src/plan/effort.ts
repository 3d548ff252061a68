import type { STEPS } from '../mapping/steps';

/**
 * Hours for one developer who knows the app, its tests included. Estimates of ours and nothing measured: they are there to be
 * compared with each other, and are only ever shown in words.
 */
const HOURS: Readonly<Record<`steps/${(typeof STEPS)[number]}`, number> & Record<string, number>> = {
  'setup/videosdk': 1,
  'setup/rooms': 4,
  'setup/token-endpoint': 4,
  'setup/installation': 1,
  'setup/react': 2,
  'steps/connect': 8,
  'steps/render': 4,
  'steps/participants': 8,
  'steps/mute': 4,
  'steps/share': 4,
  'steps/data': 4,
  'steps/leave': 4,
  'steps/before': 8,
  'steps/preflight': 4,
  'steps/devices': 8,
  'steps/refused': 4,
  'steps/effects': 8,
  'steps/speakers': 4,
  'steps/roles': 8,
  'steps/chat': 16,
  'steps/quality': 8,
  'steps/network': 4,
  'steps/reconnect': 8,
  'steps/receive': 8,
  'steps/recording': 16,
  'steps/server': 16,
  'steps/shipping': 8,
  'steps/switch': 24,
  'steps/react': 16,
  'after/testing': 4,
  'after/checklist': 8,
};
const UNKNOWN = 4;

/** @param path of a page of the guide */
export const hoursFor = (path: string): number => HOURS[path] ?? UNKNOWN;

/** A number of hours as one would say it. */
export function inWords(hours: number): string {
  if (hours <= 2) return 'an hour or two';
  if (hours <= 5) return 'half a day';
  if (hours <= 10) return 'a day';
  const days = hours / 8;
  if (days <= 2) return 'two days';
  if (days <= 4) return 'three or four days';
  if (days <= 7) return 'a week';
  if (days <= 11) return 'one to two weeks';
  if (days <= 16) return 'two to three weeks';
  return 'three to five weeks';
}
