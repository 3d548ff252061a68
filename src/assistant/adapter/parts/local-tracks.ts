import { MediaTrack, dimensionsOf, type Dimensions } from './media-track';
import { Emitter } from './emitter';
import type { Slot } from './slot';

export interface LocalTrackOptions {
  name?: string;
  /** @deprecated See `VideoSDK.setLogLevel()`. */
  logLevel?: unknown;
}

export interface LocalMediaTrackEvents<T> {
  disabled: [track: T];
  enabled: [track: T];
  started: [track: T];
  stopped: [track: T];
  muted: [track: T];
  unmuted: [track: T];
}

/** Your camera, microphone or screen. VideoSDK gets a copy of the browser's track, so that yours stays as it is. */
class LocalMediaTrack<K extends 'audio' | 'video', T> extends MediaTrack<K, LocalMediaTrackEvents<T>> {
  /** The one of its first browser's track, as with Twilio. */
  readonly id: string;
  isStopped = false;
  /** Where it is sent, while it is published. */
  slot: Slot | undefined;
  // @part restart
  private constraints: MediaTrackConstraints;
  /** Settles when the device is open again. */
  private restarting: Promise<void> | undefined;
  // @end

  constructor(
    track: MediaStreamTrack,
    options: LocalTrackOptions & { constraints?: MediaTrackConstraints } = {},
  ) {
    super(track, options.name ?? track.id);
    this.id = track.id;
    // @part restart
    this.constraints = options.constraints ?? track.getConstraints();
    // @end
    this.watch(track);
    setTimeout(() => this.started());
  }

  get isEnabled(): boolean {
    return this.mediaStreamTrack.enabled;
  }

  get isMuted(): boolean {
    return this.mediaStreamTrack.muted;
  }

  disable(): this {
    return this.enable(false);
  }

  /** Takes effect at once here, and shortly after with the others. Where VideoSDK refuses, it is disabled again. */
  enable(enabled = true): this {
    if (this.isEnabled === enabled) return this;
    this.mediaStreamTrack.enabled = enabled;
    this.happened(enabled ? 'enabled' : 'disabled');
    void this.slot?.update().catch(() => enabled && this.enable(false));
    return this;
  }

  stop(): this {
    this.mediaStreamTrack.stop();
    this.ended();
    return this;
  }

  // @part restart
  /** Opens the device anew, or another one. Stays disabled if it was. Of several calls each waits for those before it. */
  restart(constraints?: MediaTrackConstraints): Promise<void> {
    const { restarting } = this;
    const reopened = restarting ? restarting.then(() => this.reopen(constraints)) : this.reopen(constraints);
    const settled = reopened
      .catch(() => {})
      .then(() => {
        if (this.restarting === settled) this.restarting = undefined;
      });
    this.restarting = settled;
    return reopened;
  }

  private async reopen(constraints: MediaTrackConstraints = this.constraints): Promise<void> {
    const old = this.mediaStreamTrack;
    // Many phones open one camera at a time.
    old.stop();
    this.slot?.release();
    if (!this.isStopped) {
      this.isStopped = true;
      this.happened('stopped');
    }
    const track = await openDevice(this.kind, constraints).catch((error: unknown) => {
      void this.slot?.update().catch(() => {});
      throw error;
    });
    track.enabled = old.enabled;
    this.constraints = constraints;
    this.mediaStreamTrack = track;
    this.isStopped = false;
    this.isStarted = false;
    this.watch(track);
    this.show();
    await this.slot?.update();
    this.started();
  }
  // @end

  protected showing(): MediaStreamTrack | undefined {
    return this.mediaStreamTrack;
  }

  private watch(track: MediaStreamTrack): void {
    track.addEventListener('ended', () => this.mediaStreamTrack === track && this.ended());
    track.addEventListener('mute', () => this.emit('muted', this));
    track.addEventListener('unmute', () => this.emit('unmuted', this));
  }

  private ended(): void {
    if (this.isStopped) return;
    this.isStopped = true;
    this.happened('stopped');
    void this.slot?.update().catch(() => {});
  }
}

export class LocalAudioTrack extends LocalMediaTrack<'audio', LocalAudioTrack> {}

