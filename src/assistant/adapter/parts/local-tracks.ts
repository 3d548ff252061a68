import { MediaTrack } from './media-track';
// @part data
import type { Data, Sender } from './data-channel';
// @end
import { Emitter } from './emitter';

export interface LocalTrackOptions {
  name?: string;
  /** @deprecated See `VideoSDK.setLogLevel()`. */
  logLevel?: unknown;
}

export type LocalMediaTrackEvents<T> = Record<
  'disabled' | 'enabled' | 'started' | 'stopped' | 'muted' | 'unmuted',
  [track: T]
>;

/** Your camera, microphone or screen. VideoSDK gets a copy of the browser's track, so yours stays unchanged. */
class LocalMediaTrack<K extends 'audio' | 'video', T> extends MediaTrack<K, LocalMediaTrackEvents<T>> {
  /** The id of its first browser track, as with Twilio. */
  readonly id: string;
  isStopped = false;
  /** Where it is sent, while it is published. */
  slot: { update(): Promise<void>; readonly copy: MediaStreamTrack | undefined } | undefined;
  // @part restart
  private reopened: Promise<void> | undefined;
  // @end

  constructor(track: MediaStreamTrack, options: LocalTrackOptions = {}) {
    super(track, options.name ?? track.id);
    this.id = track.id;
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

  /** Takes effect at once here, and shortly after for the others. If VideoSDK refuses, it is disabled again. */
  enable(enabled = true): this {
    if (this.isEnabled === enabled) return this;
    this.mediaStreamTrack.enabled = enabled;
    this.happened(enabled ? 'enabled' : 'disabled');
    void this.slot?.update().catch(() => enabled && this.enable(false));
    return this;
  }

  stop(): this {
    this.end();
    void this.slot?.update().catch(() => {});
    return this;
  }

  // @part restart
  /** Opens the device again, or another one. Stays disabled if it was. Each call waits for the calls before it. */
  restart(constraints?: MediaTrackConstraints): Promise<void> {
    const reopen = () => this.reopen(constraints);
    const done = this.reopened ? this.reopened.then(reopen) : reopen();
    this.reopened = done.catch(() => {});
    return done;
  }

  private async reopen(constraints = this.mediaStreamTrack.getConstraints()): Promise<void> {
    const { enabled } = this.mediaStreamTrack;
    // Many phones can only open one camera at a time.
    this.slot?.copy?.stop();
    this.end();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ [this.kind]: constraints });
      const [track] = stream.getTracks() as [MediaStreamTrack];
      track.enabled = enabled;
      this.mediaStreamTrack = track;
      this.isStopped = this.isStarted = false;
      this.watch(track);
      this.show(track);
    } finally {
      await this.slot?.update();
    }
    this.started();
  }
  // @end

  private watch(track: MediaStreamTrack): void {
    track.addEventListener('ended', () => this.mediaStreamTrack === track && this.stop());
    track.addEventListener('mute', () => this.emit('muted', this));
    track.addEventListener('unmute', () => this.emit('unmuted', this));
  }

  private end(): void {
    this.mediaStreamTrack.stop();
    if (this.isStopped) return;
    this.isStopped = true;
    this.happened('stopped');
  }
}

export class LocalAudioTrack extends LocalMediaTrack<'audio', LocalAudioTrack> {}
export class LocalVideoTrack extends LocalMediaTrack<'video', LocalVideoTrack> {}

// @part data
export interface LocalDataTrackOptions extends LocalTrackOptions {
  maxPacketLifeTime?: number | null;
  maxRetransmits?: number | null;
  ordered?: boolean;
}

/** What the app sends to all others. VideoSDK has one channel per meeting: tracks with different names share it. */
export class LocalDataTrack extends Emitter<Record<string, unknown[]>> {
  readonly kind = 'data' as const;
  readonly name: string;
  /** The browser creates one for each stream, on pages without HTTPS too. */
  readonly id = new MediaStream().id;
  readonly maxPacketLifeTime: number | null;
  readonly maxRetransmits: number | null;
  readonly ordered: boolean;
  readonly reliable: boolean;
  /** Sends, while it is published. */
  sender: Sender | undefined;

  constructor(options: LocalDataTrackOptions = {}) {
    super();
    this.name = options.name ?? this.id;
    this.maxPacketLifeTime = options.maxPacketLifeTime ?? null;
    this.maxRetransmits = options.maxRetransmits ?? null;
    this.ordered = options.ordered ?? true;
    this.reliable = this.maxPacketLifeTime === null && this.maxRetransmits === null;
  }

  send(data: Data): this {
    this.sender?.(data, this.reliable);
    return this;
  }
}
// @end

type LocalMedia = LocalAudioTrack | LocalVideoTrack;
// @part data
export type LocalTrack = LocalMedia | LocalDataTrack;
// @else
//! export type LocalTrack = LocalMedia;
// @end

export interface CreateLocalTrackOptions extends LocalTrackOptions, MediaTrackConstraints {}

export interface CreateLocalTracksOptions extends Pick<LocalTrackOptions, 'logLevel'> {
  /** Existing tracks: no device is opened, and these are returned. */
  tracks?: LocalMedia[];
  audio?: boolean | CreateLocalTrackOptions | undefined;
  video?: boolean | CreateLocalTrackOptions | undefined;
}

/** @throws {DOMException} like `getUserMedia()`, and like Twilio's own */
export async function createLocalTracks(options: CreateLocalTracksOptions = {}): Promise<LocalMedia[]> {
  if (options.tracks) return options.tracks;
  const neither = options.audio === undefined && options.video === undefined;
  const { audio = neither, video = neither } = options;
  if (!audio && !video) return [];
  // Names and log levels are not constraints, and browsers ignore them.
  const stream = await navigator.mediaDevices.getUserMedia({ audio, video });
  const tracks = [...stream.getAudioTracks(), ...stream.getVideoTracks()];
  return tracks.map((track) => localTrackOf(track, track.kind === 'audio' ? audio : video));
}

export async function createLocalAudioTrack(options: CreateLocalTrackOptions = {}): Promise<LocalAudioTrack> {
  return (await createLocalTracks({ audio: options }))[0] as LocalAudioTrack;
}

export async function createLocalVideoTrack(options: CreateLocalTrackOptions = {}): Promise<LocalVideoTrack> {
  return (await createLocalTracks({ video: options }))[0] as LocalVideoTrack;
}

export function localTrackOf(track: MediaStreamTrack, asked?: boolean | LocalTrackOptions): LocalMedia {
  const options = typeof asked === 'object' ? asked : {};
  return track.kind === 'audio' ? new LocalAudioTrack(track, options) : new LocalVideoTrack(track, options);
}
