import { LOCAL, NOTHING, type Act, type State, type Told } from './told';
import { twilioActs } from './twilio-acts';
import { twilioOptions } from './twilio-options';
import { twilioStateEvents, twilioStates } from './twilio-states';
import { twilioCalls, videosdkCalls } from './rest-calls';
import { videosdkActs } from './videosdk-acts';
import { videosdkOptions } from './videosdk-options';
import { videosdkStateEvents, videosdkStates } from './videosdk-states';
import { SIDES, type Side } from '../../sides';

type Table<Entry> = Readonly<Record<string, Readonly<Record<string, Entry>>>>;
interface Name {
  class: string;
  name: string;
}

/** By side, by class: everything that an app can call or set. */
export const acts: Readonly<Record<Side, Table<Act>>> = {
  twilio: { ...twilioActs, ...twilioOptions, 'Video REST': twilioCalls },
  videosdk: { ...videosdkActs, ...videosdkOptions, REST: videosdkCalls },
};

/** By side: everything that can be so before somebody joins. */
export const states: Readonly<Record<Side, readonly Table<State>[]>> = {
  twilio: [twilioStates, twilioStateEvents],
  videosdk: [videosdkStates, videosdkStateEvents],
};

/** What can be called or set by that name, or nothing. */
export const actOf = (side: Side, { class: className, name }: Name): Act | undefined => {
  const names = acts[side][className];
  return names && Object.hasOwn(names, name) ? names[name] : undefined;
};

/** What can be so before somebody joins by that name, or nothing. */
export const stateOf = (side: Side, { class: className, name }: Name): State | undefined =>
  states[side].map((table) => table[className]).find((names) => names && Object.hasOwn(names, name))?.[name];

type Names = Readonly<Record<Side, Name | null>>;
const onBoth = <Said>(names: Names, say: (side: Side, name: Name) => Said | undefined) => {
  const twilio = names.twilio ? say('twilio', names.twilio) : undefined;
  const videosdk = names.videosdk ? say('videosdk', names.videosdk) : undefined;
  return twilio || videosdk ? { ...(twilio && { twilio }), ...(videosdk && { videosdk }) } : undefined;
};

/** What the acts of a row let be observed: nothing where both stay with whoever acts. */
export const toldOf = (names: Names) => {
  const tells = SIDES.some((side) => {
    const act = names[side] && actOf(side, names[side]);
    return act && act !== LOCAL;
  });
  if (!tells) return undefined;
  return onBoth<Told>(names, (side, name) => {
    const act = actOf(side, name);
    return act === LOCAL ? { you: NOTHING, others: NOTHING, by: 'source' } : act;
  });
};

/** How one who joins later learns of what a row speaks of. */
export const newcomersOf = (names: Names) =>
  onBoth(names, (side, name) => {
    const state = stateOf(side, name);
    // A word says why there is nothing to learn.
    return typeof state === 'object' ? state : undefined;
  });
