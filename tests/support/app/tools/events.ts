// Which events an SDK's objects have, and what their listeners get: read from the types that the packages ship.
import type { Meeting, MeetingEvent, Participant, ParticipantEvent } from '@videosdk.live/js-sdk';

/** Why somebody is no longer in a meeting. The package types it as `object`. */
export interface LeaveReason {
  code: number;
  message: string;
}

/** The package's types, and the events for which they are silent or say something else than what comes. */
type MeetingEvents = Omit<MeetingEvent, keyof MeetingCorrections> & MeetingCorrections;
interface MeetingCorrections {
  'participant-left': (participant: Participant, reason: LeaveReason) => void;
  'meeting-left': (reason: LeaveReason) => void;
  'meeting-joined': (switched: { switchRoomId: string }) => void;
  'pin-state-changed': (pin: {
    participantId: string;
    state: Participant['pinState'];
    pinnedBy: string;
  }) => void;
  'switch-meeting': (asked: { meetingId: string; payload: string; token: string }) => void;
  'socket-state-changed': (data: { state: string }) => void;
  'media-relay-request-response': (...answer: (string | { decision: string } | undefined)[]) => void;
}

type ParticipantEvents = Omit<ParticipantEvent, 'media-status-changed'> & {
  'media-status-changed': (data: { kind: string; newStatus: boolean }) => void;
};

/** What has `on` and `off`, whatever the events. */
export interface Emitter {
  on(event: string, listener: never): unknown;
  off(event: string, listener: never): unknown;
}

/** The events of an SDK's object, by name. */
export type EventOf<T> = T extends Meeting
  ? keyof MeetingEvents
  : T extends Participant
    ? keyof ParticipantEvents
    : Named<Overloads<T>>;

/** What listeners of an event get. */
export type ArgumentsOf<T, E> = T extends Meeting
  ? E extends keyof MeetingEvents
    ? Parameters<MeetingEvents[E]>
    : never
  : T extends Participant
    ? E extends keyof ParticipantEvents
      ? Parameters<ParticipantEvents[E]>
      : never
    : Listened<Extract<Overloads<T>, [E, unknown]>>;

type Listened<O> = O extends [unknown, infer A extends unknown[]] ? A : never;
type Named<O> = O extends [infer E extends string, unknown] ? (string extends E ? never : E) : never;

/** Each overload of twilio-video's `on` as `[event, arguments]`: the most that a class has, Room, are 27. */
// prettier-ignore
type Overloads<T> = T extends {
  on(event: infer E1, listener: (...args: infer A1) => void): unknown; on(event: infer E2, listener: (...args: infer A2) => void): unknown;
  on(event: infer E3, listener: (...args: infer A3) => void): unknown; on(event: infer E4, listener: (...args: infer A4) => void): unknown;
  on(event: infer E5, listener: (...args: infer A5) => void): unknown; on(event: infer E6, listener: (...args: infer A6) => void): unknown;
  on(event: infer E7, listener: (...args: infer A7) => void): unknown; on(event: infer E8, listener: (...args: infer A8) => void): unknown;
  on(event: infer E9, listener: (...args: infer A9) => void): unknown; on(event: infer E10, listener: (...args: infer A10) => void): unknown;
  on(event: infer E11, listener: (...args: infer A11) => void): unknown; on(event: infer E12, listener: (...args: infer A12) => void): unknown;
  on(event: infer E13, listener: (...args: infer A13) => void): unknown; on(event: infer E14, listener: (...args: infer A14) => void): unknown;
  on(event: infer E15, listener: (...args: infer A15) => void): unknown; on(event: infer E16, listener: (...args: infer A16) => void): unknown;
  on(event: infer E17, listener: (...args: infer A17) => void): unknown; on(event: infer E18, listener: (...args: infer A18) => void): unknown;
  on(event: infer E19, listener: (...args: infer A19) => void): unknown; on(event: infer E20, listener: (...args: infer A20) => void): unknown;
  on(event: infer E21, listener: (...args: infer A21) => void): unknown; on(event: infer E22, listener: (...args: infer A22) => void): unknown;
  on(event: infer E23, listener: (...args: infer A23) => void): unknown; on(event: infer E24, listener: (...args: infer A24) => void): unknown;
  on(event: infer E25, listener: (...args: infer A25) => void): unknown; on(event: infer E26, listener: (...args: infer A26) => void): unknown;
  on(event: infer E27, listener: (...args: infer A27) => void): unknown;
}
  ? | [E1, A1] | [E2, A2] | [E3, A3] | [E4, A4] | [E5, A5] | [E6, A6] | [E7, A7] | [E8, A8] | [E9, A9] | [E10, A10]
    | [E11, A11] | [E12, A12] | [E13, A13] | [E14, A14] | [E15, A15] | [E16, A16] | [E17, A17] | [E18, A18] | [E19, A19]
    | [E20, A20] | [E21, A21] | [E22, A22] | [E23, A23] | [E24, A24] | [E25, A25] | [E26, A26] | [E27, A27]
  : never;
