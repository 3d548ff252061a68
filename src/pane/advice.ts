import type { PaneFailure, ReportedFailure } from './failure';
import type { PaneNetwork } from './live-hosts';

const ADVICE: Readonly<Record<Exclude<ReportedFailure['kind'], 'blocked'>, string>> = {
  syntax: 'Correct this line and run again.',
  'program-load': 'Check the names in the import statement: only the packages of this demo can be imported.',
  exception: 'Look at this line of the program. The browser console has the full stack trace.',
  rejection:
    'A promise was rejected and nothing handled it. Add try and catch around the await, or a catch handler.',
  'sdk-load':
    'The SDK did not start in this browser. Reload the page; if it happens again, try a current Chromium or Firefox.',
  stopped: 'Give the loop a condition that ends it, or an await that lets other code run.',
};

const BLOCKED: Readonly<Record<PaneNetwork, string>> = {
  sandbox:
    'Panes have no network and load nothing from other addresses. Only the sandbox answers, to fetch, XMLHttpRequest and WebSocket.',
  live: 'A live pane reaches its own vendor’s hosts, by fetch, XMLHttpRequest and WebSocket, and nothing else.',
};

/** What programs that were written for other surroundings stumble over: by what the browsers say of it. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /\brequire is not defined/,
    "Programs here are modules. Write “import * as Video from 'twilio-video'” or “import { VideoSDK } from '@videosdk.live/js-sdk'” instead of require().",
  ],
  [
    /\b(?:Twilio|Video) is not defined/,
    "There are no globals of the SDK here. Begin the program with “import * as Video from 'twilio-video'”: then Video.connect() works.",
  ],
  [
    /\bVideoSDK is not defined/,
    "There are no globals of the SDK here. Begin the program with “import { VideoSDK } from '@videosdk.live/js-sdk'”.",
  ],
];

/**
 * What a pane tells, for the reader. The advice is chosen here, among sentences of the page: a program can choose which of
 * them is shown, and put none of its own in the page's mouth.
 */
export function readerFailure(failure: ReportedFailure, network: PaneNetwork): PaneFailure {
  return { ...failure, advice: adviceOn(failure, network), quoted: true };
}

function adviceOn({ kind, message }: ReportedFailure, network: PaneNetwork): string {
  if (kind === 'blocked') return BLOCKED[network];
  const known = KNOWN.find(([pattern]) => pattern.test(message));
  return known?.[1] ?? ADVICE[kind];
}

/** Longest quotation, in characters. */
const QUOTED = 200;

/** A pane's words within a sentence of the page: on one line, short, and with no mark that would end the quotation. */
export function quotation(words: string): string {
  const line = words.replace(/[\s\p{C}]+/gu, ' ').replace(/[“”"„«»]/g, "'");
  return `“${line.length > QUOTED ? `${line.slice(0, QUOTED - 1)}…` : line}”`;
}
