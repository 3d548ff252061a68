import type { APIRoute, GetStaticPaths } from 'astro';
import { bundleSdk, type SdkPackage } from '../../../pane/build';
import { compiledAhead } from '../../../pane/compile-ahead';
import { script } from '../../../pane/script-response';

/** The SDKs as npm ships them, each as one module. */
export const getStaticPaths = (() =>
  Object.entries({
    'twilio-video': 'twilio-video',
    videosdk: '@videosdk.live/js-sdk',
  } satisfies Record<string, SdkPackage>).map(([sdk, name]) => ({
    params: { sdk },
    props: { name },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: SdkPackage }> = async ({ props }) =>
  script(compiledAhead(await bundleSdk(props.name)));
