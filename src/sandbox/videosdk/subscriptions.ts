import { messageOf } from '../message-of';
import { Ripening } from '../room/ripening';
import type { Trace } from '../trace';
import type { Participant, Track } from '../room/room';
import { Consumer } from './consumer';
import { MeetingError } from './errors';
import type { MediaConditions } from '../room/media-conditions';
import type { OutgoingTransport } from './media/outgoing-transport';
import type { SocketIoSession } from './socket-io-session';
import { isProduced, streamKind } from './stream-kind';

/** What a producer's owner said of it, for those who consume it. */
export interface ProducerFacts {
  id: string;
  appData: unknown;
  mimeType: string;
}

export interface SubscriptionsInit {
  session: SocketIoSession;
  trace: Trace;
  /** Facts about a track of the room. */
  factsOf: (track: Track) => ProducerFacts;
  /** Whether the client wants what comes without asking for it. */
  automatic: boolean;
  /** Whose subscriptions they are. */
  viewer: Participant;
  conditions: MediaConditions;
  /** How long a track takes from when it can be had, in milliseconds; none when left out. */
  tracksAfterMs?: number | undefined;
}

/** Of the three that `newConsumer` announces. The sandbox forwards all. */
const TOP_TEMPORAL_LAYER = 2;

/** What one SDK client receives: a consumer for each produced track of the others. */
export class Subscriptions {
  readonly #init: SubscriptionsInit;
  readonly #consumers = new Map<string, Consumer>();
  /** What the client has asked for by participant and kind, against or beyond what comes by itself. */
  readonly #choices = new Map<string, boolean>();
  readonly #reported = new WeakMap<Consumer, number>();
  /** Consumers that the client has been told of as paused by the network. */
  readonly #pausedByNetwork = new Set<string>();
  readonly #ripening: Ripening<Track>;
  #adaptive = false;
  #transport: OutgoingTransport | undefined;

  constructor(init: SubscriptionsInit) {
    this.#init = init;
    this.#ripening = new Ripening(init.tracksAfterMs ?? 0, (track) => this.sync(track));
  }

  /** The transport that consumers are opened on; without one the client receives nothing. */
  set transport(transport: OutgoingTransport | undefined) {
    this.#transport = transport;
  }

  /** @throws {MeetingError} NOT_FOUND */
  find(consumerId: string): Consumer {
    const consumer = this.#consumers.get(consumerId);
    if (!consumer) throw new MeetingError('NOT_FOUND', 'There is no consumer with this id.');
    return consumer;
  }

