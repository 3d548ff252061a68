import { answerTokens } from '../../embed/package/answer-tokens';
import type { AppService, Description, Template } from './description';
import { answerServer, watchMedia } from './in-page';

/*
 * The script that runs first in each page of an app that is tried: the sandbox, what stands for the app's server, and what watches its pictures.
 */

const ACCESS = '/@crossfade/access';

/** What apps are seen to call the way to their tokens. It is answered unless the app has been described. */
const GUESSED_PATHS = ['', '/api', '/video', '/api/video'].flatMap((folder) =>
  ['token', 'access', 'access-token', 'get-token', 'getToken'].map((name) => `${folder}/${name}`),
);

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
  const given = answers ?? Object.fromEntries(GUESSED_PATHS.map((path) => [path, GUESSED_ANSWER]));
  const tokens = { path: ACCESS, service: service === 'twilio' ? 'twilio' : 'videosdk' };
  return [
    sandbox,
    `(${watchMedia})();`,
    `(${answerTokens})(${JSON.stringify(tokens)});`,
    `(${answerServer})(${JSON.stringify({ service, answers: given, access: ACCESS })});`,
  ].join('\n');
}
