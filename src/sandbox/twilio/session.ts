import { receivedSource } from '../media/source';
import type { PeerConnections } from '../media/peer-connections';
import type { Participant } from '../room/participant';
import type { LeaveReason } from '../room/room';
import { TwilioServiceError } from './errors';
import { DataRelay, dataRelays } from './data-relay';
import { LocalTracks } from './local-tracks';
import { MediaSignaling } from './media-signaling/media-signaling';
import type { ConnectMessage, ServerMessage, ServerUpdate, SyncMessage, UpdateMessage } from './messages';
import { TwilioPeerConnection } from './peer-connection';
import { Subscriptions } from './subscriptions';
import type { TwilioRoom } from './twilio-room';

/** How long a client may be away before it counts as gone; the SDK's own figure (protocols/twilio-video.md, 3.3). */
const SESSION_TIMEOUT_SECONDS = 30;

export interface SessionInit {
  room: TwilioRoom;
  participant: Participant;
  connect: ConnectMessage;
  connections: PeerConnections;
}

/** One SDK in one room: tells it what changes there, and the room what it does. It outlives a lost connection. */
export class Session {
  readonly id = crypto.randomUUID();
  readonly participant: Participant;
  readonly #room: TwilioRoom;
  readonly #connection: TwilioPeerConnection;
  readonly #tracks: LocalTracks;
  readonly #subscriptions: Subscriptions;
  readonly #mediaSignaling: MediaSignaling;
  readonly #unsubscribe: (() => void)[];
  #send: ((message: ServerMessage) => void) | undefined;
  #away: ReturnType<typeof setTimeout> | undefined;
  #reconciling = false;
  #ended = false;

  constructor({ room, participant, connect, connections }: SessionInit) {
    this.#room = room;
    this.participant = participant;
    const trackSid = room.trackSid.bind(room);
    this.#connection = new TwilioPeerConnection({
      id: connect.peer_connections[0]?.id ?? '',
      connections,
      send: (state) => this.#update({ peer_connections: [state] }),
      onReceivers: () => this.#takeMedia(),
      onDataChannel: (channel) => this.#takeData(channel),
    });
    const automatic = !connect.subscribe?.rules.some(({ type, all }) => type === 'exclude' && all);
    this.#tracks = new LocalTracks(participant, trackSid);
    this.#subscriptions = new Subscriptions(participant, {
      trackSid,
      connection: this.#connection,
      automatic,
    });
    const asked = Object.keys(connect.media_signaling);
    this.#mediaSignaling = new MediaSignaling({ room, participant, connection: this.#connection, asked });
    this.#tracks.apply(connect.participant);
    this.#unsubscribe = [
      room.on('changed', (other, state) => other !== participant && this.#update({ participants: [state] })),
      room.on('left', (other, state, reason) =>
        // When the room ends, its end is all that there is to say.
        other === participant
          ? this.#left(reason)
          : room.room.ended || this.#update({ participants: [state] }),
      ),
      room.on('media', () => this.#reconcileSoon()),
    ];
  }

  /** Answers the client's `connect`; from then on it is told of every change. */
  async connected(connect: ConnectMessage, send: (message: ServerMessage) => void): Promise<void> {
    const first = connect.peer_connections[0];
    if (!first) throw new TwilioServiceError(53004);
    const answer = await this.#connection.answerFirst(first, () => this.#subscriptions.reconcile());
    if (this.#ended) return;
    this.#send = send;
    send({
      type: 'connected',
      session: this.id,
      peer_connections: [answer],
      ...this.#snapshot(),
      media_signaling: this.#mediaSignaling.transports,
      options: {
        session_timeout: SESSION_TIMEOUT_SECONDS,
        signaling_region: 'us1',
        media_region: 'us1',
        audio_processors: [],
      },
    });
    this.#connection.start();
    this.#reconcileSoon();
  }

  /** The client is back on a new connection (protocols/twilio-video.md, 3.7). */
  synced({ participant, peer_connections }: SyncMessage, send: (message: ServerMessage) => void): void {
    clearTimeout(this.#away);
    this.#send = send;
    this.#tracks.apply(participant);
    const description = this.#connection.unansweredOffer;
    send({
      type: 'synced',
      peer_connections: [{ id: this.#connection.id, ...(description ? { description } : {}) }],
      ...this.#snapshot(),
      published: this.#tracks.renew(),
      subscribed: this.#subscriptions.renew(),
    });
    this.participant.setState('connected');
    for (const state of peer_connections) {
      if (state.id === this.#connection.id && this.#connection.isNew(state)) this.#connection.receive(state);
    }
    this.#reconcileSoon();
  }

  /** What the client changed on its side. */
  update({ participant, peer_connections }: UpdateMessage): void {
    if (participant && this.#tracks.apply(participant)) this.#update({ published: this.#tracks.state() });
    for (const state of peer_connections ?? []) {
      if (state.id === this.#connection.id) this.#connection.receive(state);
    }
  }

  /** The client's connection is lost; it may come back within the session time-out. */
  lost(): void {
    if (this.#ended) return;
    this.#send = undefined;
    this.participant.setState('reconnecting');
    clearTimeout(this.#away);
    this.#away = setTimeout(() => this.leave('connection-lost'), SESSION_TIMEOUT_SECONDS * 1000);
  }

  leave(reason: LeaveReason): void {
    if (this.participant.present) this.participant.room.leave(this.participant, reason);
    else this.#left(reason);
  }

  #snapshot(): Record<string, unknown> {
    const { room } = this.#room;
    return {
      sid: this.#room.sid,
      name: room.name,
      participant: this.#room.view(this.participant),
      participants: room.others(this.participant).map((other) => this.#room.view(other)),
      published: this.#tracks.state(),
      subscribed: this.#subscriptions.state(),
      recording: { is_recording: false, revision: 1 },
    };
  }

  #update(update: ServerUpdate): void {
    this.#send?.({ type: 'update', ...update });
  }

  /** Several changes of one moment give one message and one negotiation. */
  #reconcileSoon(): void {
    if (this.#reconciling) return;
    this.#reconciling = true;
    queueMicrotask(() => {
      this.#reconciling = false;
      if (this.#ended || !this.#send) return;
      if (this.#subscriptions.reconcile()) this.#update({ subscribed: this.#subscriptions.state() });
    });
  }

  #takeMedia(): void {
    for (const [id, track] of this.#tracks.published) {
      if (track.media || track.kind === 'data') continue;
      const receiver = this.#connection.receiver(id);
      if (receiver) track.setMedia(receivedSource([receiver]));
    }
  }

  #takeData(channel: RTCDataChannel): void {
    const track = this.#tracks.published.get(channel.label);
    if (track?.kind !== 'data') return;
    dataRelays.set(track, new DataRelay(channel));
    this.#room.mediaChanged();
  }

  #left(reason: LeaveReason): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#away);
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#mediaSignaling.close();
    this.#connection.close();
    const farewell = farewellFor(reason);
    if (farewell) this.#send?.(farewell);
    this.#send = undefined;
  }
}

/** How the service tells a client that it is out (protocols/twilio-video.md, 3.5 and 3.6). */
function farewellFor(reason: LeaveReason): ServerMessage | undefined {
  switch (reason) {
    case 'room-ended':
      return { type: 'disconnected', status: 'completed' };
    case 'duplicate': {
      const { code, message } = new TwilioServiceError(53205);
      return { type: 'error', code, message };
    }
    case 'removed':
      return { type: 'disconnected', status: 'disconnected' };
    case 'left':
    case 'connection-lost':
      return undefined;
  }
}
