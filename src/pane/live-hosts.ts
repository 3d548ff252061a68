import type { Side } from '../sides';

/** The network of a pane: the sandbox alone, or the real service of its side's vendor. */
export type PaneNetwork = 'sandbox' | 'live';

/**
 * What a live pane may connect to, as sources of a content security policy. A side has its own vendor's hosts and never
 * the other's.
 *
 * twilio-video 2.36.0 names its hosts itself: `<region>.vss.twilio.com` for signalling, `sdkgw.us1.twilio.com` for
 * insights, and it makes no HTTP request. @videosdk.live/js-sdk 1.1.1 names `api.videosdk.live` (and `cdn.videosdk.live`,
 * for the encryption that an app can switch on); the rest it learns from the service. That those lie under
 * `videosdk.live` too is inferred.
 */
export const LIVE_SOURCES: Readonly<Record<Side, readonly string[]>> = {
  twilio: ['wss://*.vss.twilio.com', 'wss://sdkgw.us1.twilio.com'],
  videosdk: ['https://*.videosdk.live', 'wss://*.videosdk.live'],
};

/** Under which domain a vendor's STUN and TURN servers have to lie. Both services name them when a call begins. */
export const ICE_DOMAINS: Readonly<Record<Side, string>> = {
  twilio: 'twilio.com',
  videosdk: 'videosdk.live',
};
