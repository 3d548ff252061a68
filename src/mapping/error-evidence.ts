import { inferred, provokedBy, twilio, videosdk } from './evidence';
import type { Situation } from '../errors/situation';
import { SITUATIONS, type SituationId } from '../errors/situations';
import type { Entry } from './entry';
import type { Evidence } from './schema';

/**
 * What the row of an error rests on by itself: the run that provokes it, and both SDKs' lists of errors. Without a run
 * the pairing is concluded.
 * @param className Twilio's class of the error, or `DOMException` for one of the browser's.
 * @param name its code, or the name of the browser's.
 */
export function errorEvidence(
  className: string,
  name: string,
  { to, also = [], relation }: Entry,
): Evidence[] {
  const answers: readonly string[] = [...(to ? [to] : []), ...also];
  const situation = situationOf(name, answers, relation === 'none');
  return [
    ...(situation ? [provokedBy(situation)] : []),
    ...(className === 'DOMException'
      ? []
      : [twilio('util/twilio-video-errors.js', `class ${className} extends TwilioError {`)]),
    ...answers.flatMap((answer) => listed(answer)),
    ...(situation || relation === 'none' ? [] : [inferred(PAIRED)]),
  ];
}

const PAIRED =
  'Paired by what both SDKs say about their errors. Which one a service sends could not be tested here.';

/** Where VideoSDK lists an error or a reason to leave, with its number. */
function listed(answer: string): Evidence[] {
  const [className, name] = answer.split('.');
  if (className === 'leaveReason') return [videosdk(`${name}: {`)];
  return className === 'Errors' ? [videosdk(`${name}:`)] : [];
}

const situations = Object.entries(SITUATIONS) as [SituationId, Situation][];

/**
 * The situation whose recorded run shows an error of Twilio's and one that its row leads to; where VideoSDK has no such
 * error, one in which its side tells of none.
 */
function situationOf(name: string, answers: readonly string[], none: boolean): SituationId | undefined {
  return situations.find(
    ([, { twilio: shown, videosdk: answered }]) =>
      shown.map(String).includes(name) &&
      (none ? answered.length === 0 : answered.some((error) => answers.includes(error))),
  )?.[0];
}

/** The run that shows a reason to leave which only VideoSDK has. */
export function reasonEvidence(name: string): Evidence[] {
  const situation = situations.find(([, { videosdk: shown }]) =>
    (shown as readonly string[]).includes(`leaveReason.${name}`),
  );
  return situation ? [provokedBy(situation[0])] : [];
}
