import { installedSdks } from '../../embed/package/versions';
import { judge } from '../../embed/package/works-from';
import type { AppService } from '../../trial/app';
import { versionIn } from '../../trial/version-in';

/*
 * Whether the SDK that an app was built with is one that the sandbox knows. Only what is too old is said: a newer one may work.
 */

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
  const built = versionIn(service, texts);
  if (built !== undefined)
    return old([judge(service === 'twilio' ? 'twilio-video' : '@videosdk.live/js-sdk', built, undefined)]);
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
