import { answerTokens } from '../../embed/package/answer-tokens';
import type { AppService, Description, Template } from './description';
import { TOKEN_ADDRESS } from './guesses';
import { answerServer, watchMedia, watchPresses } from './in-page';

/*
 * The script that runs first in each page of an app that is tried: the sandbox, what stands for the app's server, and what watches its pictures.
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

/** @param sandbox the text of `sandbox.js` */
export function startScript(sandbox: string, service: AppService, { answers }: Description): string {
  const tokens = { path: ACCESS, service: service === 'twilio' ? 'twilio' : 'videosdk' };
  const given = answers
    ? { answers }
    : { answers: {}, guess: { address: TOKEN_ADDRESS, answer: GUESSED_ANSWER } };
  return [
    sandbox,
    `(${watchMedia})();`,
    `(${watchPresses})();`,
    `(${answerTokens})(${JSON.stringify(tokens)});`,
    `(${answerServer})(${JSON.stringify({ service, access: ACCESS, said: GUESSED_SIGN, ...given })});`,
  ].join('\n');
}
