import type { User } from '../users.ts';

export const VENDOR_NAMES = ['twilio', 'videosdk'] as const;
export type VendorName = (typeof VENDOR_NAMES)[number];

/** Somebody who is in a room now. */
export interface Person {
  id: string;
  name: string;
  since: string | undefined;
}

/** One meeting of people in a room. `end` is null while it is ongoing. */
export interface Session {
  id: string;
  start: string | undefined;
  end: string | null;
}

/** What a webhook reports, in this server's terms. */
export interface VendorEvent {
  /** The same if an event is delivered twice, as far as the vendor lets us recognise that. */
  key: string;
  /** The room's name or id, with which clients join. */
  room: string;
  kind: 'started' | 'joined' | 'left' | 'ended' | 'other';
  /** What the vendor calls it. */
  type: string;
  participant: string | undefined;
  at: string;
}

/** A webhook as it arrived, before it is verified. */
export interface Delivery {
  /** The address that the vendor called: the public one, with the query. */
  url: string;
  header: (name: string) => string | undefined;
  /** Exactly the bytes that were signed, as text. */
  body: string;
}

/** One video service, as this server needs it. */
export interface Vendor {
  /**
   * Makes sure that a room exists, so that clients can join it.
   * @param name the app's name for it
   * @param known what an earlier call returned
   * @returns the name or id with which clients join
   */
  openRoom(name: string, known: string | undefined): Promise<string>;
  /** A token that is only valid for this user and this room. */
  accessToken(user: User, room: string): Promise<string>;
  /** Removes everybody. Does nothing if nobody is in the room. */
  endRoom(room: string): Promise<void>;
  /** Closes a room that nobody will use. */
  discardRoom(room: string): Promise<void>;
  participants(room: string): Promise<Person[]>;
  /** Newest first. */
  sessions(room: string): Promise<Session[]>;
  /** @throws {BadDelivery} if the vendor has not signed it */
  readWebhook(delivery: Delivery): Promise<VendorEvent>;
}

/** A webhook that the vendor has not signed, or that lacks what a webhook must contain. */
export class BadDelivery extends Error {
  override readonly name = 'BadDelivery';
}
