import { Ripening } from '../room/ripening';
import type { MediaConditions } from '../room/media-conditions';
import type { Participant, Track } from '../room/room';
import { relayOf } from './media/data-relay';
import { TwilioServiceError, type TwilioErrorCode } from './errors';
import type { SubscribedState } from './messages';
import type { OutgoingMedia } from './media/outgoing-media';
import type { TwilioPeerConnection } from './media/peer-connection';
import { includes, type TrackRule } from './track-rules';
import type { TrackSelection } from './media/track-selection';
import type { TwilioRoom } from './twilio-room';

interface Subscription {
  /** How the SDK finds the track: in the SDP, or as the label of a data channel. */
  id: string;
  media?: OutgoingMedia;
  stop: () => void;
}

export interface SubscriptionsInit {
  room: TwilioRoom;
  participant: Participant;
  connection: TwilioPeerConnection;
  rules: readonly TrackRule[];
  selection: TrackSelection;
  conditions: MediaConditions;
  /** Asked once for each new subscription. @returns the error that it fails with. */
  refusal: () => TwilioErrorCode | undefined;
  /** How long a track takes from when it can be had, in milliseconds. */
  tracksAfterMs: number;
  /** A track has taken that long: {@link Subscriptions.reconcile} is due. */
  onRipe: () => void;
}

/** Which tracks of others one SDK receives, kept in step with the room. */
export class Subscriptions {
  readonly #init: SubscriptionsInit;
  readonly #active = new Map<Track, Subscription>();
  readonly #failed = new Map<Track, TwilioServiceError>();
  readonly #ripening: Ripening<Track>;
  /** What an app's server said of single tracks, by SID; it goes before the rules. */
  readonly #choices = new Map<string, boolean>();
  #rules: readonly TrackRule[];
  #revision = 0;

  constructor(init: SubscriptionsInit) {
    this.#init = init;
    this.#rules = init.rules;
    this.#ripening = new Ripening(init.tracksAfterMs, () => init.onRipe());
  }

  get rules(): readonly TrackRule[] {
    return this.#rules;
  }

  /** The tracks that the client has now. */
  get tracks(): Track[] {
    return [...this.#active.keys()];
  }

  /** From now on these rules hold. {@link Subscriptions.reconcile} is due. */
  setRules(rules: readonly TrackRule[]): void {
    this.#rules = rules;
    this.#choices.clear();
  }

  /** Subscribes to, or takes away, one track whatever the rules say. {@link Subscriptions.reconcile} is due. */
  choose(trackSid: string, wanted: boolean): void {
    this.#choices.set(trackSid, wanted);
  }

  /** Whoever joins gets with the first answer what can be had at once. */
  begin(): void {
    if (this.#init.tracksAfterMs === 0) this.reconcile();
  }

  /** Starts and stops tracks as the room now asks for. @returns whether the client has to be told. */
  reconcile(): boolean {
    const wanted = new Set(this.#wanted());
    this.#forgetChoices();
    let changed = false;
    for (const [track, { stop }] of [...this.#active]) {
      if (wanted.has(track)) continue;
      this.#active.delete(track);
      stop();
      changed = true;
    }
    for (const track of [...this.#failed.keys()]) {
      if (!wanted.has(track)) changed = this.#failed.delete(track);
    }
    for (const track of wanted) {
      if (this.#active.has(track) || this.#failed.has(track)) continue;
      const refusal = this.#init.refusal();
      if (refusal) this.#failed.set(track, new TwilioServiceError(refusal));
      else this.#active.set(track, this.#subscribe(track));
      changed = true;
    }
    if (changed) this.#revision += 1;
    this.apply();
    return changed;
  }

  /** Lets through of each track what the client wants and what the network allows. */
  apply(): void {
    const { selection, conditions, participant } = this.#init;
    selection.decide(this.tracks);
    for (const [track, { media }] of this.#active) {
      if (!media) continue;
      const passage = conditions.passage(track, participant, media.layers);
      const { off, picture, maxBitrate } = selection.share(track);
      const flowing = passage.flowing && !off;
      const topLayer = Math.min(passage.topLayer, media.layerFor({ picture, maxBitrate }));
      this.#init.room.demand.set(track, participant, flowing ? topLayer : undefined);
      void media.deliver({ flowing, topLayer, picture, maxBitrate });
    }
  }

  /** The client is gone. */
  close(): void {
    this.#ripening.close();
    for (const { stop } of this.#active.values()) stop();
    this.#active.clear();
  }

  /** For a client that comes back: it takes a list only under a new revision. */
  renew(): SubscribedState {
    this.#revision += 1;
    return this.state();
  }

  state(): SubscribedState {
    const sidOf = (track: Track): string => this.#init.room.trackSid(track);
    return {
      revision: this.#revision,
      tracks: [
        ...[...this.#active].map(([track, { id }]) => ({ sid: sidOf(track), id })),
        ...[...this.#failed].map(([track, { code, message }]) => ({
          sid: sidOf(track),
          error: { code, message },
        })),
      ],
    };
  }

  #subscribe(track: Track): Subscription {
    const { connection, room } = this.#init;
    // Fresh for each subscription: the SDK would find a muted receiver of the same id first.
    const id = `${room.trackSid(track)}-${crypto.randomUUID().slice(0, 8)}`;
    const relay = relayOf(track);
    if (relay) {
      const channel = connection.createDataChannel(id, relay.delivery);
      relay.add(channel);
      return { id, stop: () => relay.remove(channel) };
    }
    const media = track.media && connection.send(id, track.media);
    const stopWatching = media?.onChange(() => this.apply());
    return {
      id,
      ...(media && { media }),
      stop: () => {
        stopWatching?.();
        room.demand.set(track, this.#init.participant, undefined);
        connection.stopSending(id);
      },
    };
  }

  /** What is asked for and can be had now: media that has arrived, and data tracks whose channel is open. */
  #wanted(): Track[] {
    const { participant } = this.#init;
    return participant.room
      .others(participant)
      .flatMap(({ tracks }) => [...tracks.values()])
      .filter(
        (track) => (track.media ?? relayOf(track)) && this.#includes(track) && this.#ripening.has(track),
      );
  }

  /** What was said of a track that is gone is about nothing any more: a SID does not come back. */
  #forgetChoices(): void {
    const { room, participant } = this.#init;
    if (this.#choices.size === 0) return;
    const tracks = participant.room.others(participant).flatMap((other) => [...other.tracks.values()]);
    const sids = new Set(tracks.map((track) => room.trackSid(track)));
    for (const sid of this.#choices.keys()) if (!sids.has(sid)) this.#choices.delete(sid);
  }

  #includes(track: Track): boolean {
    const { room } = this.#init;
    const sid = room.trackSid(track);
    return (
      this.#choices.get(sid) ??
      includes(this.#rules, track, { track: sid, publisher: room.participantSid(track.participant) })
    );
  }
}
