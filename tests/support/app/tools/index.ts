// What test programs find in their page: the SDKs, the sandbox, and what all of them would otherwise write again.
import type { VideoSDK } from '@videosdk.live/js-sdk';
import type { Crossfade } from '../../../../src/embed/api.ts';
import * as adapter from './adapter.ts';
import * as labTools from './lab.ts';
import * as pictures from './pictures.ts';
import * as twilio from './twilio.ts';
import * as videosdk from './videosdk.ts';
import * as waiting from './waiting.ts';

declare global {
  interface Window {
    /** What the packages' files for script tags define. */
    Twilio: { Video: twilio.Video };
    VideoSDK: typeof VideoSDK;
    appTools: Tools;
  }
}

const tools = {
  // Asked for each time: scripts that come after this one may define them.
  get Video(): twilio.Video {
    return window.Twilio.Video;
  },
  get VideoSDK(): typeof VideoSDK {
    return window.VideoSDK;
  },
  get crossfade(): Crossfade {
    return window.crossfade;
  },
  get both(): Window['both'] {
    return window.both;
  },
  get lab(): string {
    return labTools.lab;
  },
  borrow: labTools.borrow,
  atTheEnd: labTools.atTheEnd,
  inPlaceOf: labTools.inPlaceOf,
  nameLab: labTools.nameLab,
  startAfresh: labTools.startAfresh,
  ...waiting,
  ...pictures,
  ...twilio,
  ...videosdk,
  ...adapter,
};

export type Tools = typeof tools;
window.appTools = tools;
