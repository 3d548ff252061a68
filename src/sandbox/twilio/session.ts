import { messageOf } from '../message-of';
import type { OpenWay } from '../room/data-channel';
import type { LeaveReason, Participant } from '../room/room';
import type { ServiceInit } from '../vendor';
import { TwilioServiceError, type TwilioErrorCode } from './errors';
import type { TwilioFaults } from './faults';
import type { SignalingRegion } from './hosts';
import { MediaSignaling } from './media-signaling/media-signaling';
import type { ConnectMessage, ServerMessage, ServerUpdate, SyncMessage, UpdateMessage } from './messages';
import { TwilioPeerConnection } from './media/peer-connection';
import { PublishedMedia } from './published-media';
import { RecordingWarnings } from './recording-warnings';
import { Subscriptions } from './subscriptions';
import type { TrackRule } from './track-rules';
import { TrackSelection } from './media/track-selection';
import type { TwilioRoom } from './twilio-room';

/** How long a client may be away before it counts as gone; the SDK's own figure (docs/protocols/twilio-video.md, 3.3). */
const SESSION_TIMEOUT_SECONDS = 30;
/** Of a client that names none. */
const EVERYTHING: TrackRule = { type: 'include', all: true };

/** One signalling connection of a client. */
export interface Link {
  send(message: ServerMessage): void;
  /** The client has come back on another connection: what still happens to this one does not matter. */
  moved(): void;
}

export interface SessionInit extends ServiceInit {
  room: TwilioRoom;
  participant: Participant;
  region: SignalingRegion;
  /** Opens one direction of the client's network. */
  openWay: OpenWay;
  connect: ConnectMessage;
  faults: TwilioFaults;
}

/** One SDK in one room: tells it what changes there, and the room what it does. It outlives a lost connection. */
export class Session {
  readonly id = crypto.randomUUID();
  readonly participant: Participant;
  readonly subscriptions: Subscriptions;
  readonly #init: SessionInit;
  readonly #room: TwilioRoom;
  readonly #connection: TwilioPeerConnection;
  readonly #media: PublishedMedia;
  readonly #selection: TrackSelection;
  readonly #mediaSignaling: MediaSignaling;
  readonly #warnings: RecordingWarnings | undefined;
  readonly #unsubscribe: (() => void)[];
  #link: Link | undefined;
  /** Of a client that has no answer yet: all that it may hear is that it is out. */
  #arriving: Link | undefined;
  #away: ReturnType<typeof setTimeout> | undefined;
  /** Of the longest stay that the room allows. */
  readonly #stay: ReturnType<typeof setTimeout>;
  #reconciling = false;
  #mediaBroken = false;
  #ended = false;

