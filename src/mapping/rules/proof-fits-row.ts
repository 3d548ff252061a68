import { runOf } from '../proofs';
import { eachRow } from './rule';

/**
 * A run that is to prove an event must show that very event. Methods and options are proved by what follows them.
 */
export const proofFitsRow = eachRow((row) => {
  const run = runOf(row);
  if (!run || row.table !== 'events' || row.twilio === null || row.videosdk === null) return undefined;
  const { twilio, videosdk } = run;
  if (twilio.emitter !== row.twilio.class || twilio.event !== row.twilio.name)
    return `is proved by ${twilio.emitter} ${twilio.event} on Twilio’s side, which is another event.`;
  if (videosdk.emitter !== row.videosdk.class || videosdk.event !== row.videosdk.name)
    return `is proved by ${videosdk.emitter} ${videosdk.event} on VideoSDK’s side, which is another event.`;
  return undefined;
});
