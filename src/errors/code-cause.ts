import { codeEntry } from './by-code';
import type { Cause } from '../run/cause';
import { type Side, SIDES } from '../sides';
import { you } from './world';

/** The services send the codes of an entry: to the next person who joins, or as the reason why somebody was removed. */
export function codeCause(id: string): Cause | undefined {
  const entry = codeEntry(id);
  if (!entry) return undefined;
  const codes: Record<Side, number | undefined> = { twilio: entry.twilio, videosdk: entry.videosdk?.code };
  if (entry.leaving) {
    return {
      joined(side, world) {
        if (codes[side]) world.faults.removeParticipant(you(side, world), codes[side]);
      },
    };
  }
  return {
    prepare({ faults }) {
      for (const side of SIDES) if (codes[side]) faults.service(side).failNext(1, codes[side]);
    },
  };
}
