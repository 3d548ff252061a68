import type { Participant } from '../room/participant';
import type { Track } from '../room/track';
import { dataRelays } from './data-relay';
import type { SubscribedState } from './messages';
import type { TwilioPeerConnection } from './peer-connection';

interface Subscription {
  /** How the SDK finds the track: in the SDP, or as the label of a data channel. */
  id: string;
  stop: () => void;
}

/** Which tracks of others one SDK receives, kept in step with the room. */
export class Subscriptions {
  readonly #participant: Participant;
  readonly #trackSid: (track: Track) => string;
  readonly #connection: TwilioPeerConnection;
  readonly #automatic: boolean;
  readonly #active = new Map<Track, Subscription>();
  #revision = 0;

  constructor(
    participant: Participant,
    {
      trackSid,
      connection,
      automatic,
    }: { trackSid: (track: Track) => string; connection: TwilioPeerConnection; automatic: boolean },
  ) {
    this.#participant = participant;
    this.#trackSid = trackSid;
    this.#connection = connection;
    this.#automatic = automatic;
  }

  /** Starts and stops tracks as the room now asks for. @returns whether the client has to be told. */
  reconcile(): boolean {
    const wanted = new Set(this.#automatic ? this.#available() : []);
    let changed = false;
    for (const [track, { stop }] of [...this.#active]) {
      if (wanted.has(track)) continue;
      this.#active.delete(track);
      stop();
      changed = true;
    }
    for (const track of wanted) {
      if (this.#active.has(track)) continue;
      this.#active.set(track, this.#subscribe(track));
      changed = true;
    }
    if (changed) this.#revision += 1;
    return changed;
  }

  /** For a client that comes back: it takes a list only under a new revision. */
  renew(): SubscribedState {
    this.#revision += 1;
    return this.state();
  }

  state(): SubscribedState {
    const tracks = [...this.#active].map(([track, { id }]) => ({ sid: this.#trackSid(track), id }));
    return { revision: this.#revision, tracks };
  }

  #subscribe(track: Track): Subscription {
    // Fresh for each subscription: the SDK would find a muted receiver of the same id first.
    const id = `${this.#trackSid(track)}-${crypto.randomUUID().slice(0, 8)}`;
    const relay = dataRelays.get(track);
    if (relay) {
      const channel = this.#connection.createDataChannel(id);
      relay.add(channel);
      return { id, stop: () => relay.remove(channel) };
    }
    if (track.media) this.#connection.send(id, track.media);
    return { id, stop: () => this.#connection.stopSending(id) };
  }

  /** What can be had now: media that has arrived, and data tracks whose channel is open. */
  #available(): Track[] {
    const others = this.#participant.room.others(this.#participant);
    return others.flatMap(({ tracks }) =>
      [...tracks.values()].filter((track) => track.media ?? dataRelays.has(track)),
    );
  }
}
