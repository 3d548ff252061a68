import react from '@videosdk.live/react-sdk/package.json';
import { packSandbox } from '../../build/sandbox-package.mjs';
import { bundleSandbox } from '../../build/sandbox-script.mjs';
import { SDK_VERSIONS } from '../../mapping/versions';

/** The sandbox as an npm package, with the versions that this site was built with. @returns a `.tgz` */
export async function sandboxTarball(): Promise<Uint8Array> {
  const tested = {
    'twilio-video': SDK_VERSIONS.twilio,
    '@videosdk.live/js-sdk': SDK_VERSIONS.videosdk,
    '@videosdk.live/react-sdk': react.version,
  };
  return packSandbox(tested, await bundleSandbox());
}
