import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Folder of an installed package. */
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

const TWILIO = folderOf('twilio-video');
const VIDEOSDK = folderOf('@videosdk.live/js-sdk');
const REACT = folderOf('@videosdk.live/react-sdk');

/** Text of a file of twilio-video, by its path in the package. */
export const readTwilio = (path: string): string => readFileSync(join(TWILIO, path), 'utf8');

/** Text of a file of VideoSDK's package. */
export const readVideosdk = (path: string): string => readFileSync(join(VIDEOSDK, path), 'utf8');

/** Text of a file of VideoSDK's React package. */
export const readReact = (path: string): string => readFileSync(join(REACT, path), 'utf8');

/** Every type declaration of twilio-video, as one text. */
export const twilioDeclarations = (): string =>
  readdirSync(join(TWILIO, 'tsdef'))
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => readTwilio(`tsdef/${file}`))
    .join('\n');

/** Every source of twilio-video's own, as one text: it is what documents events in comments. */
export const twilioSources = (): string =>
  readdirSync(join(TWILIO, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|ts)$/.test(file))
    .map((file) => readTwilio(`lib/${file}`))
    .join('\n');
