import type { TwilioCredentials } from './twilio/access-token';
import { TwilioService } from './twilio/service';
import type { ServiceInit } from './vendor';
import { VideoSdkService } from './videosdk/service';
import type { Credentials } from './videosdk/token';

/** The made-up accounts of the vendors. */
export interface SandboxCredentials {
  twilio: TwilioCredentials;
  videosdk: Credentials;
}

export type Services = ReturnType<typeof createServices>;

/**
 * The services of all vendors that the sandbox stands for, by name.
 * @param credentials accounts of its own when left out.
 */
export const createServices = (init: ServiceInit, credentials?: SandboxCredentials) => ({
  twilio: new TwilioService(init, credentials?.twilio),
  videosdk: new VideoSdkService(init, credentials?.videosdk),
});
