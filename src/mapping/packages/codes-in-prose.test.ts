// Codes are written into prose by hand. Each is held against the SDKs' lists, and those of the guide against what a
// run has shown: who writes another one has to look what it stands for.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITUATIONS } from '../../errors/situations';
import { provoked } from '../../errors/provoked';
import { rows } from '../rows';
import { readTwilio, readVideosdk } from './sources';

const DOCS = 'src/content/docs';

/** Five digits as Twilio's errors have, four as VideoSDK's reasons to leave (1001 to 1104) and errors (3011 to 5015). */
const TWILIO = /(?<![\d.])(?:201|53[0-5])\d\d(?!\d)/g;
const VIDEOSDK = /(?<![\d.])(?:10[01]\d|110\d|30[1-9]\d|40[0-9]\d|50[01]\d)(?!\d|\.\d)/g;

const listed = new Set([
  ...[...readTwilio('lib/util/twilio-video-errors.js').matchAll(/super\((\d+),/g)].map(([, code]) => code),
  ...[...readVideosdk('constants.d.ts').matchAll(/^\s*[A-Z_0-9]+ *= *(\d{4}),/gm)].map(([, code]) => code),
]);

const recorded = new Set(
  Object.values(provoked.situations).flatMap(({ twilio, videosdk }) =>
    [...twilio, ...videosdk].flatMap(({ code }) => (code === undefined ? [] : String(code))),
  ),
);

/** What the guide may name though no recorded run shows it, and why it is right. */
const NOT_RECORDED: Readonly<Record<string, string>> = {
  1008: 'An example of a reason that the sandbox gives on demand.',
  53404: 'An example of an error that the sandbox gives on demand.',
  3014: 'Read in the SDK: a camera that is refused in words that it does not know.',
  3015: 'Read in the SDK: the same for a microphone.',
  3025: 'Read in the SDK: a camera that is refused in the words of Firefox and Safari.',
  3026: 'Read in the SDK: a camera that cannot be started, in any words but Chromium’s “Device in use”.',
  3046: 'Read in the SDK: several layers asked for with VP9 or AV1.',
  3055: 'Read in the SDK: a call while another is under way.',
  3056: 'Read in the SDK: leave() during join().',
  3068: 'Read in the SDK: setQuality() without a camera stream.',
  5001: 'Read in the SDK’s list: a recording that ended by a fault.',
  4087: 'Read in the SDK: a publication that nobody acknowledges.',
  3072: 'Read in the SDK, and sent by the data demo’s test.',
};

const codesIn = (text: string): string[] => [...(text.match(TWILIO) ?? []), ...(text.match(VIDEOSDK) ?? [])];

const guide = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => ({ file, codes: codesIn(readFileSync(`${DOCS}/${file}`, 'utf8')) }));

describe('the codes that prose names', () => {
  it('are in the lists of the SDKs: guide', () => {
    expect(guide.flatMap(({ codes }) => codes).length).toBeGreaterThan(50);
    expect(
      guide.flatMap(({ file, codes }) =>
        codes.filter((code) => !listed.has(code)).map((c) => `${file}: ${c}`),
      ),
    ).toEqual([]);
  });

  it('are in the lists of the SDKs: mapping', () => {
    const wrong = rows.flatMap((row) =>
      codesIn([row.payload, row.timing, row.instead, row.notes].join(' '))
        .filter((code) => !listed.has(code))
        .map((code) => `${row.id}: ${code}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are in the lists of the SDKs: errors', () => {
    const wrong = Object.entries(SITUATIONS).flatMap(([id, { title, cause, handle }]) =>
      codesIn([title, cause, handle.twilio, handle.videosdk].join(' '))
        .filter((code) => !listed.has(code))
        .map((code) => `${id}: ${code}`),
    );
    expect(wrong).toEqual([]);
  });

  it('were seen in a recorded run, where the guide names them', () => {
    const unseen = guide.flatMap(({ file, codes }) =>
      codes
        .filter((code) => !recorded.has(code) && !(code in NOT_RECORDED))
        .map((code) => `${file}: ${code}`),
    );
    expect([...new Set(unseen)]).toEqual([]);
    expect(Object.keys(NOT_RECORDED).filter((code) => recorded.has(code))).toEqual([]);
  });
});

describe('finding codes in prose', () => {
  it('takes codes and leaves other numbers', () => {
    expect(codesIn('Rejects with 3054, or 53106 (1101).')).toEqual(['53106', '3054', '1101']);
    expect(codesIn('1920 by 1080 pixels, version 1.1.1, 22 July 2026, 4 million, 300000.')).toEqual([]);
  });
});
