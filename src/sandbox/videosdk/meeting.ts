import { detectSpeaker } from '../room/speaker-detector';
import { type LeaveReason, type Participant, Room, type Track } from '../room/room';
import { Activities, type Activity } from './activities';
import { DataRelay, type DataClient } from './media/data-relay';
import { ENDED_BY_API, REMOVED_BY_API, sdkLeaveReason, type SdkLeaveReason } from './leave-reasons';
import { PubSubHub } from './pubsub/hub';
import { SessionLog } from './session-log';
import { streamKind } from './stream-kind';
import type { PeerMedia } from './peer-media';
import type { ProducerFacts, Subscriptions } from './subscriptions';
import type { Claims } from './token';

/** How a participant is described to the SDK's clients. */
export interface PeerInfo {
  id: string;
  displayName: string;
  device: string;
  mode: string;
  metaData: Record<string, unknown>;
}

/**
 * How far a client has come: `connected`, `waiting` for a moderator, `admitted` (it may create transports),
 * `joined` (it is in the room), `gone`.
 */
export type Stage = 'connected' | 'waiting' | 'admitted' | 'joined' | 'gone';

/** An SDK client, as its meeting and the others in it know it. */
export interface MeetingClient extends DataClient {
  readonly id: string;
  readonly claims: Promise<Claims>;
  readonly profile: Pick<PeerInfo, 'device' | 'mode' | 'metaData'>;
  /** Proves to the pubsub socket who opens it. */
  readonly pubSubKey: string;
  /** Keys of the meeting's store that the client observes. */
  readonly observedKeys: ReadonlySet<string>;
  readonly media: PeerMedia;
  /** @throws {MeetingError} WRONG_STATE before the client has joined. */
  readonly subscriptions: Subscriptions;
  readonly relays: {
    answer(destination: Meeting, decision: 'allowed' | 'denied', decidedBy: string): void;
  };
  stage: Stage;
  /** What it wants to be called while it waits to be let in. */
  askedAs: string;
  /** Sends the client away with a reason that `meeting-left` reports. */
  dismiss(reason: SdkLeaveReason): void;
}

/** Somebody who waits to be let in. */
export interface Waiting {
  id: string;
  name: string;
}

/** A guest of the sandbox who waits to be let in: it has no client. */
export interface Knock {
  name: string;
  decide(decision: 'allowed' | 'denied'): void;
}

const GUEST_CODECS = { audio: 'audio/opus', video: 'video/VP8', data: '' } as const;

/** One session of a meeting: a neutral room, and what VideoSDK's side has besides it. */
export class Meeting {
  readonly room: Room;
  readonly sessionId = crypto.randomUUID();
  readonly log: SessionLog;
  readonly pubSub = new PubSubHub();
  readonly data = new DataRelay();
  readonly activities = new Activities();
  /** Values that apps share by key. */
  readonly store = new Map<string, string>();
  /** Guests who wait to be let in, by id. */
  readonly knocks = new Map<string, Knock>();
  readonly #peers = new Map<string, MeetingClient>();
  /** Of tracks that come from another meeting. */
  readonly #relayedFacts = new WeakMap<Track, ProducerFacts>();
  readonly #arriving = new Set<MeetingClient>();
  /** Why a participant left, where the room knows only how. */
  readonly #reasons = new WeakMap<Participant, SdkLeaveReason>();
  #endReason: SdkLeaveReason = sdkLeaveReason('room-ended');
  #stopDetecting: (() => void) | undefined;

