import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { scriptTextInEsbuild } from '../build/script-text.mjs';

/*
 * Bundles what a pane runs, on the build machine, as any app's bundler would. Used by the endpoints in src/pages/run.
 */

const ROOT = process.cwd();

export type SdkPackage = 'twilio-video' | '@videosdk.live/js-sdk';

const SHARED: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  absWorkingDir: ROOT,
  logLevel: 'warning',
  plugins: [scriptTextInEsbuild],
};

/**
 * Bundles a file and what it imports as one classic script.
 * @param path from the project's root.
 */
export function bundleScript(path: string): Promise<string> {
  return bundle({ entryPoints: [join(ROOT, path)], format: 'iife' });
}

/**
 * An SDK's npm package as one module. Both packages are CommonJS, whose exports have to be named for `import { … }`,
 * as bundlers do for the names that an app imports.
 */
export function bundleSdk(name: SdkPackage): Promise<string> {
  return bundle({ stdin: { contents: REEXPORTS[name](), resolveDir: ROOT }, format: 'esm' });
}

const REEXPORTS: Record<SdkPackage, () => string> = {
  'twilio-video'() {
    const require = createRequire(join(ROOT, 'package.json'));
    const names = Object.keys(require('twilio-video') as object).join(', ');
    return `import sdk from 'twilio-video';\nexport default sdk;\nexport const { ${names} } = sdk;`;
  },
  '@videosdk.live/js-sdk'() {
    // Named here because the package cannot be loaded in Node: it asks for `self` at once.
    const names = [
      'CameraDeviceInfo',
      'DeviceInfo',
      'ExternalE2EEKeyProvider',
      'MicrophoneDeviceInfo',
      'PreCallTestError',
      'VideoSDK',
      'ZujoSDK',
    ].join(', ');
    return `import * as sdk from '@videosdk.live/js-sdk';\nexport const { ${names} } = sdk;`;
  },
};

export async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...SHARED, ...options, write: false });
  const file = outputFiles?.[0];
  if (!file) throw new Error('esbuild gave no output.');
  return file.text;
}
