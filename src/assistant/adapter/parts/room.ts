import type { Meeting, Participant as NativeParticipant } from '@videosdk.live/js-sdk';
import { Emitter } from './emitter';
import { TwilioError, errorOf } from './errors';
// @part data
import { dataChannel } from './data-channel';
// @end
import type { LocalParticipant } from './local-participant';
import { RemoteParticipant, type RemoteTrackEvents } from './remote-participant';

/** A room also emits its participants' track events, with the participant. */
type OfParticipants = {
  [E in keyof RemoteTrackEvents]: [...told: RemoteTrackEvents[E], participant: RemoteParticipant];
};

export interface RoomEvents
  extends
    OfParticipants,
    Record<'participantConnected' | 'participantDisconnected', [participant: RemoteParticipant]>,
    Record<'participantReconnecting' | 'participantReconnected', [participant: RemoteParticipant]>,
    Record<'reconnected' | 'recordingStarted' | 'recordingStopped', []> {
  disconnected: [room: Room, error: TwilioError];
  reconnecting: [error: TwilioError];
  dominantSpeakerChanged: [participant: RemoteParticipant];
}

/** You left, or were removed: Twilio passes no error for either. */
const WITHOUT_ERROR = [1101, 1002, 1010];

// eslint-disable-next-line @typescript-eslint/no-namespace -- as in twilio-video's types
export declare namespace Room {
  type SID = string;
}

/** Somebody's connection was lost. They come back as the same participant, or not at all. */
const LOST = 1001;
const PATIENCE = 10000;

/** A call. Its objects stay the same through reconnections. */
export class Room extends Emitter<RoomEvents> {
  readonly sid: string;
  readonly name: string;
  state: 'connected' | 'reconnecting' | 'disconnected' = 'connected';
  readonly localParticipant: LocalParticipant;
  readonly participants = new Map<string, RemoteParticipant>();
  dominantSpeaker: RemoteParticipant | null = null;
  isRecording = false;
  // @part quality
  /** @deprecated VideoSDK does not report it. */
  readonly mediaRegion: string = '';
  // @end
  // @part stubs
  /** @deprecated VideoSDK has its own statistics: `participant.videosdk.getVideoStats()` and the like. */
  readonly getStats = (): Promise<never[]> => Promise.resolve([]);
  /** @deprecated VideoSDK does not need this. */
  readonly refreshInactiveMedia = (): void => {};
  // @end
  readonly videosdk: Meeting;
  /** Tracks that `connect()` has created, and that end with the call. */
  private readonly own: readonly { stop(): unknown }[];
  opened = false;
  private readonly waiting: (() => void)[] = [];

  constructor(meeting: Meeting, name: string, me: LocalParticipant, own: readonly { stop(): unknown }[]) {
    super();
    this.videosdk = meeting;
    this.sid = meeting.id;
    this.name = name;
    this.localParticipant = me;
    this.own = own;
    meeting.on('participant-joined', (native) => this.arrived(native));
    meeting.on('participant-left', ({ id }, reason?: { code?: number }) => this.left(id, reason?.code));
    meeting.on('meeting-left', (reason: { code: number }) =>
      this.end(WITHOUT_ERROR.includes(reason.code) ? undefined : errorOf(reason)),
    );
    meeting.on('meeting-state-changed', ({ state }) => state === 'RECONNECTING' && this.lost());
    meeting.on('meeting-joined', () => this.back());
    try {
      // Fires sooner, but is not documented.
      const early = 'socket-state-changed' as 'meeting-state-changed';
      meeting.on(early, ({ state }) => state === 'SOCKET_DISCONNECTED' && this.lost());
    } catch {
      // Then the state above has to be enough.
    }
    // @part speaker
    // Twilio never reports you. When nobody speaks, its last speaker stays.
    meeting.on('speaker-changed', (id) => id !== null && this.spoke(this.participants.get(id)));
    // @end
    // @part recording
    meeting.on('recording-state-changed', ({ status }) => {
      const now = status === 'RECORDING_STARTED';
      if (this.isRecording === now || (!now && status !== 'RECORDING_STOPPED')) return;
      this.isRecording = now;
      this.emit(now ? 'recordingStarted' : 'recordingStopped');
    });
    // @end
    // @part data
    me.channel = dataChannel(meeting, (from, data) => this.participants.get(from)?.message(data));
    // @end
  }

  disconnect(): this {
    this.end();
    void this.videosdk.leave().catch(() => {});
    return this;
  }

  /** The app has the room now: run what has waited for that. */
  open(): void {
    this.opened = true;
    for (const act of this.waiting.splice(0)) setTimeout(act);
  }

  /** Runs this once the app has had time to add listeners. */
  later(act: () => void): void {
    if (this.opened) setTimeout(act);
    else this.waiting.push(act);
  }

  private arrived(native: NativeParticipant): void {
    if (native.id === this.localParticipant.sid) return;
    const known = this.participants.get(native.id);
    if (known) return known.rebind(native);
    const participant = new RemoteParticipant(native, this);
    this.participants.set(native.id, participant);
    if (this.opened) this.emit('participantConnected', participant);
  }

  private left(id: string, code?: number): void {
    const participant = this.participants.get(id);
    // Someone who leaves while your connection is lost may be back after it.
    if (!participant || this.state !== 'connected') return;
    if (code === LOST) {
      const { videosdk } = participant;
      participant.connection(false);
      setTimeout(() => participant.videosdk === videosdk && this.left(id), PATIENCE);
      return;
    }
    this.participants.delete(id);
    participant.unsubscribe();
    participant.become('disconnected');
    this.emit('participantDisconnected', participant);
    // @part speaker
    if (this.dominantSpeaker === participant) this.spoke(null);
    // @end
  }

  private lost(): void {
    if (!this.opened || this.state !== 'connected') return;
    this.state = 'reconnecting';
    this.localParticipant.connection(false);
    this.emit('reconnecting', new TwilioError(53001, 'The connection to VideoSDK was lost.'));
  }

  /** VideoSDK has joined again. It announces everybody in the same turn. */
  private back(): void {
    if (this.state !== 'reconnecting') return;
    this.state = 'connected';
    setTimeout(() => {
      this.participants.forEach((_, id) => this.videosdk.participants.has(id) || this.left(id));
      this.localParticipant.connection(true);
      this.emit('reconnected');
    });
  }

  private end(error?: TwilioError): void {
    if (this.state === 'disconnected') return;
    this.state = 'disconnected';
    this.localParticipant.end();
    for (const track of this.own) track.stop();
    this.participants.forEach((participant) => participant.unsubscribe());
    if (this.opened) this.emit('disconnected', this, error);
  }

  // @part speaker
  private spoke(participant: RemoteParticipant | null = null): void {
    if (this.dominantSpeaker === participant) return;
    this.dominantSpeaker = participant;
    this.emit('dominantSpeakerChanged', participant);
  }
  // @end
}
