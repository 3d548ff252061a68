import type { AppService } from './description';

/*
 * Whom a built app talks to, by what a bundler leaves of it: the addresses of the services, and a sentence of the adapter.
 */

/** Pages load the SDK from either of two hosts; the older one is in most. */
const TWILIO = /\bvss\.twilio\.com\b|sdk\.twilio\.com\/js\/video\b|media\.twiliocdn\.com\/sdk\/js\/video\b/;
const VIDEOSDK = /\bapi\.videosdk\.live\b|sdk\.videosdk\.live\b/;
/** Of `src/assistant/adapter/parts/connect.ts`. */
const ADAPTER = 'VideoSDK could not enter the room.';

/**
 * @param texts of the app's pages and scripts
 * @returns nothing where they name neither service, or both
 */
export function serviceOf(texts: Iterable<string>): AppService | undefined {
  const found = { twilio: false, videosdk: false, adapter: false };
  for (const text of texts) {
    found.twilio ||= TWILIO.test(text);
    found.videosdk ||= VIDEOSDK.test(text);
    found.adapter ||= text.includes(ADAPTER);
  }
  if (found.twilio === (found.videosdk || found.adapter)) return undefined;
  if (found.twilio) return 'twilio';
  return found.adapter ? 'adapter' : 'videosdk';
}
