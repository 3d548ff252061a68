import { gzipSync } from 'node:zlib';
import { bundleSdk } from '../../pane/build';
import type { Side } from '../../sides';

const PACKAGES = { twilio: 'twilio-video', videosdk: '@videosdk.live/js-sdk' } as const;

/** How much a page loads with an SDK, in bytes. */
export interface SdkSize {
  minified: number;
  compressed: number;
}

const measured = new Map<Side, Promise<SdkSize>>();

/** Bundles an SDK as this site does, and compresses it: measured once a build, from the package that runs. */
export function sizeOfSdk(side: Side): Promise<SdkSize> {
  const known = measured.get(side) ?? measure(side);
  measured.set(side, known);
  return known;
}

/** In whole kilobytes of a thousand bytes. */
export const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

async function measure(side: Side): Promise<SdkSize> {
  const text = await bundleSdk(PACKAGES[side]);
  return { minified: Buffer.byteLength(text), compressed: gzipSync(text, { level: 9 }).length };
}
