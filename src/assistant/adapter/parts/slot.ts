import type { Meeting } from '@videosdk.live/js-sdk';
import type { LocalAudioTrack, LocalVideoTrack } from './local-tracks';

/** VideoSDK sends one of each of these, with these methods of a meeting. */
export const CALLS = {
  audio: { what: 'microphone', on: 'unmuteMic', change: 'changeMic', off: 'muteMic' },
  video: { what: 'camera', on: 'enableWebcam', change: 'changeWebcam', off: 'disableWebcam' },
  // A screen is not replaced, but ended.
  share: { what: 'screen', on: 'enableScreenShare', change: undefined, off: 'disableScreenShare' },
} as const;

/** How long VideoSDK may take to resume what was on. */
const GRACE = 5000;

/** Keeps one microphone, camera or screen of a meeting in the state of its track. */
export class Slot {
  track: LocalAudioTrack | LocalVideoTrack | undefined;
  private readonly meeting: Meeting;
  private readonly name: keyof typeof CALLS;
  private readonly layers: boolean;
  /** The track that is sent, and the copy of it that VideoSDK has. */
  private source: MediaStreamTrack | undefined;
  copy: MediaStreamTrack | undefined;
  private work: Promise<void> = Promise.resolve();
  private away = false;
  private returning = false;

  /** @param layers whether the video is sent in several sizes */
  constructor(meeting: Meeting, name: keyof typeof CALLS, layers: boolean) {
    this.meeting = meeting;
    this.name = name;
    this.layers = layers;
    const { change } = CALLS[name];
    if (change) {
      // VideoSDK ends one stream and starts another. Only this call distinguishes that from a mute.
      const native = meeting[change].bind(meeting);
      meeting[change] = (device) => {
        const done = native(device);
        void this.next(() => done).catch(() => {});
        return done;
      };
    }
    const { localParticipant } = meeting;
    localParticipant.on('stream-enabled', ({ kind, track }) => kind === name && this.heard(track));
    localParticipant.on('stream-disabled', ({ kind, track }) => kind === name && this.lost(track));
  }

  /** Makes what is sent match what is wanted, one step after the other. @throws what VideoSDK reports */
  update(): Promise<void> {
    // Muting takes effect at once, however long VideoSDK takes.
    if (this.copy) this.copy.enabled = this.wanted() === this.source;
    return this.next(() => this.step());
  }

  /** Nothing can be switched while the connection is lost. Once back, VideoSDK opens again what was on. */
  connection(back: boolean): void {
    this.away = !back;
    if (!back) return;
    const { source } = this;
    this.returning = true;
    void this.update().catch(() => {});
    setTimeout(() => {
      this.returning = false;
      if (!source || this.source !== source || this.sends(this.copy)) return;
      this.source = undefined;
      void this.update().catch(() => {});
    }, GRACE);
  }

  /** VideoSDK sends something else: after a reconnection by itself, otherwise because the app has called it. */
  private heard(track: MediaStreamTrack): void {
    if (this.away || track === this.copy || !(this.track || this.source)) return;
    const take = async (): Promise<void> => {
      if (!this.sends(track)) return;
      const wanted = this.wanted();
      const same = wanted === this.source && track.getSettings().deviceId === wanted?.getSettings().deviceId;
      if (wanted && (same || !this.returning)) {
        this.copy = track;
        return;
      }
      this.source = undefined;
      if (this.returning) return this.step();
      // If enabled, the app's own track replaces the one that VideoSDK has opened.
      this.track?.enable();
    };
    void this.next(take).catch(() => {});
  }

  /** VideoSDK has stopped sending. If this was not the adapter, a moderator has muted you, or the app has called VideoSDK. */
  private lost(track: MediaStreamTrack): void {
    const judge = (): void => {
      const { source } = this;
      if (this.away || this.sends() || track !== this.copy || !source || source !== this.wanted()) return;
      this.source = undefined;
      this.track?.disable();
    };
    // If you are leaving, the event for that follows, in the same turn.
    setTimeout(() => void this.next(judge));
  }

  /** Calls that wait for VideoSDK run one after the other. */
  private next(act: () => void | Promise<void>): Promise<void> {
    this.work = this.work.catch(() => {}).then(act);
    return this.work;
  }

  private wanted(): MediaStreamTrack | undefined {
    const { track } = this;
    return track && track.isEnabled && !track.isStopped ? track.mediaStreamTrack : undefined;
  }

  private async step(): Promise<void> {
    const { meeting } = this;
    const { on, change, off } = CALLS[this.name];
    const wanted = this.wanted();
    if (this.away || (wanted ? wanted === this.source : !this.sends())) return;
    if (!wanted || !change) {
      this.source = undefined;
      if (this.sends()) await meeting[off]();
    }
    if (!wanted) return;
    const copy = wanted.clone();
    copy.enabled = true;
    this.copy = copy;
    this.source = wanted;
    try {
      await meeting[change && this.sends() ? change : on](this.streamOf(copy));
    } catch (error) {
      this.source = undefined;
      copy.stop();
      throw error;
    }
  }

  /** Whether VideoSDK sends this track, or any. `micOn` and similar flags follow the server's answer. */
  private sends(one?: MediaStreamTrack): boolean {
    const streams = Array.from(this.meeting.localParticipant.streams.values());
    return streams.some(({ kind, track }) => kind === this.name && (!one || track === one));
  }

  /** VideoSDK uses these properties to encode video and to find the device again; it refuses tracks without them (3049). */
  private streamOf(track: MediaStreamTrack): MediaStream {
    const stream = new MediaStream([track]);
    const { height = 720, deviceId } = track.getSettings();
    if (this.name === 'audio') return Object.assign(stream, { microphoneId: deviceId });
    if (this.name === 'share') return Object.assign(stream, { multiStream: false });
    const lines = [180, 360, 540].find((one) => height <= one) ?? 720;
    const encoderConfig = `h${lines}p_w${(lines * 16) / 9}p`;
    return Object.assign(stream, { cameraId: deviceId, encoderConfig, multiStream: this.layers });
  }
}
