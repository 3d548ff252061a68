import type { APIRoute } from 'astro';
import { packSandbox } from '../build/sandbox-package.mjs';
import { SDK_VERSIONS } from '../mapping/versions';
import { bundleScript } from '../pane/build';

/** The sandbox as a package: `npm install -D <address>/crossfade-sandbox.tgz`. */
export const GET: APIRoute = async () => {
  const tested = { 'twilio-video': SDK_VERSIONS.twilio, '@videosdk.live/js-sdk': SDK_VERSIONS.videosdk };
  const tarball = await packSandbox(tested, await bundleScript('src/embed/sandbox.ts'));
  return new Response(tarball as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/gzip' },
  });
};
