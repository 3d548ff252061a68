import { Emitter, type Events } from './emitter';
// @part processors
import { cannot } from './errors';
// @end

/** A video or audio track, and the elements that the app plays it in. */
export abstract class MediaTrack<K extends 'audio' | 'video', E extends Events<E>> extends Emitter<E> {
  readonly kind: K;
  readonly name: string;
  /** The browser's track. For a remote track it is another one after a mute. */
  mediaStreamTrack: MediaStreamTrack;
  isStarted = false;
  /** Gets the track's events first; the app cannot remove it. */
  owner: ((event: string) => void) | undefined;
  private readonly elements = new Set<HTMLMediaElement>();
  /** What the elements play: nothing while a remote track is switched off. */
  private shown: MediaStreamTrack | undefined;
  // @part processors
  /** @deprecated Twilio's processors do not run here. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the app decides what it is
  readonly processor: any = null;
  /** @deprecated Twilio's processors do not run here. */
  readonly processedTrack: MediaStreamTrack | null = null;
  /** @deprecated Twilio's processors do not run here. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the app decides what it is
  readonly noiseCancellation: any = undefined;
  /** @deprecated VideoSDK has its own processors. */
  readonly addProcessor = (_processor: unknown, _options?: unknown) =>
    cannot('addProcessor() does nothing: Twilio’s processors do not run here.', this);
  /** @deprecated VideoSDK has its own processors. */
  readonly removeProcessor = (_processor: unknown) => this;
  // @end

  constructor(track: MediaStreamTrack, name: string) {
    super();
    this.kind = track.kind as K;
    this.name = name;
    this.mediaStreamTrack = this.shown = track;
  }

  /** The size of a video, as far as the browser knows it. */
  get dimensions(): { width: number | null; height: number | null } {
    const { width = null, height = null } = this.mediaStreamTrack.getSettings();
    return { width, height };
  }

  /** Plays it in the given element, or in a new one, which you add to the page. */
  attach(target: HTMLMediaElement | string = document.createElement(this.kind)): HTMLElementTagNameMap[K] {
    const element = elementOf(target);
    this.elements.add(element);
    this.playIn(element, this.shown);
    return element as HTMLElementTagNameMap[K];
  }

  /** Detaches it from one element, or from all. You remove the elements yourself. */
  detach(): HTMLMediaElement[];
  detach(target: HTMLMediaElement | string): HTMLMediaElement;
  detach(target?: HTMLMediaElement | string): HTMLMediaElement | HTMLMediaElement[] {
    if (target === undefined) return Array.from(this.elements, (element) => this.detach(element));
    const element = elementOf(target);
    if (this.elements.delete(element)) this.playIn(element, undefined);
    return element;
  }

  protected show(track: MediaStreamTrack | undefined): void {
    this.shown = track;
    for (const element of Array.from(this.elements)) this.playIn(element, track);
  }

  protected started(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    this.happened('started');
  }

  protected happened(event: 'started' | 'stopped' | 'enabled' | 'disabled'): void {
    this.owner?.(event);
    this.emit(event, this);
  }

  /** An element may play video and audio at once: the other one stays. */
  private playIn(element: HTMLMediaElement, track: MediaStreamTrack | undefined): void {
    const before = element.srcObject instanceof MediaStream ? element.srcObject.getTracks() : [];
    if (track && before.includes(track)) return;
    const kept = before.filter(({ kind }) => kind !== this.kind);
    const tracks = track ? [...kept, track] : kept;
    element.srcObject = tracks.length ? new MediaStream(tracks) : null;
    Object.assign(element, { autoplay: true, playsInline: true });
  }
}

function elementOf(target: HTMLMediaElement | string): HTMLMediaElement {
  const element = typeof target === 'string' ? document.querySelector<HTMLMediaElement>(target) : target;
  if (!element) throw new Error(`There is no element "${String(target)}".`);
  return element;
}
