import type { Client, ServerSocket } from '../bridge/service';
import type { PeerConnections } from '../media/peer-connections';
import type { LeaveReason, Participant } from '../room/room';
import { RoomError } from '../room/room-error';
import type { Trace } from '../trace';
import { MeetingError } from './errors';
import type { VideoSdkFaults } from './faults';
import { SWITCHED_ROOM, type SdkLeaveReason } from './leave-reasons';
import { MediaRelays } from './media-relay';
import type { Meeting, MeetingClient, PeerInfo, Stage } from './meeting';
import { PeerMedia } from './peer-media';
import { RoomWatcher } from './room-watcher';
import { SocketIoSession, type Acknowledge } from './socket-io-session';
import { Subscriptions } from './subscriptions';
import type { Claims } from './token';

export interface MeetingPeerInit {
  id: string;
  mode: string;
  meeting: Meeting;
  /** What the token in the socket's address says; rejects with the error for the client. */
  claims: Promise<Claims>;
  directory: MeetingDirectory;
  faults: VideoSdkFaults;
  socket: ServerSocket;
  client: Client;
  connections: PeerConnections;
  trace: Trace;
  tracksAfterMs?: number | undefined;
  /** Takes what the client asks for. Never throws. */
  dispatch: (peer: MeetingPeer, event: string, argument: unknown, acknowledge: Acknowledge) => void;
}

/** Where a client finds other meetings. */
export interface MeetingDirectory {
  /** What a token says. @throws {MeetingError} */
  verify(token: string): Promise<Claims>;
  /** The session to join now. @throws {MeetingError} INVALID_MEETING_ID or MEETING_ID_DISABLED */
  open(meetingId: string): Meeting;
  /** Whether a meeting can still be joined. @throws {MeetingError} INVALID_MEETING_ID or MEETING_ID_DISABLED */
  mustBeOpen(meetingId: string): void;
  /** Called when somebody waits to be let in. */
  asked(request: EntryRequest): void;
}

/** The answer to somebody who asks to be let in. */
export type EntryDecision = 'allowed' | 'denied';

/** Somebody who may not join by their token alone. Participants who may let them in are asked, too. */
export interface EntryRequest {
  meetingId: string;
  /** What they want to be called. */
  name: string;
  /** Answers in the place of a participant. Does nothing when they no longer wait. */
  answer(decision: EntryDecision): void;
}

export interface JoinInit {
  displayName: string;
  device: string;
  mode: string;
  metaData: Record<string, unknown>;
  /** Whether the client wants every stream without asking for it. */
  autoConsume: boolean;
}

/** How long a dismissed client may take to close its socket, in milliseconds. */
const FAREWELL_MS = 1000;

/** One client of VideoSDK's SDK: its signalling session, and its participant once it has joined. */
export class MeetingPeer implements MeetingClient {
  readonly id: string;
  readonly directory: MeetingDirectory;
  readonly faults: VideoSdkFaults;
  readonly media: PeerMedia;
  readonly relays = new MediaRelays(this);
  readonly trace: Trace;
  /** Proves to the pubsub socket who opens it. */
  readonly pubSubKey = crypto.randomUUID();
  /** Keys of the meeting's store that the client observes. */
  readonly observedKeys = new Set<string>();
  profile: Pick<PeerInfo, 'device' | 'mode' | 'metaData'>;
  stage: Stage = 'connected';
  askedAs = '';
  /** What the room is told when the socket closes. */
  leaveReason: LeaveReason = 'connection-lost';
  readonly #session: SocketIoSession;
  readonly #tracksAfterMs: number | undefined;
  #meeting: Meeting;
  #claims: Promise<Claims>;
  #participant: Participant | undefined;
  #subscriptions: Subscriptions | undefined;
  #watcher: RoomWatcher | undefined;
  #farewell: ReturnType<typeof setTimeout> | undefined;

