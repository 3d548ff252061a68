/** Twilio's prefixes: account, API key, room, participant, media track, transcription. */
export type SidPrefix = 'AC' | 'SK' | 'RM' | 'PA' | 'MT' | 'TT';

/** A new identifier in Twilio's form: two letters and 32 hexadecimal digits. */
export function createSid(prefix: SidPrefix): string {
  return prefix + crypto.randomUUID().replaceAll('-', '');
}

export function isRoomSid(value: string): boolean {
  return /^RM[0-9a-f]{32}$/.test(value);
}
