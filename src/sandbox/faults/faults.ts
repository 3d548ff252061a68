import type { Side } from '../../sides';
import type { UplinkLevel } from '../room/media-conditions';
import type { Participant, Room } from '../room/room';
import type { ServiceFaults } from './service-faults';

/** A client whose network can fail. */
export interface FaultyClient {
  dropSockets(where: (url: URL) => boolean): void;
  close(): void;
}

/** A service that can be made to get something wrong. */
export interface FaultyService {
  readonly rooms: readonly Room[];
  readonly faults: ServiceFaults;
  answers(url: URL): boolean;
}

export interface FaultySandbox {
  services: Readonly<Record<Side, FaultyService>>;
  latency: Readonly<Record<Side, { set(milliseconds: number): void }>>;
}

/** Everything that a sandbox can be made to get wrong, for scenarios, tests, and apps that run on it. */
export class Faults {
  readonly #latency: FaultySandbox['latency'];
  readonly #services: Readonly<Record<Side, FaultyService>>;
  /** What makes each room that is full take as many as before. */
  readonly #full = new WeakMap<Room, () => void>();

  /** @param sandbox whose services these are. */
  constructor({ services, latency }: FaultySandbox) {
    this.#services = services;
    this.#latency = latency;
  }

  /** What concerns one service as a whole. */
  service(name: Side): ServiceFaults {
    return this.#services[name].faults;
  }

  /**
   * A service acts on every message, request and closed socket so much later, in milliseconds. Media and data of calls,
   * which do not pass its signalling, are as quick as before.
   */
  setLatency(name: Side, milliseconds: number): void {
    this.#latency[name].set(milliseconds);
  }

  /** Breaks off a client's sockets with 1006: all, or those to one service. Its SDKs may connect again. */
  dropSockets(client: FaultyClient, name?: Side): void {
    client.dropSockets((url) => name === undefined || this.#services[name].answers(url));
  }

  /** The client is gone without a word, as if its window had crashed. */
  vanish(client: FaultyClient): void {
    client.close();
  }

  /** While on, nobody more is let in. Whoever is in stays, and who leaves finds the place taken. */
  setRoomFull(room: Room, full: boolean): void {
    const lift = this.#full.get(room);
    if (full === (lift !== undefined)) return;
    if (lift) {
      this.#full.delete(room);
      return lift();
    }
    const limit = room.maxParticipants;
    const fill = (): void => void (room.maxParticipants = room.participants.size);
    const stop = room.on('participant-left', fill);
    this.#full.set(room, () => {
      stop();
      room.maxParticipants = limit;
    });
    fill();
  }

  endRoom(room: Room): void {
    room.end();
  }

  /** @param code the vendor's, for why; see {@link ServiceFaults.removeParticipant}. */
  removeParticipant(participant: Participant, code?: number): void {
    this.#serviceOf(participant).removeParticipant(participant, code);
  }

  /** Stops a participant's media in both directions, or lets it flow again. */
  setMediaStopped(participant: Participant, stopped: boolean): void {
    this.#serviceOf(participant).setMediaStopped(participant, stopped);
  }

  /** A participant's media connection breaks for good. @throws {Error} for a guest. */
  breakMedia(participant: Participant): void {
    this.#serviceOf(participant).breakMedia(participant);
  }

  /** Limits a participant's uplink; `undefined` lifts the limit. */
  limitUplink(participant: Participant, level: UplinkLevel | undefined): void {
    this.#serviceOf(participant).limitUplink(participant, level);
  }

  /** @throws {Error} for somebody whose room is of no service. */
  #serviceOf({ room, name }: Participant): ServiceFaults {
    const service = Object.values(this.#services).find(({ rooms }) => rooms.includes(room));
    if (!service) throw new Error(`The room of "${name}" has ended.`);
    return service.faults;
  }
}
