import { rows } from './rows';

/** Names by class. */
export type NamesByClass = Readonly<Record<string, readonly string[]>>;

/** Every event and member that a row names, for a check against the packages as they run in a browser. */
export interface NamesToCheck {
  /** `twilio.on(name)` takes any name in silence; what counts is that the member is there. */
  twilio: { events: NamesByClass; members: NamesByClass };
  /** VideoSDK's `on()` throws 3073 for a name that it does not know. */
  videosdk: { events: NamesByClass; members: NamesByClass };
}

const VIDEOSDK_CLASSES = [
  'VideoSDK',
  'Meeting',
  'Participant',
  'AgentParticipant',
  'Stream',
  'pubSub',
  'realtimeStore',
];

/** Collects the names from the rows. Names of VideoSDK with a hyphen are events, as are `data`, `error` and `state`. */
export function namesToCheck(): NamesToCheck {
  const twilioOf = (table: 'events' | 'methods') =>
    byClass(rows.flatMap(({ table: own, twilio }) => (own === table && twilio ? [twilio] : [])));
  const videosdk = rows
    .flatMap(({ videosdk: main, also }) => (main ? [main, ...also] : also))
    .filter(({ class: className }) => VIDEOSDK_CLASSES.includes(className));
  return {
    twilio: { events: twilioOf('events'), members: twilioOf('methods') },
    videosdk: {
      events: byClass(videosdk.filter(({ name }) => isEvent(name))),
      members: byClass(videosdk.filter(({ name }) => !isEvent(name))),
    },
  };
}

const isEvent = (name: string): boolean => name.includes('-') || ['data', 'error', 'state'].includes(name);

function byClass(names: readonly { class: string; name: string }[]): NamesByClass {
  const classes: Record<string, string[]> = {};
  for (const { class: className, name } of names) {
    const list = (classes[className] ??= []);
    if (!list.includes(name)) list.push(name);
  }
  return classes;
}
