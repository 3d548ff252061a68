import { twilioClient } from './twilio/client';
import type { VendorClient } from './vendor';
import { videoSdkClient } from './videosdk/client';

/** What the vendors' SDKs need of a window, for each vendor that the sandbox stands for. */
export const CLIENTS: readonly VendorClient[] = [twilioClient, videoSdkClient];

/** Whether the sandbox answers for an address. */
export const isVendorAddress = (url: URL): boolean => CLIENTS.some((client) => client.answers(url));

/** Makes this window ready for the vendors' SDKs. Once, before they are loaded. */
export function installClients(): void {
  for (const client of CLIENTS) client.install?.();
}
