import type { UplinkLevel } from '../room/media-conditions';
import type { Participant } from '../room/room';

/** What a service can be made to get wrong on demand. What concerns only the network is the bridge's part. */
export interface ServiceFaults {
  /**
   * The next `count` requests that change something (a join, a publication) are refused.
   * @param code of the vendor's; the service's own "server error" when left out.
   * @throws {Error} for a code that the vendor does not have.
   */
  failNext(count?: number, code?: number): void;
  /** While on, newcomers are told that the service is too busy, in the service's own way. */
  setBusy(busy: boolean): void;
  /** While on, every token that is presented counts as expired. */
  setTokensExpired(expired: boolean): void;
  /**
   * Sends a participant away.
   * @param code what the vendor's SDK reports as the reason; that of a removal when left out. A guest hears none.
   * @throws {Error} for a code that the vendor does not have.
   */
  removeParticipant(participant: Participant, code?: number): void;
  /** Media of this participant stops in both directions, or flows again; signalling goes on. */
  setMediaStopped(participant: Participant, stopped: boolean): void;
  /**
   * The participant's media connection breaks for good, as when a media server dies; signalling goes on. The SDK finds
   * out by itself, after some seconds, and cannot mend it: only joining again helps.
   * @throws {Error} for a guest, who has no connection.
   */
  breakMedia(participant: Participant): void;
  /** Limits a participant's uplink: reported quality and forwarded picture follow. `undefined` lifts the limit. */
  limitUplink(participant: Participant, level: UplinkLevel | undefined): void;
}
