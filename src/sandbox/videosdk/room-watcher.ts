import type { LeaveReason, Participant, Track } from '../room/room';
import type { Meeting } from './meeting';
import { isProduced, streamKind } from './stream-kind';
import type { Subscriptions } from './subscriptions';

export interface RoomWatcherInit {
  meeting: Meeting;
  self: Participant;
  subscriptions: Subscriptions;
  notify: (method: string, fields: Record<string, unknown>) => void;
  /** The watched participant itself has left. */
  onLeft: (reason: LeaveReason) => void;
}

/** Tells one SDK client what happens in its room, in VideoSDK's words, from {@link RoomWatcher.start} on. */
export class RoomWatcher {
  readonly #init: RoomWatcherInit;
  readonly #announced = new Set<Track>();
  readonly #names = new Map<Participant, string>();
  readonly #unsubscribe: (() => void)[] = [];

  constructor(init: RoomWatcherInit) {
    this.#init = init;
  }

  /** The client must have got the answer to its `join` before (docs/protocols/videosdk.md, 3). */
  start(): void {
    const { meeting, self, notify } = this.#init;
    const { room } = meeting;
    const sync = (track: Track): void => this.#sync(track);
    this.#unsubscribe.push(
      room.on('participant-joined', (participant) => {
        this.#names.set(participant, participant.name);
        notify('newPeer', { ...meeting.info(participant) });
      }),
      room.on('participant-left', (participant, reason) => this.#left(participant, reason)),
      room.on('participant-changed', (participant) => this.#changed(participant)),
      room.on('track-published', sync),
      room.on('track-changed', sync),
      room.on('track-media', sync),
      room.on('track-unpublished', sync),
      room.on('speaker-changed', (speaker) => notify('activeSpeaker', { peerId: speaker?.id ?? null })),
    );
    for (const participant of room.participants.values()) this.#names.set(participant, participant.name);
    for (const participant of room.others(self)) participant.tracks.forEach(sync);
    if (room.speaker) notify('activeSpeaker', { peerId: room.speaker.id });
  }

  stop(): void {
    for (const unsubscribe of this.#unsubscribe.splice(0)) unsubscribe();
  }

  #left(participant: Participant, reason: LeaveReason): void {
    const { meeting, self, subscriptions, notify, onLeft } = this.#init;
    this.#names.delete(participant);
    for (const track of this.#announced) if (track.participant === participant) this.#announced.delete(track);
    if (participant === self) return onLeft(reason);
    subscriptions.forget(participant);
    // When the meeting ends everybody hears it for themselves.
    if (reason !== 'room-ended') {
      notify('peerClosed', { peerId: participant.id, reason: meeting.reason(participant, reason) });
    }
  }

  #changed(participant: Participant): void {
    const { id, name } = participant;
    const oldDisplayName = this.#names.get(participant);
    if (oldDisplayName === name) return;
    this.#names.set(participant, name);
    if (participant === this.#init.self) return;
    this.#init.notify('peerDisplayNameChanged', { peerId: id, displayName: name, oldDisplayName });
  }

  /** Media states go to everybody, the sender too: only they set `micOn` and `webcamOn` (docs/protocols/videosdk.md, 5). */
  #sync(track: Track): void {
    if (track.kind === 'data') return;
    const { self, subscriptions, notify } = this.#init;
    const produced = isProduced(track);
    if (produced !== this.#announced.has(track)) {
      if (produced) this.#announced.add(track);
      else this.#announced.delete(track);
      const { participant } = track;
      notify('participantMediaStateChanged', {
        peerId: participant.id,
        kind: streamKind(track),
        newState: produced,
      });
    }
    if (track.participant !== self) subscriptions.sync(track);
  }
}