export class LocalVideoTrack extends LocalMediaTrack<'video', LocalVideoTrack> {
  get dimensions(): Dimensions {
    return dimensionsOf(this.mediaStreamTrack);
  }
}

// @part data
export interface LocalDataTrackOptions extends LocalTrackOptions {
  maxPacketLifeTime?: number | null;
  maxRetransmits?: number | null;
  ordered?: boolean;
}

/** What the app sends to all others. VideoSDK has one channel for a meeting: tracks of several names share it. */
export class LocalDataTrack extends Emitter<Record<string, unknown[]>> {
  readonly kind = 'data' as const;
  readonly name: string;
  /** The browser makes one for each stream, on pages without HTTPS too. */
  readonly id = new MediaStream().id;
  readonly maxPacketLifeTime: number | null;
  readonly maxRetransmits: number | null;
  readonly ordered: boolean;
  readonly reliable: boolean;
  /** Sends, while it is published. */
  sender: ((data: string | Blob | ArrayBuffer | ArrayBufferView, reliable: boolean) => void) | undefined;

  constructor(options: LocalDataTrackOptions = {}) {
    super();
    this.name = options.name ?? this.id;
    this.maxPacketLifeTime = options.maxPacketLifeTime ?? null;
    this.maxRetransmits = options.maxRetransmits ?? null;
    this.ordered = options.ordered ?? true;
    this.reliable = this.maxPacketLifeTime === null && this.maxRetransmits === null;
  }

  send(data: string | Blob | ArrayBuffer | ArrayBufferView): this {
    this.sender?.(data, this.reliable);
    return this;
  }
}
// @end

export type LocalTrack =
  | LocalAudioTrack
  | LocalVideoTrack
  // @part data
  | LocalDataTrack;

// @end
export interface CreateLocalTrackOptions extends MediaTrackConstraints {
  name?: string;
  /** @deprecated See `VideoSDK.setLogLevel()`. */
  logLevel?: unknown;
}

export interface CreateLocalTracksOptions {
  /** What is there already: no device is opened, and these are given back. */
  tracks?: (LocalAudioTrack | LocalVideoTrack)[];
  audio?: boolean | CreateLocalTrackOptions;
  video?: boolean | CreateLocalTrackOptions;
  /** @deprecated See `VideoSDK.setLogLevel()`. */
  logLevel?: unknown;
}

/** @throws {DOMException} as `getUserMedia()` does, and as Twilio's own does */
export async function createLocalTracks(
  options: CreateLocalTracksOptions = {},
): Promise<(LocalAudioTrack | LocalVideoTrack)[]> {
  if (options.tracks) return options.tracks;
  const neither = options.audio === undefined && options.video === undefined;
  const [audio, video] = [options.audio ?? neither, options.video ?? neither].map(constraintsOf);
  if (!audio && !video) return [];
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: audio?.constraints ?? false,
    video: video?.constraints ?? false,
  });
  return [
    ...stream.getAudioTracks().map((track) => new LocalAudioTrack(track, audio)),
    ...stream.getVideoTracks().map((track) => new LocalVideoTrack(track, video)),
  ];
}

export async function createLocalAudioTrack(options?: CreateLocalTrackOptions): Promise<LocalAudioTrack> {
  const [track] = await createLocalTracks({ audio: options ?? true });
  return track as LocalAudioTrack;
}

export async function createLocalVideoTrack(options?: CreateLocalTrackOptions): Promise<LocalVideoTrack> {
  const [track] = await createLocalTracks({ video: options ?? true });
  return track as LocalVideoTrack;
}

function constraintsOf(
  asked: boolean | CreateLocalTrackOptions,
): (LocalTrackOptions & { constraints: MediaTrackConstraints }) | undefined {
  if (asked === false) return undefined;
  const options: CreateLocalTrackOptions = asked === true ? {} : asked;
  const { name, logLevel: _, ...constraints } = options;
  return { constraints, ...(name !== undefined && { name }) };
}

// @part restart
async function openDevice(
  kind: 'audio' | 'video',
  constraints: MediaTrackConstraints,
): Promise<MediaStreamTrack> {
  const stream = await navigator.mediaDevices.getUserMedia({ [kind]: constraints });
  const [track] = stream.getTracks();
  if (!track) throw new Error(`The browser gave no ${kind}.`);
  return track;
}
// @end
