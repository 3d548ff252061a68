import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import * as z from 'zod';
import {
  RefusedSocket,
  type Client,
  type HttpRequest,
  type HttpResponse,
  type ServerSocket,
} from '../bridge/service';
import type { Participant, Room } from '../room/room';
import type { ServiceInit, VendorService } from '../vendor';
import { MeetingError } from './errors';
import { VideoSdkFaults } from './faults';
import { MeetingPeer, type EntryDecision, type EntryRequest, type MeetingDirectory } from './meeting-peer';
import { MeetingRegistry } from './meeting-registry';
import { PubSubSession } from './pubsub/pubsub-session';
import { isVideoSdkAddress } from './address';
import { PreCallTests } from './pre-call-tests';
import { dispatch } from './requests/dispatch';
import type { Waiting } from './meeting';
import { announceEntry, answerEntry } from './requests/entry';
import { answerRest } from './rest/rest';
import { createToken, verifyToken, type Claims, type Credentials, type TokenInit } from './token';
import { Uploads } from './uploads';

const id = z.string().min(1).max(200);
const signallingQuery = z.object({
  roomId: id,
  // One that is too long is told so when it asks to come in.
  peerId: z.string().min(1),
  secret: z.string().default(''),
  mode: z.string().max(50).default('SEND_AND_RECV'),
});
const pubSubQuery = z.object({ roomId: id, peerId: id, key: z.string() });

/** Older versions speak another protocol, on a socket at `/` (docs/protocols/videosdk.md, 1.2). */
const TOO_OLD =
  'This version of VideoSDK is too old for the sandbox: it needs @videosdk.live/js-sdk 0.2.7 or later, or @videosdk.live/react-sdk 0.4.1 or later.';

const TOO_LONG = 'In the sandbox a participant’s id has 200 characters at most.';

/** What a guest publishes to a topic. */
export interface GuestMessage {
  topic: string;
  text: string;
  payload?: object;
  persist: boolean;
  /** Ids of those who may see it; everybody when left out. */
  sendOnly?: string[];
}

/** What VideoSDK's SDK believes is VideoSDK's cloud: REST, signalling, pubsub and media of its meetings. */
export class VideoSdkService implements VendorService {
  readonly name = 'videosdk';
  readonly credentials: Credentials;
  readonly #registry = new MeetingRegistry();
  readonly faults = new VideoSdkFaults(this.#registry);
  readonly #uploads = new Uploads();
  readonly #preCallTests: PreCallTests;
  readonly #directory: MeetingDirectory = {
    verify: (token) => this.#verify(token),
    open: (meetingId) => this.#registry.open(meetingId),
    mustBeOpen: (meetingId) => void this.#registry.enabled(meetingId),
    asked: (request) => this.#events.emit('entry-requested', request),
  };
  readonly #events = createNanoEvents<{ 'entry-requested': (request: EntryRequest) => void }>();
  readonly #init: ServiceInit;

  /** @param credentials a made-up account, new for every sandbox unless one is given. */
  constructor(init: ServiceInit, credentials = makeUpCredentials()) {
    this.#init = init;
    this.credentials = credentials;
    this.#preCallTests = new PreCallTests(init.connections);
  }

  /** Those of all meetings: one that has ended can begin again. */
  get rooms(): Room[] {
    return this.#registry.rooms;
  }

  /** Makes a meeting; its id has the form `xxxx-xxxx-xxxx`. Joining needs a meeting that exists. */
  createRoom(): Room {
    return this.#registry.create().room;
  }

  /** The meeting of this id, or of this name of the app's: one that is there, or a new one of that name. @returns its id */
  roomOf(idOrName: string): string {
    const id = this.#registry.idOf(idOrName);
    return this.#registry.room(id) ? id : this.#registry.create(idOrName).id;
  }

  /** Makes a meeting of an earlier sandbox again, under the same id. */
  restoreRoom(id: string): Room {
    return this.#registry.restore(id).room;
  }

  /** Calls back with the id of every meeting that is made from now on. */
  onRoomCreated(handler: (id: string) => void): Unsubscribe {
    return this.#registry.onCreated(handler);
  }

  /** Calls back with everybody who waits to be let in from now on. */
  onEntryRequested(handler: (request: EntryRequest) => void): Unsubscribe {
    return this.#events.on('entry-requested', handler);
  }

  /** The room of a meeting's current session. After it has ended, the next join makes a new one with the same id. */
  room(id: string): Room | undefined {
    return this.#registry.room(id);
  }

