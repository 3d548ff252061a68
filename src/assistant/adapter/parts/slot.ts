import type { Meeting, Stream } from '@videosdk.live/js-sdk';

/** Your own track, as far as sending it goes. */
export interface SlotTrack {
  readonly mediaStreamTrack: MediaStreamTrack;
  readonly isEnabled: boolean;
  readonly isStopped: boolean;
  enable(): unknown;
  disable(): unknown;
}

export type SlotName = 'audio' | 'video' | 'share';

/** How long VideoSDK may take to send again what was on. */
const GRACE = 5000;

/** VideoSDK sends one microphone, one camera and one screen. A slot keeps one of them as its track wants it to be. */
export class Slot {
  track: SlotTrack | undefined;
  private readonly meeting: Meeting;
  private readonly name: SlotName;
  private readonly layers: boolean;
  /** The track that is sent, and the copy of it that VideoSDK has. */
  private source: MediaStreamTrack | undefined;
  private copy: MediaStreamTrack | undefined;
  private work: Promise<void> = Promise.resolve();
  /** Cannot switch while the connection is lost: `resume()` makes up for it. */
  private away = false;
  private returning = false;

  /** @param layers whether the picture is sent in several sizes */
  constructor(meeting: Meeting, name: SlotName, layers: boolean) {
    this.meeting = meeting;
    this.name = name;
    this.layers = layers;
    if (name !== 'share') this.watch(name === 'audio' ? 'changeMic' : 'changeWebcam');
  }

  /** Brings what is sent to what is wanted, one step after the other. @throws what VideoSDK reports */
  update(): Promise<void> {
    // What is to be silent is so at once, however long VideoSDK takes.
    if (this.copy) this.copy.enabled = this.wanted() === this.source;
    return this.next(() => this.step());
  }

  // @part restart
  /** Lets go of the device, until another one is sent. */
  release(): void {
    this.copy?.stop();
  }
  // @end

  /** The connection is lost. */
  pause(): void {
    this.away = true;
  }

  /** Back in the meeting, where VideoSDK opens again what was on. */
  resume(): void {
    const { source } = this;
    this.away = false;
    this.returning = true;
    setTimeout(() => (this.returning = false), GRACE);
    if (!source || source !== this.wanted()) {
      void this.update().catch(() => {});
      return;
    }
    setTimeout(() => {
      if (this.source !== source || this.sends(this.copy)) return;
      this.source = undefined;
      void this.update().catch(() => {});
    }, GRACE);
  }

  /** VideoSDK sends something that is not from here. */
  heard(track: MediaStreamTrack): void {
    if (this.away || track === this.copy || !(this.track || this.source)) return;
    void this.next(() => this.take(track)).catch(() => {});
  }

  /** After a reconnection VideoSDK opens devices by itself. Else the app has called VideoSDK, and means it. */
  private async take(track: MediaStreamTrack): Promise<void> {
    if (!this.sends(track)) return;
    const wanted = this.wanted();
    const device = track.getSettings().deviceId;
    const same = !!this.source && this.source === wanted && device === this.source.getSettings().deviceId;
    if (same || (wanted && !this.returning)) {
      this.copy = track;
      return;
    }
    this.source = undefined;
    if (this.returning) return this.step();
    // Enabled, the app's own track takes the place of what VideoSDK has opened.
    this.track?.enable();
  }

  /** VideoSDK sends no more. Where nobody here wanted that, somebody with the right to has muted you, or the app by VideoSDK. */
  lost(track: MediaStreamTrack): void {
    const judge = (): void => {
      const { source } = this;
      if (this.away || this.isOn() || track !== this.copy || !source || source !== this.wanted()) return;
      this.source = undefined;
      this.track?.disable();
    };
    // Whoever leaves hears of it next, in the same turn.
    setTimeout(() => void this.next(judge));
  }

  /** As it changes the device, VideoSDK ends one stream and begins another one. Only the call tells that from a mute. */
  private watch(name: 'changeMic' | 'changeWebcam'): void {
    const { meeting } = this;
    const change = meeting[name].bind(meeting);
    meeting[name] = (device) => {
      const done = change(device);
      void this.next(() => done).catch(() => {});
      return done;
    };
  }

  /** Whatever waits for VideoSDK is done one after the other. */
  private next(act: () => void | Promise<void>): Promise<void> {
    this.work = this.work.catch(() => {}).then(act);
    return this.work;
  }

  private wanted(): MediaStreamTrack | undefined {
    const { track } = this;
    return track && track.isEnabled && !track.isStopped ? track.mediaStreamTrack : undefined;
  }

  private async step(): Promise<void> {
    const wanted = this.wanted();
    if (this.away || (wanted ? wanted === this.source : !this.isOn())) return;
    // A screen is not replaced, but ended.
    if (!wanted || this.name === 'share') {
      this.source = undefined;
      if (this.isOn()) await this.off();
    }
    if (!wanted) return;
    const copy = wanted.clone();
    copy.enabled = true;
    this.copy = copy;
    this.source = wanted;
    try {
      await this.on(this.streamOf(copy));
    } catch (error) {
      this.source = undefined;
      copy.stop();
      throw error;
    }
  }

  /** By what is sent: `micOn` and its like follow the server's answer. */
  private isOn(): boolean {
    return this.sending().length > 0;
  }

  private sends(one: MediaStreamTrack | undefined): boolean {
    return this.sending().some(({ track }) => track === one);
  }

  private sending(): Stream[] {
    return Array.from(this.meeting.localParticipant.streams.values()).filter(
      ({ kind }) => kind === this.name,
    );
  }

  private on(stream: MediaStream): Promise<void> {
    const { meeting } = this;
    if (this.name === 'share') return meeting.enableScreenShare(stream);
    if (this.name === 'audio') return this.isOn() ? meeting.changeMic(stream) : meeting.unmuteMic(stream);
    return this.isOn() ? meeting.changeWebcam(stream) : meeting.enableWebcam(stream);
  }

  private off(): Promise<void> {
    if (this.name === 'share') return this.meeting.disableScreenShare();
    return this.name === 'audio' ? this.meeting.muteMic() : this.meeting.disableWebcam();
  }

  /** VideoSDK computes from these marks how to send a picture, refuses one without (3049), and finds the device again. */
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