  all(): Consumer[] {
    return [...this.#consumers.values()];
  }

  /** A track appeared, changed or went: opens, refreshes or closes its consumer. */
  sync(track: Track): void {
    const consumer = this.#of(track);
    if (!isProduced(track)) {
      if (consumer) this.#close(consumer);
    } else if (consumer) {
      this.#run(consumer.refresh());
    } else if (this.#choices.get(choiceKey(track.participant, track.kind)) ?? this.#init.automatic) {
      this.#consume(track);
    }
  }

  /** From now on the client wants, or does not want, what this participant sends of a kind. */
  choose(participant: Participant, kind: 'audio' | 'video', wanted: boolean): void {
    this.#choices.set(choiceKey(participant, kind), wanted);
    for (const track of participant.tracks.values()) {
      if (track.kind !== kind) continue;
      const consumer = this.#of(track);
      if (wanted) this.#consume(track);
      else if (consumer) this.#close(consumer);
    }
  }

  /** Opens a consumer, if there is none and the track is produced. */
  #consume(track: Track): void {
    const transport = this.#transport;
    if (!transport || transport.closed || this.#of(track) || !isProduced(track)) return;
    if (!this.#ripening.has(track)) return;
    const { viewer, conditions } = this.#init;
    const consumer: Consumer = new Consumer({
      track,
      transport,
      passage: (layers) => conditions.passage(track, viewer, layers),
      onChange: () => this.#report(consumer),
    });
    this.#consumers.set(consumer.id, consumer);
    this.#run(this.#open(consumer));
  }

  /** Whether the client wants to hear which streams the network stops. */
  set adaptive(adaptive: boolean) {
    this.#adaptive = adaptive;
    for (const consumer of this.all()) this.#report(consumer);
  }

  /** What gets through may have changed. */
  applyConditions(): void {
    for (const consumer of this.all()) this.#run(consumer.apply());
  }

  /** A participant has left: the client drops its consumers by itself. */
  forget(participant: Participant): void {
    for (const kind of ['audio', 'video'] as const) this.#choices.delete(choiceKey(participant, kind));
    for (const consumer of this.all()) {
      if (consumer.track.participant === participant) this.#remove(consumer);
    }
  }

  dispose(): void {
    this.#ripening.close();
    for (const consumer of this.all()) this.#remove(consumer);
  }

  async #open(consumer: Consumer): Promise<void> {
    const { session, factsOf } = this.#init;
    const { track } = consumer;
    const { id: producerId, appData, mimeType } = factsOf(track);
    const rtpParameters = await consumer.open(mimeType);
    if (consumer.closed) return;
    const answer = await session.ask('newConsumer', {
      peerId: track.participant.id,
      producerId,
      id: consumer.id,
      kind: track.kind,
      rtpParameters,
      type: consumer.layers > 1 ? 'simulcast' : 'simple',
      appData,
      producerPaused: false,
    });
    if (refused(answer)) return this.#remove(consumer);
    if (consumer.closed) return this.#announceClosed(consumer);
    await consumer.start();
  }

  #report(consumer: Consumer): void {
    if (consumer.closed || !consumer.ready) return;
    this.#reportLayer(consumer);
    this.#reportHold(consumer);
  }

  /** What the network stops is told only to those who have adaptive subscription (`stream-paused`). */
  #reportHold({ id: consumerId, track, held }: Consumer): void {
    const paused = held && this.#adaptive;
    if (paused === this.#pausedByNetwork.has(consumerId)) return;
    if (paused) this.#pausedByNetwork.add(consumerId);
    else this.#pausedByNetwork.delete(consumerId);
    const resumedBy = held ? 'adaptiveSubscriptionsDisabled' : 'networkStable';
    this.#init.session.emit('notification', {
      method: paused ? 'consumerPausedSubManager' : 'consumerResumedSubManager',
      consumerId,
      peerId: track.participant.id,
      kind: streamKind(track),
      reason: paused ? 'leastDominance' : resumedBy,
    });
  }

  /** Tells the client which layer it is shown, when that is another one (`video-quality-changed`). */
  #reportLayer(consumer: Consumer): void {
    const { id: consumerId, layers, layer } = consumer;
    if (layers < 2 || this.#reported.get(consumer) === layer) return;
    this.#reported.set(consumer, layer);
    this.#init.session.emit('notification', {
      method: 'consumerLayersChanged',
      consumerId,
      spatialLayer: layer,
      temporalLayer: TOP_TEMPORAL_LAYER,
    });
  }

  #of(track: Track): Consumer | undefined {
    return this.all().find((consumer) => consumer.track === track);
  }

  #close(consumer: Consumer): void {
    // Before the client has acknowledged a consumer it would take no notice: then it is told afterwards.
    if (consumer.ready) this.#announceClosed(consumer);
    this.#remove(consumer);
  }

  #announceClosed({ id }: Consumer): void {
    this.#init.session.emit('notification', { method: 'consumerClosed', consumerId: id });
  }

  #remove(consumer: Consumer): void {
    this.#consumers.delete(consumer.id);
    this.#pausedByNetwork.delete(consumer.id);
    this.#run(consumer.close());
  }

  #run(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.#init.trace('videosdk', 'a consumer failed', messageOf(error));
    });
  }
}

const choiceKey = ({ id }: Participant, kind: Track['kind']): string => `${kind} ${id}`;

/** A client that does not consume answers with an error code (docs/protocols/videosdk.md, 4). */
function refused(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'errorCode' in answer;
}
