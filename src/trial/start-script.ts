import { answerTokens } from '../embed/package/answer-tokens';
import { answerServer } from './answer-server';
import type { AppService, Template } from './app';
import { TOKEN_ADDRESS } from './token-address';

/*
 * The script that runs first in each page of an app that is tried: the sandbox, and what stands for the app's server.
 */

const ACCESS = '/@crossfade/access';

/** What the page's console says of a request that was answered by guess begins with this. */
export const GUESSED_SIGN = 'crossfade try answered by guess: ';

/** All that apps are seen to read of an answer. */
const GUESSED_ANSWER: Template = {
  token: '{token}',
  accessToken: '{token}',
  jwt: '{token}',
  room: '{room}',
  roomName: '{room}',
  roomId: '{room}',
  meetingId: '{room}',
  identity: '{identity}',
  name: '{identity}',
  participantId: '{identity}',
};

export interface StartScriptInit {
  /** The text of `sandbox.js`. */
  sandbox: string;
  service: AppService;
  /** What the app's server answers, by path or address. Left out, what looks like a request for a token is answered. */
  answers?: Readonly<Record<string, Template>> | undefined;
  /** What else is to run before the app; each uses nothing outside of itself. */
  besides?: readonly (() => void)[];
}

/** @returns a classic script */
export function startScript({ sandbox, service, answers, besides = [] }: StartScriptInit): string {
  const tokens = { path: ACCESS, service: service === 'twilio' ? 'twilio' : 'videosdk' };
  const given = answers
    ? { answers }
    : { answers: {}, guess: { address: TOKEN_ADDRESS, answer: GUESSED_ANSWER } };
  return [
    sandbox,
    ...besides.map((each) => `(${each})();`),
    `(${answerTokens})(${JSON.stringify(tokens)});`,
    `(${answerServer})(${JSON.stringify({ service, access: ACCESS, said: GUESSED_SIGN, ...given })});`,
  ].join('\n');
}
