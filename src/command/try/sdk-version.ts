import { installedSdks, judge } from '../../embed/package/versions';
import type { AppService } from './description';

/*
 * Whether the SDK that an app was built with is one that the sandbox knows. Only what is too old is said: a newer one may work.
 */

/** Twilio's SDK has its own `package.json` within; its files begin with its name, and pages without a bundler name it in an address. */
const TWILIO_VERSIONS: readonly RegExp[] = [
  /Twilio Video JavaScript Library["'`],\s*["']?version["']?:\s*["'`](\d[\w.-]*)/i,
  /\/\*! twilio-video\.js (\d[\w.-]*)/,
  /\/sdk\/js\/video\/(?:releases\/|v)(\d[\w.-]*)\/twilio-video\b/,
];

/**
 * @param texts of the build's pages and scripts
 * @param folders where the SDK may be installed; what the build itself says goes before
 * @returns in a sentence, which version there is and which is needed; nothing where it is not known to be too old
 */
export function oldSdk(
  service: AppService,
  texts: Iterable<string>,
  folders: readonly string[],
): string | undefined {
  if (service === 'twilio') {
    const built = twilioIn(texts);
    if (built !== undefined) return old([judge('twilio-video', built, undefined)]);
  }
  for (const folder of folders) {
    const installed = installedSdks(folder, {}).filter(
      ({ name }) => (name === 'twilio-video') === (service === 'twilio'),
    );
    if (installed.length) return old(installed);
  }
  return undefined;
}

const old = (sdks: readonly ReturnType<typeof judge>[]): string | undefined =>
  sdks.find(({ standing }) => standing === 'old')?.advice;

function twilioIn(texts: Iterable<string>): string | undefined {
  for (const text of texts)
    for (const trace of TWILIO_VERSIONS) {
      const version = trace.exec(text)?.[1];
      if (version !== undefined) return version;
    }
  return undefined;
}
