import type { AppService } from './app';

/*
 * The version of an SDK, as a build tells it. Twilio's SDK has its own `package.json` within, and its files begin with its name;
 * VideoSDK's says it nowhere. Pages without a bundler name either in an address.
 */

const VERSIONS: Readonly<Record<AppService, readonly RegExp[]>> = {
  twilio: [
    /Twilio Video JavaScript Library["'`],\s*["']?version["']?:\s*["'`](\d[\w.-]*)/i,
    /\/\*! twilio-video\.js (\d[\w.-]*)/,
    /\/sdk\/js\/video\/(?:releases\/|v)(\d[\w.-]*)\/twilio-video\b/,
  ],
  videosdk: [/\bsdk\.videosdk\.live\/js-sdk\/(\d[\w.-]*)\//],
  adapter: [/\bsdk\.videosdk\.live\/js-sdk\/(\d[\w.-]*)\//],
};

/** @param texts of the build's pages and scripts */
export function versionIn(service: AppService, texts: Iterable<string>): string | undefined {
  for (const text of texts)
    for (const trace of VERSIONS[service]) {
      const version = trace.exec(text)?.[1];
      if (version !== undefined) return version;
    }
  return undefined;
}