  constructor(id: string) {
    this.room = new Room({ id });
    this.log = new SessionLog(this.room, this.sessionId);
    this.room.on('track-published', (track) => this.#relayData(track));
    this.room.on('track-unpublished', (track) => this.data.withdraw(track));
    this.room.on('participant-left', ({ tracks }) => tracks.forEach((track) => this.data.withdraw(track)));
    this.room.on('speaker-changed', (speaker) => this.#transcribe(speaker));
    this.room.on('ended', () => {
      this.#watchSpeaker();
      this.pubSub.close();
      for (const peer of [...this.#arriving]) peer.dismiss(this.#endReason);
    });
  }

  get id(): string {
    return this.room.id;
  }

  /** The SDK clients that have joined. */
  get peers(): MeetingClient[] {
    return [...this.#peers.values()];
  }

  /** The joined SDK client behind a participant; undefined for a guest. */
  peerOf(participant: Participant): MeetingClient | undefined {
    return this.#peers.get(participant.id);
  }

  /** A client has connected but not joined yet. */
  expect(peer: MeetingClient): void {
    this.#arriving.add(peer);
  }

  /** A client is about to join the room, in place of an earlier one with the same id. */
  admit(peer: MeetingClient): void {
    this.#arriving.delete(peer);
    this.#peers.set(peer.id, peer);
    this.#watchSpeaker();
  }

  forget(peer: MeetingClient): void {
    this.#arriving.delete(peer);
    if (this.#peers.get(peer.id) === peer) this.#peers.delete(peer.id);
    this.data.disconnect(peer);
    this.data.withdraw(peer);
    this.pubSub.dismiss(peer.pubSubKey);
    this.#watchSpeaker();
  }

  /** The client that waits to be let in under this id. */
  waiting(id: string): MeetingClient | undefined {
    return [...this.#arriving].find((peer) => peer.id === id && peer.stage === 'waiting');
  }

  /** Everybody who waits to be let in. */
  get allWaiting(): Waiting[] {
    const clients = [...this.#arriving].filter(({ stage }) => stage === 'waiting');
    return [
      ...clients.map(({ id, askedAs }) => ({ id, name: askedAs })),
      ...[...this.knocks].map(([id, { name }]) => ({ id, name })),
    ];
  }

  notifyAll(method: string, fields: Record<string, unknown> = {}): void {
    for (const peer of this.peers) peer.notify(method, fields);
  }

  info(participant: Participant): PeerInfo {
    const { id, name } = participant;
    const profile = this.peerOf(participant)?.profile;
    return { id, displayName: name, device: 'unknown', mode: 'SEND_AND_RECV', metaData: {}, ...profile };
  }

  factsOf(track: Track): ProducerFacts {
    const { participant, id, kind } = track;
    return (
      this.peerOf(participant)?.media.producerOf(track)?.facts ??
      this.#relayedFacts.get(track) ?? {
        id: `${participant.id}.${id}`,
        appData: guestAppData(track),
        mimeType: GUEST_CODECS[kind],
      }
    );
  }

  /** What is to be said of a track that nobody in this meeting produces. Must come before its media. */
  setFacts(track: Track, facts: ProducerFacts): void {
    this.#relayedFacts.set(track, facts);
  }

  /** Everybody's reason when the meeting ends, or one's own. */
  reason(participant: Participant, reason: LeaveReason): SdkLeaveReason {
    if (reason === 'room-ended') return this.#endReason;
    return this.#reasons.get(participant) ?? sdkLeaveReason(reason);
  }

  /** Takes a participant out for a reason of VideoSDK's own. */
  dismiss(participant: Participant, reason: LeaveReason, words: SdkLeaveReason): void {
    this.#reasons.set(participant, words);
    this.room.leave(participant, reason);
  }

  removeByApi(participant: Participant): void {
    this.dismiss(participant, 'removed', REMOVED_BY_API);
  }

  endByApi(): void {
    this.#endReason = ENDED_BY_API;
    this.room.end();
  }

  /** What a guest sends reaches the clients as if it had called `meeting.send`. */
  #relayData(track: Track): void {
    if (!track.data) return;
    this.data.add({
      owner: track,
      senderId: track.participant.id,
      source: track.data,
      label: 'reliable_data_producer',
      protocol: '',
      sctpStreamParameters: { ordered: true },
      appData: {},
    });
    this.data.connect(this.peers);
  }

  /**
   * Starts what a moderator asks for; a transcription begins with who speaks already.
   * @throws {MeetingError} with the code for a second start.
   */
  start(activity: Activity): void {
    this.activities.start(activity, (method, fields) => this.notifyAll(method, fields));
    if (activity === 'transcription') this.#transcribe(this.room.speaker);
  }

  /** The sandbox does not listen to what is said: while a transcription runs it says who speaks, as Twilio's side does. */
  #transcribe(speaker: Participant | null): void {
    if (!speaker || !this.activities.isRunning('transcription')) return;
    const { id, name } = speaker;
    const text = '(speaks)'; // Apps put the name before it.
    this.notifyAll('transcriptionText', {
      ...{ participantId: id, participantName: name, text, timestamp: Date.now(), type: 'realtime' },
    });
  }

  /** Detecting costs a timer, so it runs only while somebody is there to be told. */
  #watchSpeaker(): void {
    if (this.#peers.size > 0 && !this.room.ended) {
      this.#stopDetecting ??= detectSpeaker(this.room);
    } else {
      this.#stopDetecting?.();
      this.#stopDetecting = undefined;
    }
  }
}

/** What the SDK of a guest, if it had one, would say of a track (docs/protocols/videosdk.md, 4). */
function guestAppData(track: Track): Record<string, unknown> {
  if (streamKind(track).startsWith('share')) return { share: true };
  const { layerCount = 1 } = track.media ?? {};
  if (layerCount < 2) return {};
  const encodings = Array.from({ length: layerCount }, (_, layer) => ({
    scaleResolutionDownBy: 2 ** (layerCount - 1 - layer),
  }));
  return { ...track.media?.size(), encodings };
}