  constructor(init: MeetingPeerInit) {
    const { id, mode, meeting, claims, directory, faults, socket, client, connections, trace } = init;
    this.#tracksAfterMs = init.tracksAfterMs;
    this.id = id;
    this.#meeting = meeting;
    this.#claims = claims;
    this.directory = directory;
    this.faults = faults;
    this.trace = trace;
    this.profile = { device: 'unknown', mode, metaData: {} };
    this.media = new PeerMedia({ connections, client });
    meeting.expect(this);
    claims.then(
      () => this.media.prepare(directionsOf(mode)),
      // Whoever awaits the claims reports the refusal; nobody may, when the client goes at once.
      () => {},
    );
    this.#session = new SocketIoSession(socket, {
      onConnect: () => this.#session.emit('connectionSuccess'),
      onEvent: (name, argument, acknowledge) => init.dispatch(this, name, argument, acknowledge),
      onClose: () => this.#disconnected(),
    });
  }

  get meeting(): Meeting {
    return this.#meeting;
  }

  get claims(): Promise<Claims> {
    return this.#claims;
  }

  /** @throws {MeetingError} WRONG_STATE before the client has joined. */
  get participant(): Participant {
    if (!this.#participant || this.stage !== 'joined') {
      throw new MeetingError('WRONG_STATE', 'The participant is not in the meeting.');
    }
    return this.#participant;
  }

  /** @throws {MeetingError} WRONG_STATE before the client has joined. */
  get subscriptions(): Subscriptions {
    if (!this.#subscriptions) throw new MeetingError('WRONG_STATE', 'The participant is not in the meeting.');
    return this.#subscriptions;
  }

  notify(method: string, fields: Record<string, unknown> = {}): void {
    this.#session.emit('notification', { ...fields, method });
  }

  /** Sends a server request. @returns the client's answer, or undefined. */
  ask(event: string, payload: Record<string, unknown>): Promise<unknown> {
    return this.#session.ask(event, payload);
  }

  /**
   * Puts the client into the room. {@link MeetingPeer.watch} must follow when it knows that it is in.
   * @throws {MeetingError} MAX_PARTICIPANTS_REACHED or INVALID_MEETING_ID (the meeting ended meanwhile).
   */
  join({ displayName, device, mode, metaData, autoConsume }: JoinInit): void {
    const { meeting } = this;
    const { room } = meeting;
    this.profile = { device, mode, metaData };
    const twin = meeting.peers.find(({ id }) => id === this.id);
    meeting.admit(this);
    try {
      this.#participant = room.join({ id: this.id, name: displayName });
    } catch (error) {
      if (twin) meeting.admit(twin);
      else meeting.forget(this);
      if (!(error instanceof RoomError)) throw error;
      throw new MeetingError(error.code === 'full' ? 'MAX_PARTICIPANTS_REACHED' : 'INVALID_MEETING_ID');
    }
    this.stage = 'joined';
    this.#subscriptions = new Subscriptions({
      session: this.#session,
      trace: this.trace,
      factsOf: (track) => meeting.factsOf(track),
      automatic: autoConsume,
      viewer: this.#participant,
      conditions: this.faults.conditions,
      tracksAfterMs: this.#tracksAfterMs,
    });
    this.#subscriptions.transport = this.media.outgoing;
    this.#watcher = new RoomWatcher({
      meeting,
      self: this.#participant,
      subscriptions: this.#subscriptions,
      notify: (method, fields) => this.notify(method, fields),
      onLeft: (reason) => this.#leftRoom(reason),
    });
  }

  /** Starts to tell the client what is and what happens in the room. */
  watch(): void {
    this.#watcher?.start();
    const { activities, data, peers } = this.#meeting;
    activities.catchUp((method, fields) => this.notify(method, fields));
    data.connect(peers);
  }

  /**
   * Leaves for another meeting. What the client sends stays on its transports; it is published again when the client
   * has joined there.
   */
  moveTo(meeting: Meeting, claims: Claims): void {
    const { participant, media } = this;
    const old = this.#meeting;
    this.#watcher?.stop();
    this.#subscriptions?.dispose();
    this.relays.stopAll();
    media.forgetTracks();
    const data = old.data.withdraw(this);
    old.dismiss(participant, 'left', SWITCHED_ROOM);
    old.forget(this);
    this.#meeting = meeting;
    this.#claims = Promise.resolve(claims);
    this.observedKeys.clear();
    this.stage = 'admitted';
    meeting.expect(this);
    for (const init of data) meeting.data.add(init);
  }

  /** Sends the client away with a reason that `meeting-left` reports. */
  dismiss(reason: SdkLeaveReason): void {
    if (this.stage === 'gone') return;
    this.#session.emit('close', { reason });
    this.#farewell = setTimeout(() => this.#session.drop(), FAREWELL_MS);
    this.#release();
  }

  /** Sends a client away that may not come in. It has been told why, and asks again with a new connection or never. */
  turnAway(): void {
    if (this.stage === 'gone') return;
    this.#farewell = setTimeout(() => this.#session.end(), FAREWELL_MS);
    this.#release();
  }

  /** Ends the signalling session as a lost network would. */
  drop(): void {
    this.#session.drop();
  }

  #leftRoom(reason: LeaveReason): void {
    if (reason === 'left') return this.#release();
    if (reason === 'connection-lost') {
      this.#release();
      return this.drop();
    }
    if (this.#participant) this.dismiss(this.#meeting.reason(this.#participant, reason));
  }

  #disconnected(): void {
    clearTimeout(this.#farewell);
    if (this.#participant) this.#participant.room.leave(this.#participant, this.leaveReason);
    this.#release();
  }

  /** Gives up everything but the socket. */
  #release(): void {
    if (this.stage === 'gone') return;
    this.stage = 'gone';
    this.#watcher?.stop();
    this.#subscriptions?.dispose();
    this.relays.stopAll();
    this.media.close();
    this.#meeting.forget(this);
  }
}

/** Which ways media will go in a mode (docs/protocols/videosdk.md, 3). */
function directionsOf(mode: string): ('incoming' | 'outgoing')[] {
  if (mode === 'SEND_AND_RECV' || mode === 'CONFERENCE') return ['incoming', 'outgoing'];
  return mode === 'RECV_ONLY' ? ['outgoing'] : [];
}
