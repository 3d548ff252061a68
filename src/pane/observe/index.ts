import type { Registry } from './registry';
import { observeTwilio, type TwilioModule } from './twilio';
import { observeVideoSdk, type VideoSdkClass } from './videosdk';

/** Gives the exports of an SDK that the app gets in an observed form, by name. The rest it gets as it is. */
export type Observe = (sdk: never) => Record<string, unknown>;

/** How each SDK package is observed, by package name. */
export function observers(registry: Registry): Readonly<Record<string, Observe>> {
  return {
    'twilio-video': (sdk: TwilioModule) => ({ ...observeTwilio(sdk, registry) }),
    '@videosdk.live/js-sdk': ({ VideoSDK }: { VideoSDK: VideoSdkClass }) => ({
      VideoSDK: observeVideoSdk(VideoSDK, registry),
    }),
  };
}
