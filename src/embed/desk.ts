import * as z from 'zod';
import type { BridgeHost } from '../sandbox/bridge/host';
import { Faults } from '../sandbox/faults/faults';
import { messageOf } from '../sandbox/message-of';
import type { Participant, Room } from '../sandbox/room/room';
import type { Sandbox } from '../sandbox/sandbox';
import type { Side } from '../sides';
import type { Diagnostics, ParticipantAddress, RoomAddress, RoomSummary } from './api';
import { parseCall, type Arguments, type Call, type CallName } from './calls';
import { GuestBook } from './guest-book';
import type { Answer } from './tabs/messages';

type Handlers = {
  [N in CallName]: (args: Arguments<N>, client: BridgeHost) => unknown;
};

/** Carries out the calls of `window.crossfade` of all windows, where the sandbox is. */
export class Desk {
  readonly #sandbox: Sandbox;
  readonly #faults: Faults;
  readonly #guests: GuestBook;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
    this.#faults = new Faults(sandbox);
    this.#guests = new GuestBook(sandbox);
  }

  /** @param client the window that calls. */
  async handle(call: unknown, client: BridgeHost): Promise<Answer> {
    try {
      return { ok: true, value: await this.#carryOut(parseCall(call), client) };
    } catch (error) {
      if (error instanceof z.ZodError) return { ok: false, error: z.prettifyError(error) };
      return { ok: false, error: messageOf(error) };
    }
  }

  close(): void {
    this.#guests.close();
  }

  #carryOut({ name, args }: Call, client: BridgeHost): unknown {
    return (this.#handlers[name] as (args: unknown, client: BridgeHost) => unknown)(args, client);
  }

  readonly #handlers: Handlers = {
    addGuest: ([options]) => this.#guests.add(options),
    guest: ([id, action]) => this.#guests.act(id, action),
    speak: ([id, seconds]) => this.#guests.speak(id, seconds),
    guestSends: ([id, text]) => this.#guests.send(id, text),
    guestOnline: ([id, online]) => this.#guests.setOnline(id, online),
    guestDecision: ([id]) => this.#guests.decision(id),
    guestRespondsEntry: ([id, who, decision]) => this.#guests.respondEntry(id, who, decision),
    videosdkRoom: ([name]) => {
      const { videosdk } = this.#sandbox.services;
      return name === undefined ? videosdk.createRoom().id : videosdk.roomOf(name);
    },
    rooms: () => this.#rooms(),
    diagnostics: (): Omit<Diagnostics, 'hosting'> => ({
      clients: this.#sandbox.clients,
      sockets: this.#sandbox.sockets,
      connections: this.#sandbox.connections.size,
      trace: this.#sandbox.trace.entries,
    }),
    setNetwork: ([conditions], client) => client.setNetwork(conditions),
    dropSockets: ([service], client) => this.#faults.dropSockets(client, service),
    failNext: ([service, count, code]) => this.#faults.service(service).failNext(count, code),
    failNextSubscription: ([count, code]) =>
      this.#sandbox.services.twilio.faults.failNextSubscription(count, code),
    setLatency: ([service, milliseconds]) => this.#faults.setLatency(service, milliseconds),
    setBusy: ([service, busy]) => this.#faults.service(service).setBusy(busy),
    setTokensExpired: ([service, expired]) => this.#faults.service(service).setTokensExpired(expired),
    setRoomFull: ([room, full]) => this.#faults.setRoomFull(this.#room(room), full),
    endRoom: ([room]) => this.#faults.endRoom(this.#room(room)),
    removeParticipant: ([who, code]) => this.#faults.removeParticipant(this.#participant(who), code),
    setMediaStopped: ([who, stopped]) => this.#faults.setMediaStopped(this.#participant(who), stopped),
    breakMedia: ([who]) => this.#faults.breakMedia(this.#participant(who)),
    limitUplink: ([who, level]) => this.#faults.limitUplink(this.#participant(who), level ?? undefined),
  };

  #rooms(): RoomSummary[] {
    const of = (service: Side): RoomSummary[] =>
      this.#sandbox.services[service].rooms.map((room) => ({
        service,
        room: room.id,
        participants: participants(room),
        waiting: service === 'videosdk' ? this.#sandbox.services.videosdk.waiting(room) : [],
      }));
    return [...of('twilio'), ...of('videosdk')];
  }

  #room({ service, room }: RoomAddress): Room {
    const found = this.#sandbox.services[service].rooms.find(({ id }) => id === room);
    if (found) return found;
    throw new Error(`There is no ${service} room "${room}" in the sandbox. See await crossfade.rooms().`);
  }

  #participant({ participant, ...where }: ParticipantAddress): Participant {
    const found = this.#room(where).participants.get(participant);
    if (found) return found;
    throw new Error(
      `There is no participant "${participant}" in the ${where.service} room "${where.room}". See await crossfade.rooms().`,
    );
  }
}

function participants(room: Room): RoomSummary['participants'] {
  return [...room.participants.values()].map(({ id, name, state, tracks }) => ({
    id,
    name,
    state,
    tracks: [...tracks.values()].map(({ kind, enabled }) => ({ kind, enabled })),
  }));
}
