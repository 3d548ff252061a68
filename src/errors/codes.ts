import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rows } from '../mapping/rows';
import type { Row } from '../mapping/schema';
import type { Side } from '../sides';
import { codeEntryOf } from './by-code';
import { pathOf } from './paths';
import { situationOf, SITUATIONS } from './situations';
import { UNPROVOKED } from './unprovoked';

/*
 * Every code of both packages, for their index page. Runs during the build: VideoSDK's numbers are only in its
 * types, and the package cannot be loaded in Node.
 */

/** One code, and where the site has it. */
export interface Code {
  side: Side;
  code: number;
  /** As the SDK names it: `RoomMaxParticipantsExceededError`, `INVALID_TOKEN`. */
  name: string;
  /** Whether it is a reason to leave a meeting, and not an error. */
  isReason: boolean;
  /** Its row of the mapping. */
  row?: Row | undefined;
  /** What causes it; nothing if the sandbox only sends it on demand. */
  situation?: string | undefined;
  /** Where it can be provoked, below the site's root. */
  path?: string | undefined;
  /** Why nothing here causes it. */
  why?: string | undefined;
}

const ON_DEMAND =
  'We do not know why the real service would send it, or the reason cannot occur here. The sandbox sends it on demand.';
/** Why nothing here causes a code, by its part of the SDK's list, as the comments there call it. */
const BY_PART: Readonly<Record<string, string>> = {
  'Server errors': 'An error of the service. The sandbox never fails in this way.',
  'Server critical errors': 'An error of the service. The sandbox never fails in this way.',
  'SDK errors': 'An error of the SDK itself. No program here causes it.',
};
const REACT_NATIVE =
  'Its name suggests an error of the SDK for React Native. The SDKs here run in a browser.';
const OTHERWISE = 'Nothing here causes it.';

const require = createRequire(join(process.cwd(), 'package.json'));
const textOf = (name: string, file: string): string =>
  readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file), 'utf8');

/** Every code of both packages: Twilio's first, each side's in order. */
export function allCodes(): Code[] {
  return [...twilioCodes(), ...videosdkCodes()];
}

/** Each error class of the package passes its number to the class that it extends. */
function twilioCodes(): Code[] {
  const text = textOf('twilio-video', 'lib/util/twilio-video-errors.js');
  const classes = [
    ...text.matchAll(/^class (\w+) extends TwilioError \{\s+constructor\(\) \{\s+super\((\d+),/gm),
  ];
  return inOrder(
    classes.map(([, name = '', code]): Code => {
      const row = rows.find(({ table, twilio }) => table === 'errors' && twilio?.name === code);
      return {
        side: 'twilio',
        code: Number(code),
        name,
        isReason: false,
        row,
        ...origin('twilio', Number(code)),
      };
    }),
  );
}

function videosdkCodes(): Code[] {
  const text = textOf('@videosdk.live/js-sdk', 'constants.d.ts').replace(/\/\*[\s\S]*?\*\//g, '');
  return inOrder(['Errors', 'leaveReason'].flatMap((list) => listed(list, text)));
}

/** The codes of one list. @param text declarations without their long comments */
function listed(list: string, text: string): Code[] {
  const start = text.indexOf(`enum ${list} `);
  const body = text.slice(start, text.indexOf('}', start));
  const halves = body.split('=');
  let part = '';
  return halves.slice(1).flatMap((after, index): Code[] => {
    const before = (halves[index] ?? '').split('\n').map((line) => line.trim());
    part = before.findLast((line) => line.startsWith('// '))?.slice('// '.length) ?? part;
    const name = before.at(-1)?.split(' ').at(-1) ?? '';
    const code = Number.parseInt(after, 10);
    if (!Number.isInteger(code)) return [];
    return [
      {
        ...{ side: 'videosdk', code, name, isReason: list === 'leaveReason' },
        row: rowOfVideosdk(list, name),
        ...origin('videosdk', `${list}.${name}`, whyNot(name, part)),
      },
    ];
  });
}

const whyNot = (name: string, part: string): string =>
  name.includes('_RN_') ? REACT_NATIVE : (BY_PART[part] ?? OTHERWISE);

/** Its own row, or the first that leads to it. */
function rowOfVideosdk(list: string, name: string): Row | undefined {
  const is = (each: { class: string; name: string } | null | undefined): boolean =>
    each?.class === list && each.name === name;
  const errors = rows.filter(({ table }) => table === 'errors');
  return errors.find(({ videosdk }) => is(videosdk)) ?? errors.find(({ also }) => also.some(is));
}

/** What causes a code, or why nothing does. */
function origin(
  side: Side,
  error: number | string,
  otherwise = OTHERWISE,
): Pick<Code, 'situation' | 'path' | 'why'> {
  const path = pathOf(side, error);
  const situation = situationOf(side, error);
  if (situation) return { situation: SITUATIONS[situation].title, path };
  if (codeEntryOf(side, error)) return { path, why: ON_DEMAND };
  const unprovoked = UNPROVOKED.find((each) => (each[side] as readonly unknown[]).includes(error));
  return { why: unprovoked?.why ?? otherwise };
}

const inOrder = (codes: Code[]): Code[] => codes.sort((one, other) => one.code - other.code);
