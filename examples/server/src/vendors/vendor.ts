import type { User } from '../users.ts';

export const VENDOR_NAMES = ['twilio', 'videosdk'] as const;
export type VendorName = (typeof VENDOR_NAMES)[number];

/** Somebody who is in a room now. */
export interface Person {
  id: string;
  name: string;
  since: string | undefined;
}

/** One meeting of people in a room. `end` is null while it goes on. */
export interface Session {
  id: string;
  start: string | undefined;
  end: string | null;
}

/** What a webhook tells, in the words of this server. */
export interface VendorEvent {
  /** The same for an event that is delivered twice, as far as the vendor lets us know. */
  key: string;
  /** What clients join by. */
  room: string;
  kind: 'started' | 'joined' | 'left' | 'ended' | 'other';
  /** What the vendor calls it. */
  type: string;
  participant: string | undefined;
  at: string;
}

/** A webhook as it came, before anything is believed. */
export interface Delivery {
  /** The address that the vendor called: the public one, with its query. */
  url: string;
  header: (name: string) => string | undefined;
  /** The very bytes that were signed, as text. */
  body: string;
}

/** One service for video, as this server needs it. */
export interface Vendor {
  /**
   * Makes sure that a room is there to be joined.
   * @param name the app's name for it
   * @param known what an earlier call has given
   * @returns what clients join by
   */
  openRoom(name: string, known: string | undefined): Promise<string>;
  /** A token for this user and this room alone. */
  accessToken(user: User, room: string): Promise<string>;
  /** Sends everybody out. Nothing happens where nobody is. */
  endRoom(room: string): Promise<void>;
  /** Gives up a room that nobody will use. */
  discardRoom(room: string): Promise<void>;
  participants(room: string): Promise<Person[]>;
  /** The newest first. */
  sessions(room: string): Promise<Session[]>;
  /** @throws {BadDelivery} unless the vendor has signed it */
  readWebhook(delivery: Delivery): Promise<VendorEvent>;
}

/** A webhook that the vendor has not signed, or that does not say what a webhook says. */
export class BadDelivery extends Error {
  override readonly name = 'BadDelivery';
}
