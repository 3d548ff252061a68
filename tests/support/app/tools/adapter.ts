// The same program on twilio-video and on the adapter: how it joins, and what it hears.
import type { ConnectOptions, Room } from 'twilio-video';
import { atTheEnd } from './lab.ts';
import type { Video } from './twilio.ts';

export type Service = 'twilio' | 'adapter';

declare global {
  interface Window {
    /** What has the shape of twilio-video in this page. */
    both: Record<Service, Video>;
  }
}

/** Enters a room, without media unless options say so. */
export async function joinOn(
  service: Service,
  name: string,
  room: string,
  options: ConnectOptions = {},
): Promise<Room> {
  const { crossfade, both } = window;
  const token =
    service === 'twilio'
      ? await crossfade.twilioToken({ identity: name, room })
      : JSON.stringify({ token: await crossfade.videosdkToken({ roomId: room }), roomId: room, name });
  const joined = await both[service].connect(token, { name: room, tracks: [], ...options });
  atTheEnd(() => joined.disconnect());
  return joined;
}

interface Heard {
  on(event: string, listener: (...args: unknown[]) => void): unknown;
}

const ROOM =
  'disconnected participantConnected participantDisconnected reconnecting reconnected dominantSpeakerChanged trackPublished trackUnpublished trackSubscribed trackUnsubscribed trackDisabled trackEnabled trackMessage';
const REMOTE =
  'disconnected trackPublished trackUnpublished trackSubscribed trackUnsubscribed trackDisabled trackEnabled trackMessage';
const LOCAL = 'disconnected trackPublished trackPublicationFailed trackDisabled trackEnabled trackStopped';
const PUBLICATION = 'subscribed unsubscribed trackDisabled trackEnabled';
const TRACK = 'enabled disabled stopped message';

/** What a room and all in it tell from now on, in the order in which it comes, as `<who> <event> <of what>`. */
export function record(room: Room): string[] {
  const log: string[] = [];
  const known = new Set<unknown>();
  const hear = (target: unknown, who: string, events: string): void => {
    if (known.has(target)) return;
    known.add(target);
    for (const event of events.split(' '))
      (target as Heard).on(event, (...args) => {
        log.push([who, event, ...args.flatMap(described)].join(' '));
        for (const arg of args) meet(arg);
      });
  };
  const meet = (thing: unknown): void => {
    if (typeof thing !== 'object' || thing === null) return;
    if ('trackSid' in thing) {
      const { kind, track } = thing as unknown as { kind: string; track: unknown };
      hear(thing, `${kind} publication`, PUBLICATION);
      meet(track);
    } else if ('identity' in thing && thing !== room.localParticipant) {
      hear(thing, 'participant', REMOTE);
      for (const publication of (thing as Room['localParticipant']).tracks.values()) meet(publication);
    } else if ('kind' in thing) hear(thing, `${String(thing.kind)} track`, TRACK);
  };
  hear(room, 'room', ROOM);
  hear(room.localParticipant, 'you', LOCAL);
  for (const publication of room.localParticipant.tracks.values()) meet(publication);
  for (const participant of room.participants.values()) meet(participant);
  return log;
}

function described(arg: unknown): string[] {
  if (typeof arg === 'string') return [`"${arg}"`];
  if (typeof arg !== 'object' || arg === null) return arg === undefined ? [] : [String(arg)];
  if ('identity' in arg) return [String(arg.identity)];
  if ('kind' in arg) return [String(arg.kind)];
  if (arg instanceof Error) return [`error ${String((arg as { code?: unknown }).code)}`];
  return 'localParticipant' in arg ? ['room'] : ['object'];
}
