import { codeEntry, type CodeEntry } from '../../../mapping/errors/by-code';
import type { Cause } from '../../demo/cause';
import type { Side } from '../../demo/session-types';
import { SIDES } from '../../demo/sides';
import { you } from './world';

/** The services give the codes of an entry: to the next join, or as the reason for being sent out. */
export function codeCause(id: string): Cause | undefined {
  const entry = codeEntry(id);
  if (!entry) return undefined;
  const code = (side: Side): number | undefined => codeOf(entry, side);
  if (entry.leaving) {
    return {
      joined(side, world) {
        if (code(side)) world.faults.removeParticipant(you(side, world), code(side));
      },
    };
  }
  return {
    prepare({ faults }) {
      for (const side of SIDES) if (code(side)) faults.service(side).failNext(1, code(side));
    },
  };
}

const codeOf = ({ twilio, videosdk }: CodeEntry, side: Side): number | undefined =>
  side === 'twilio' ? twilio : videosdk?.code;
