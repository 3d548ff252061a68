import react from '@videosdk.live/react-sdk/package.json';
import { zipSync } from 'fflate';
import type { LeftOut } from '../../../assistant/contract';
import { SDK_VERSIONS } from '../../../mapping/versions';
import { buildIn } from '../../../trial/build-in';
import { readingOf, type Reading } from '../../../trial/reading';
import { startScript } from '../../../trial/start-script';
import { withSandbox } from '../../../trial/with-sandbox';
import { MAX_TOTAL, unpack } from '../unpack';
import { BUILD, type Given } from '../take';
import type { Asked, Told } from './messages';

/* Reads a build and puts the sandbox into it, off the page's own thread. It is made for one build, and keeps it. Nothing of it runs. */

const MAX_FILE = 100_000_000;

const TESTED = {
  'twilio-video': SDK_VERSIONS.twilio,
  '@videosdk.live/js-sdk': SDK_VERSIONS.videosdk,
  '@videosdk.live/react-sdk': react.version,
};

let kept: { files: Map<string, Uint8Array>; reading: Reading } | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const answer = data.kind === 'read' ? read(data.given) : Promise.resolve(data).then(pack);
  void answer
    .catch((error: unknown): Told => ({
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
    }))
    .then((told) => postMessage(told));
});

async function read(given: Given<File>): Promise<Told> {
  const { entries, leftOut } = given.kind === 'zip' ? await unzipped(given.file) : await opened(given);
  // All of it is locked away, or cannot be read: that is the reason, and not what is then missing.
  if (entries.length === 0 && leftOut[0]) throw new Error(leftOut[0].why);
  const build = buildIn(entries);
  const reading = readingOf(build.files, TESTED);
  kept = { files: build.files, reading };
  return { kind: 'read', reading, leftOut: [...leftOut, ...build.leftOut] };
}

const tooLarge = (): Error =>
  new Error(
    `It is larger than ${MAX_TOTAL / 1_000_000} MB, which is too large for this page. Use the command instead.`,
  );

async function unzipped(file: File): ReturnType<typeof unpack> {
  if (file.size > MAX_TOTAL) throw tooLarge();
  return unpack(new Uint8Array(await file.arrayBuffer()), { wants: BUILD.takes, most: MAX_FILE });
}

async function opened({
  files,
  leftOut,
}: Extract<Given<File>, { kind: 'files' }>): ReturnType<typeof unpack> {
  if (files.reduce((sum, [, { size }]) => sum + size, 0) > MAX_TOTAL) throw tooLarge();
  const entries: [string, Uint8Array][] = [];
  const lost: LeftOut[] = [...leftOut];
  for (const [path, file] of files) {
    try {
      entries.push([path, new Uint8Array(await file.arrayBuffer())]);
    } catch {
      lost.push({ file: path, why: 'It could not be read.' });
    }
  }
  return { entries, leftOut: lost };
}

/** What a worker has; the text is set by the script that has it. */
declare const self: { crossfadeSandbox?: string; importScripts(address: string): void };

function pack({ service, readMe, sandbox }: Extract<Asked, { kind: 'pack' }>): Told {
  if (!kept) throw new Error('Drop the build again.');
  try {
    if (self.crossfadeSandbox === undefined) self.importScripts(sandbox);
  } catch {
    throw new Error(
      'The sandbox could not be loaded from this site. Check your connection, and press again.',
    );
  }
  const script = startScript({ sandbox: self.crossfadeSandbox ?? '', service });
  const all = withSandbox({ files: kept.files, base: kept.reading.base, script, readMe });
  const zip = zipSync(
    Object.fromEntries([...all].map(([path, bytes]) => [path, [bytes, { level: levelOf(path) }]])),
  );
  return { kind: 'packed', zip: new Blob([zip as Uint8Array<ArrayBuffer>], { type: 'application/zip' }) };
}

/** What is packed in its own way gets no smaller. */
const levelOf = (path: string): 0 | 6 =>
  /\.(?:[cm]?js|css|html?|json|map|svg|txt|xml|wasm|ttf|md|webmanifest)$/i.test(path) ? 6 : 0;
