import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isCode, whyNot } from '../../assistant/project/accept';
import { readFolder } from '../read-folder';
import type { CheckId } from '../../trial/report';

/*
 * What an app cannot have, by its code: where no word of it stands in a file, no button does it, whatever the button is called. A word
 * that means something else costs nothing but a check that stays open.
 */

interface Trace {
  check: CheckId;
  /** In code that may do it. */
  trace: RegExp;
  /** In code that says that it does not; needed where an SDK does it unasked. */
  denial?: RegExp;
  says: string;
}

/** What makes or sends tracks of a kind: a word for them in options counts, unless it says no. */
const making = (kind: 'audio' | 'video', sdk: string): RegExp => {
  const other = kind === 'audio' ? 'video' : 'audio';
  const others = String.raw`\s*\((?!\s*\{\s*${other}\s*:[^{}]*\})`;
  const named = kind === 'audio' ? 'Audio' : 'Video';
  return new RegExp(
    String.raw`\bcreateLocal${named}Track\b|\bLocal${named}Track\b|\b(?:createLocalTracks|getUserMedia)${others}|\b${kind}\b['"]?\s*(?::(?!\s*false\b)|[,}])|${sdk}`,
  );
};

const TRACES: readonly Trace[] = [
  {
    check: 'see',
    trace: making(
      'video',
      String.raw`\b(?:enable|toggle)Webcam\b|\bwebcamEnabled\b['"]?\s*(?::(?!\s*false\b)|[,}])|CameraVideoTrack\b`,
    ),
    denial: /\b(?:video|webcamEnabled)\b['"]?\s*:\s*false\b|\bcreateLocalAudioTrack\b/,
    says: 'makes or publishes a picture',
  },
  {
    check: 'hear',
    trace: making(
      'audio',
      String.raw`\b(?:unmute|toggle)Mic\b|\bmicEnabled\b['"]?\s*(?::(?!\s*false\b)|[,}])|MicrophoneAudioTrack\b`,
    ),
    denial: /\b(?:audio|micEnabled)\b['"]?\s*:\s*false\b|\bcreateLocalVideoTrack\b/,
    says: 'makes or publishes a sound',
  },
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
const ENTERS_A_ROOM = /\bconnect\b|\bjoin\b/;
const NAMES_AN_SDK = /twilio-video|Twilio\.Video|@videosdk\.live|VideoSDK/;

/** What an app lacks, each in a sentence. */
export type Lacks = Partial<Record<CheckId, string>>;

/**
 * @param files the app's code, as it was written
 * @param where what the report is to call it
 * @returns nothing for code that names no SDK, or never enters a room: it is not the app's, or not all of it
 */
export function lacksOf(files: ReadonlyMap<string, string>, where: string): Lacks | undefined {
  const code = [...files].filter(([path, text]) => isCode(path) && whyNot(path, text) === undefined);
  const texts = code.map(([, text]) => text).filter((text) => !text.includes(ADAPTER));
  // An app on the adapter names no SDK but in the adapter itself.
  const named = texts.length < code.length || texts.some((text) => NAMES_AN_SDK.test(text));
  if (!named || !texts.some((text) => ENTERS_A_ROOM.test(text))) return undefined;
  const missing = TRACES.filter(
    ({ trace, denial }) =>
      !texts.some((text) => trace.test(text)) && (!denial || texts.some((text) => denial.test(text))),
  );
  return Object.fromEntries(
    missing.map(({ check, says }) => [check, `Nothing in the code in "${where}" ${says}.`]),
  );
}

/**
 * Looks at the code that a build was made of.
 * @param source its folder; when left out the nearest above the build that is a project's
 * @returns nothing where code that was named is not the app's
 * @throws {Error} when a folder that is named cannot be read
 */
export function lacksIn(build: string, source: string | undefined): Lacks | undefined {
  const folder = source ?? projectOf(build);
  if (folder === undefined) return {};
  const lacks = lacksOf(readFolder(folder).files, source ?? nearBy(folder));
  return source === undefined ? (lacks ?? {}) : lacks;
}

/** A path as short as it can be said from here. */
function nearBy(folder: string): string {
  const path = relative(process.cwd(), folder) || '.';
  return path.startsWith('..') ? folder : path;
}

function projectOf(build: string): string | undefined {
  for (let folder = resolve(build); ; folder = dirname(folder)) {
    if (['package.json', '.git'].some((name) => existsSync(join(folder, name)))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
