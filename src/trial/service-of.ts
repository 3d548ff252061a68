import type { AppService } from './app';

/*
 * Whom a built app talks to, by what a bundler leaves of it: the addresses of the services, and a sentence of the adapter.
 */

/** Pages load the SDK from either of two hosts; the older one is in most. */
const TWILIO = /\bvss\.twilio\.com\b|sdk\.twilio\.com\/js\/video\b|media\.twiliocdn\.com\/sdk\/js\/video\b/;
const VIDEOSDK = /\bapi\.videosdk\.live\b|sdk\.videosdk\.live\b/;
/** Of `src/assistant/adapter/parts/connect.ts`. */
const ADAPTER = 'VideoSDK could not enter the room.';

/** Which SDKs a build has in it. */
export interface Traces {
  twilio: boolean;
  videosdk: boolean;
  adapter: boolean;
}

/** @param texts of the app's pages and scripts */
export function tracesIn(texts: Iterable<string>): Traces {
  const found = { twilio: false, videosdk: false, adapter: false };
  for (const text of texts) {
    found.twilio ||= TWILIO.test(text);
    found.videosdk ||= VIDEOSDK.test(text);
    found.adapter ||= text.includes(ADAPTER);
  }
  return found;
}

/** @returns nothing where a build has neither SDK, or both */
export function serviceBy({ twilio, videosdk, adapter }: Traces): AppService | undefined {
  if (twilio === (videosdk || adapter)) return undefined;
  if (twilio) return 'twilio';
  return adapter ? 'adapter' : 'videosdk';
}

/**
 * @param texts of the app's pages and scripts
 * @returns nothing where they name neither service, or both
 */
export const serviceOf = (texts: Iterable<string>): AppService | undefined => serviceBy(tracesIn(texts));
