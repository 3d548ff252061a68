import type { Counterpart, SideObservation } from './types';

/** What the mapping says, by the names of either side. */
export interface CounterpartIndex {
  twilio: ReadonlyMap<string, readonly Counterpart[]>;
  videosdk: ReadonlyMap<string, readonly Counterpart[]>;
}

/** Makes counterparts quick to ask. */
export const indexCounterparts = (counterparts: readonly Counterpart[]): CounterpartIndex => ({
  twilio: Map.groupBy(
    counterparts.filter(({ twilio }) => twilio),
    ({ twilio = '' }) => twilio,
  ),
  videosdk: Map.groupBy(
    counterparts.filter(({ videosdk }) => videosdk),
    ({ videosdk = '' }) => videosdk,
  ),
});

/** An observation as the mapping names it. */
export const nameOf = ({ emitter, event }: SideObservation): string => `${emitter}.${event}`;

/** Where one event of VideoSDK's answers several of Twilio's, the state that comes with it says which. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  reconnecting: ['RECONNECTING'],
  reconnected: ['CONNECTED'],
  disconnected: ['DISCONNECTED', 'CLOSED', 'FAILED'],
};

/** Whether the state of a meeting, as far as an event of VideoSDK's tells one, is what Twilio's event of this name says. */
export function saysState(twilio: string, { event, state }: SideObservation): boolean {
  if (event !== 'meeting-state-changed' || state === undefined) return true;
  return STATES[twilio.slice(twilio.indexOf('.') + 1)]?.includes(state) ?? true;
}