  constructor(init: SessionInit) {
    const { room, participant, connect, connections, openWay, faults, tracksAfterMs = 0 } = init;
    const { conditions } = faults;
    this.#init = init;
    this.#room = room;
    this.participant = participant;
    const connection = new TwilioPeerConnection({
      id: connect.peer_connections[0]?.id ?? '',
      connections,
      openWay,
      codecs: room.settings.videoCodecs,
      send: (state) => this.#update({ peer_connections: [state] }),
      onReceivers: () => this.#media.receiversChanged(),
      onDataChannel: (channel) => this.#media.channelOpened(channel),
      onFailure: (error) => {
        this.#traceFailure(error);
        this.fail(53403);
      },
    });
    this.#connection = connection;
    this.#media = new PublishedMedia({
      room,
      participant,
      connection,
      refusal: () => faults.publicationError(),
    });
    const selection = new TrackSelection(room, connect.bandwidth_profile?.video, () => this.reconcileSoon());
    this.#selection = selection;
    this.subscriptions = new Subscriptions({
      room,
      participant,
      connection,
      rules: connect.subscribe?.rules ?? [EVERYTHING],
      selection,
      conditions,
      refusal: () => faults.subscriptionError(),
      tracksAfterMs,
      onRipe: () => this.reconcileSoon(),
    });
    const asked = Object.keys(connect.media_signaling);
    this.#mediaSignaling = new MediaSignaling({
      room,
      participant,
      connection,
      selection,
      conditions,
      asked,
    });
    const warned = connect.participant.media_warnings?.includes('recordings');
    this.#warnings = warned ? new RecordingWarnings(room, participant, conditions) : undefined;
    this.#media.take(connect.participant);
    this.#unsubscribe = this.#watchRoom();
    this.#stay = setTimeout(() => this.fail(53216), room.settings.maxParticipantDuration * 1000);
  }

  /** Answers the client's `connect`; from then on it is told of every change. */
  async connected(connect: ConnectMessage, link: Link): Promise<void> {
    const first = connect.peer_connections[0];
    if (!first) throw new TwilioServiceError(53004);
    this.#arriving = link;
    const answer = await this.#connection
      .answerFirst(first, () => this.subscriptions.begin())
      .catch((error: unknown) => {
        if (error instanceof TwilioServiceError) throw error;
        return this.#traceFailure(error);
      });
    if (this.#ended) return;
    if (!answer) throw new TwilioServiceError(53403);
    this.#arriving = undefined;
    this.#link = link;
    // An app listens after the answer (docs/protocols/twilio-video.md, 3.3).
    const { published, complete } = this.#media.tracks.joining();
    link.send({
      type: 'connected',
      session: this.id,
      peer_connections: [answer],
      ...this.#snapshot(),
      published,
      media_signaling: this.#mediaSignaling.transports,
      options: {
        session_timeout: SESSION_TIMEOUT_SECONDS,
        signaling_region: this.#init.region,
        media_region: this.#room.settings.mediaRegion,
        audio_processors: [],
      },
    });
    if (!complete) this.#update({ published: this.#media.tracks.renew() });
    this.#connection.start();
    this.reconcileSoon();
  }

  /** The client is back on a new connection (docs/protocols/twilio-video.md, 3.7). */
  synced({ participant, peer_connections }: SyncMessage, link: Link): void {
    clearTimeout(this.#away);
    this.#link?.moved();
    this.#link = link;
    this.#media.take(participant);
    const description = this.#connection.unansweredOffer;
    link.send({
      type: 'synced',
      peer_connections: [{ id: this.#connection.id, ...(description ? { description } : {}) }],
      ...this.#snapshot(),
      published: this.#media.tracks.renew(),
      subscribed: this.subscriptions.renew(),
    });
    this.participant.setState('connected');
    for (const state of peer_connections) {
      if (state.id === this.#connection.id && this.#connection.isNew(state)) this.#connection.receive(state);
    }
    this.reconcileSoon();
  }

  /** What the client changed on its side. */
  update({ participant, peer_connections, bandwidth_profile }: UpdateMessage): void {
    if (this.#ended) return;
    if (participant && this.#media.take(participant)) this.#update({ published: this.#media.tracks.state() });
    if (bandwidth_profile?.video) this.#selection.setProfile(bandwidth_profile.video);
    for (const state of peer_connections ?? []) {
      if (state.id === this.#connection.id) this.#connection.receive(state);
    }
  }

  /** The client's connection is lost; it may come back within the session time-out. */
  lost(): void {
    if (this.#ended) return;
    this.#link = undefined;
    this.participant.setState('reconnecting');
    clearTimeout(this.#away);
    this.#away = setTimeout(() => this.leave('connection-lost'), SESSION_TIMEOUT_SECONDS * 1000);
  }

  leave(reason: LeaveReason): void {
    if (this.participant.present) this.participant.room.leave(this.participant, reason);
    else this.#left(reason);
  }

  /** Sends the client away with an error. */
  fail(code: TwilioErrorCode): void {
    this.#sendError(code);
    this.leave('connection-lost');
  }

  /** Nothing flows any more, and no offer of the client is answered. Signalling goes on. */
  breakMedia(): void {
    this.#mediaBroken = true;
    this.#connection.close();
  }

  /** Several changes of one moment give one message and one negotiation. */
  reconcileSoon(): void {
    if (this.#reconciling) return;
    this.#reconciling = true;
    queueMicrotask(() => {
      this.#reconciling = false;
      if (this.#ended || this.#mediaBroken || !this.#link) return;
      if (this.subscriptions.reconcile()) this.#update({ subscribed: this.subscriptions.state() });
      this.#warn();
    });
  }

  #watchRoom(): (() => void)[] {
    const { participant } = this;
    const { room, recording } = this.#room;
    return [
      this.#room.on(
        'changed',
        (other, state) => other !== participant && this.#update({ participants: [state] }),
      ),
      this.#room.on('left', (other, state, reason) =>
        // When the room ends, its end is all that there is to say.
        other === participant ? this.#left(reason) : room.ended || this.#update({ participants: [state] }),
      ),
      this.#room.on('media', () => this.reconcileSoon()),
      this.#room.on('dominant-speaker', () => this.reconcileSoon()),
      recording.onChange(() => {
        this.#update({ recording: recording.state() });
        this.#warn();
      }),
    ];
  }

  #snapshot(): Record<string, unknown> {
    const { room, recording } = this.#room;
    return {
      sid: this.#room.sid,
      name: room.name,
      participant: this.#room.view(this.participant),
      participants: room.others(this.participant).map((other) => this.#room.view(other)),
      published: this.#media.tracks.state(),
      subscribed: this.subscriptions.state(),
      recording: recording.state(),
    };
  }

  #update(update: ServerUpdate): void {
    this.#link?.send({ type: 'update', ...update });
  }

  #warn(): void {
    const states = this.#link && this.#warnings?.check();
    if (states) this.#link?.send({ type: 'warning', states });
  }

  #sendError(code: TwilioErrorCode): void {
    const { message } = new TwilioServiceError(code);
    this.#sendLast({ type: 'error', code, message });
  }

  /** How the service tells a client that it is out (docs/protocols/twilio-video.md, 3.5 and 3.6). */
  #sendLast(message: ServerMessage): void {
    (this.#link ?? this.#arriving)?.send(message);
    this.#arriving = undefined;
  }

  #traceFailure(error: unknown): undefined {
    const reason = messageOf(error);
    this.#init.trace('twilio', 'could not apply a description', reason);
  }

  #left(reason: LeaveReason): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#away);
    clearTimeout(this.#stay);
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#mediaSignaling.close();
    this.subscriptions.close();
    this.#connection.close();
    if (reason === 'room-ended') this.#sendLast({ type: 'disconnected', status: 'completed' });
    if (reason === 'removed') this.#sendLast({ type: 'disconnected', status: 'disconnected' });
    if (reason === 'duplicate') this.#sendError(53205);
    this.#link = undefined;
  }
}
