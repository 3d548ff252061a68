import type { SandboxCredentials } from '../sandbox/services';

/**
 * The sandbox's accounts, the same in every tab and for ever, so that an app's own server can be configured with them
 * once. They are public and worth nothing: only a sandbox accepts what they sign.
 */
export const CREDENTIALS: SandboxCredentials = {
  twilio: {
    accountSid: 'AC00000000000000000000000000000000',
    apiKeySid: 'SK00000000000000000000000000000000',
    apiKeySecret: 'crossfade-sandbox-api-key-secret',
  },
  videosdk: {
    apiKey: '00000000-0000-4000-8000-000000000000',
    secret: 'crossfade-sandbox-secret-crossfade-sandbox-secret-crossfade-000',
  },
};
