import type { ActionName } from '../demos/actions';
import type { Faults } from '../sandbox/faults/faults';
import type { DeviceConditions } from '../sandbox/media/synthetic/hardware';
import type { Participant, Room } from '../sandbox/room/room';
import type { Side } from '../sides';
import type { Pressing } from './buttons';
import type { GuestChat } from './guest-chat';
import type { GuestModeration } from './moderation';
import type { Guests } from './scenario-guests';

/** One thing that a scenario can do. */
export interface Action {
  /** Why the action makes no sense now. */
  against(): string | false | undefined;
  /** The sides that it reaches when it is taken now: those whose programs run, when left out. */
  reaches?(): readonly Side[];
  perform(): Promise<void> | void;
}

/** What has been done to the network and the rooms. */
export interface Conditions {
  online: boolean;
  full: boolean;
  tokensExpired: boolean;
  devices: DeviceConditions;
}

export interface Scene extends Pressing {
  rooms: Record<Side, Room>;
  faults: Pick<Faults, 'service' | 'setRoomFull' | 'removeParticipant' | 'endRoom' | 'limitUplink'>;
  guests: Guests;
  /** What guests write into a chat that is kept. */
  chat: Pick<GuestChat, 'write'>;
  /** What guests do who may moderate, and those who have to ask. */
  moderation: Pick<GuestModeration, 'tell' | 'knock'>;
  conditions: Conditions;
  /** The reader in both rooms, as far as they are there. */
  you(): ReadonlyMap<Side, Participant>;
  press(id: string, sides: readonly Side[]): void;
  setOnline(online: boolean): void;
  setDevices(conditions: DeviceConditions): void;
  /** Whether a program uses the reader's own devices. */
  usesOwnDevices(): boolean;
  reload(): Promise<void>;
}

/** What is done by all actions whose names begin alike. */
export type Table<Prefix extends string> = Record<Extract<ActionName, `${Prefix}-${string}`>, Action>;