  /**
   * What a guest publishes, as if its app had called `pubSub.publish()`.
   * @throws {MeetingError} INVALID_MEETING_ID when the guest's room is no meeting's.
   */
  publishFrom({ id, name, room }: Participant, message: GuestMessage): void {
    const { topic, text, payload, persist, sendOnly = [] } = message;
    this.#registry.find(room.id).meeting.pubSub.publish(
      topic,
      {
        ...{ message: text, timestamp: new Date().toISOString(), sendOnly },
        payload: new TextEncoder().encode(payload ? JSON.stringify(payload) : ''),
        ...{ senderId: id, senderName: name, messageId: crypto.randomUUID() },
      },
      persist,
    );
  }

  /**
   * A guest asks to be let in. @returns what somebody in the meeting decides; asking again with the same id asks anew.
   * @throws {MeetingError} INVALID_MEETING_ID
   */
  async knock(room: Room, who: { id: string; name: string }): Promise<EntryDecision> {
    const { meeting } = this.#registry.find(room.id);
    const decision = new Promise<EntryDecision>((decide) => {
      meeting.knocks.set(who.id, { name: who.name, decide });
    });
    await announceEntry(meeting, who);
    return decision;
  }

  /** A guest who asked does not wait any longer: nobody answers. */
  stopKnocking(room: Room, id: string): void {
    this.#registry.meetingOf(room)?.knocks.delete(id);
  }

  /** Who waits to be let in, clients and guests. */
  waiting(room: Room): Waiting[] {
    return this.#registry.meetingOf(room)?.allWaiting ?? [];
  }

  /** A guest in the meeting answers somebody who waits. @throws {MeetingError} NOT_FOUND */
  respondEntry(room: Room, id: string, decision: EntryDecision): void {
    answerEntry(this.#registry.find(room.id).meeting, id, decision);
  }

  /** A guest who moderates switches a client's microphone off, or asks it to switch it on. */
  moderate(by: Participant, target: Participant, request: 'disableMic' | 'enableMic'): void {
    const client = this.#registry.meetingOf(target.room)?.peerOf(target);
    void client?.ask(request, { peerId: by.id });
  }

  /** What an app's own server would sign for a user. */
  createToken(init?: TokenInit): Promise<string> {
    return createToken(this.credentials, init);
  }

  answers(url: URL): boolean {
    return isVideoSdkAddress(url);
  }

  /** @param client needed for pre-call tests only: they have media. */
  request(request: HttpRequest, client?: Client): Promise<HttpResponse> {
    const init = {
      registry: this.#registry,
      faults: this.faults,
      uploads: this.#uploads,
      preCallTests: this.#preCallTests,
      verify: this.#directory.verify,
      trace: this.#init.trace,
      tracksAfterMs: this.#init.tracksAfterMs,
    };
    return answerRest(init, request, client);
  }

  /**
   * Takes the signalling or the pubsub socket. Whoever may not join hears so when it asks to come in: the SDK tries a refused
   * socket again and again, and `join()` never ends (docs/protocols/videosdk.md, 2).
   * @throws when the address is none of the service's, or names nobody who is in a meeting for pubsub.
   */
  accept(socket: ServerSocket, client: Client): void {
    const query = Object.fromEntries(socket.url.searchParams);
    if (socket.url.pathname.startsWith('/socket.io')) return this.#acceptSignalling(socket, client, query);
    if (socket.url.pathname === '/pubsub') return this.#acceptPubSub(socket, query);
    if (socket.url.pathname === '/' && socket.url.searchParams.has('roomId'))
      throw new RefusedSocket(TOO_OLD);
    throw new Error(`VideoSDK has no socket at ${socket.url.pathname}.`);
  }

  /** Ends every meeting. */
  close(): void {
    this.#preCallTests.closeAll();
    this.#uploads.clear();
    this.#registry.close();
  }

  async #verify(token: string): Promise<Claims> {
    const claims = await verifyToken(this.credentials, token);
    this.faults.afterToken();
    return claims;
  }

  #acceptSignalling(socket: ServerSocket, client: Client, query: unknown): void {
    const { roomId, peerId, secret, mode } = signallingQuery.parse(query);
    const meeting = this.#registry.waitingRoom(roomId);
    const claims = id.safeParse(peerId).success
      ? this.#verify(secret)
      : Promise.reject(new MeetingError('INVALID_PARTICIPANT_ID', TOO_LONG));
    new MeetingPeer({
      ...this.#init,
      ...{ id: peerId, mode, meeting, claims, socket, client },
      directory: this.#directory,
      faults: this.faults,
      dispatch: (...event) => void dispatch(...event),
    });
  }

  #acceptPubSub(socket: ServerSocket, query: unknown): void {
    const { roomId, peerId, key } = pubSubQuery.parse(query);
    // Who is in a meeting that is deactivated stays, with all that goes with it.
    const { meeting } = this.#registry.find(roomId);
    const peer = meeting.peers.find((candidate) => candidate.id === peerId);
    if (!peer || peer.pubSubKey !== key) throw new Error('The pubsub socket is not for a participant.');
    new PubSubSession(socket, meeting.pubSub, { peerId, key });
  }
}

const makeUpCredentials = (): Credentials => ({ apiKey: crypto.randomUUID(), secret: crypto.randomUUID() });
