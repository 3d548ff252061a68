import type { Vendors } from '../rooms.ts';
import type { Settings } from '../settings.ts';
import { twilioVendor } from './twilio.ts';
import type { VendorName } from './vendor.ts';
import { videosdkVendor } from './videosdk.ts';

/** The services for which the settings have keys. */
export function vendorsFrom(settings: Settings): Vendors {
  const {
    PUBLIC_URL,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_API_KEY_SID: apiKeySid,
    TWILIO_API_KEY_SECRET: apiKeySecret,
    TWILIO_AUTH_TOKEN: authToken,
    VIDEOSDK_API_KEY: apiKey,
    VIDEOSDK_SECRET: secret,
  } = settings;
  const webhook = (vendor: VendorName): string | undefined =>
    PUBLIC_URL && new URL(`/webhooks/${vendor}`, PUBLIC_URL).href;
  return {
    twilio:
      accountSid && apiKeySid && apiKeySecret
        ? twilioVendor({ accountSid, apiKeySid, apiKeySecret, authToken }, webhook('twilio'))
        : undefined,
    videosdk: apiKey && secret ? videosdkVendor({ apiKey, secret }, webhook('videosdk')) : undefined,
  };
}
