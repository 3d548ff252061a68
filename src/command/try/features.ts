import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { whyNot } from '../../assistant/project/accept';
import { readFolder } from '../read-folder';
import type { CheckId } from './report';

/*
 * What an app cannot have, by its code: where no word of it stands in a file, no button does it. It is asked only of what no button was
 * found for, so a word that means something else costs nothing but a check that stays open.
 */

const TRACES: readonly { check: CheckId; trace: RegExp; says: string }[] = [
  {
    check: 'mute',
    trace:
      /(?:\.|['"`])(?:disable|enable)\b|\benabled\s*[=:]|\b(?:un)?muteMic\b|\btoggleMic\b|\bunpublishTracks?\b/,
    says: 'switches a track off (disable, enabled, unpublishTrack, muteMic)',
  },
  {
    check: 'share',
    trace: /getDisplayMedia|chooseDesktopMedia|chromeMediaSource|ScreenShare\b/,
    says: 'shares a screen (getDisplayMedia, enableScreenShare)',
  },
  {
    check: 'leave',
    trace: /\.(?:disconnect|leave|end)\b|\b(?:disconnect|leave)\b\s*[,}(]/,
    says: 'leaves a room (disconnect, leave)',
  },
];

/** Of the adapter, which can do all of it: `src/assistant/adapter/parts/connect.ts`. */
const ADAPTER = 'VideoSDK could not enter the room.';
const NAMES_AN_SDK = /twilio-video|Twilio\.Video|@videosdk\.live|VideoSDK/;

/** What an app lacks, each in a sentence. */
export type Lacks = Partial<Record<CheckId, string>>;

/**
 * @param files the app's code, as it was written
 * @returns nothing for code that names no SDK: it is not the app's, or not all of it
 */
export function lacksOf(files: ReadonlyMap<string, string>): Lacks {
  const texts = [...files]
    .filter(([path, text]) => whyNot(path, text) === undefined && !text.includes(ADAPTER))
    .map(([, text]) => text);
  if (!texts.some((text) => NAMES_AN_SDK.test(text))) return {};
  const missing = TRACES.filter(({ trace }) => !texts.some((text) => trace.test(text)));
  return Object.fromEntries(missing.map(({ check, says }) => [check, `Nothing in its code ${says}.`]));
}

/**
 * Looks at the code that a build was made of.
 * @param source its folder; when left out the nearest above the build that is a project's, and none if there is none
 * @throws {Error} when a folder that is named cannot be read
 */
export function lacksIn(build: string, source: string | undefined): Lacks {
  const folder = source ?? projectOf(build);
  return folder === undefined ? {} : lacksOf(readFolder(folder).files);
}

function projectOf(build: string): string | undefined {
  for (let folder = resolve(build); ; folder = dirname(folder)) {
    if (['package.json', '.git'].some((name) => existsSync(join(folder, name)))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
