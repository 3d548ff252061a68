import { createNanoEvents, type Unsubscribe } from 'nanoevents';
import type { DeviceConstraints, DeviceFacts } from '../../pane/devices/messages';
import type { OwnDevices, OwnTrack } from '../../pane/devices/page-end';
import { UnmetConstraint } from '../../sandbox/media/synthetic/constraints';

type MediaKind = 'audio' | 'video';

export const INPUTS = { audio: 'audioinput', video: 'videoinput' } as const satisfies Record<
  MediaKind,
  string
>;
const NAMES: Record<MediaKind, string> = { audio: 'Microphone', video: 'Camera' };
/** What is open of a device is told to a program; the rest, such as real ids, is not. */
const TOLD = [
  'width',
  'height',
  'frameRate',
  'aspectRatio',
  'facingMode',
  'echoCancellation',
  'noiseSuppression',
  'autoGainControl',
  'sampleRate',
  'channelCount',
] as const;

/** A device under its made-up id, and the id by which the browser knows it. */
interface Known {
  facts: DeviceFacts;
  realId: string;
}

/**
 * The reader's cameras and microphones. Nothing is open before a program asks: then each track is the browser's own, and
 * the light of a device goes off when the last one of it is stopped.
 */
export class Capture implements OwnDevices {
  readonly #events = createNanoEvents<{
    change: () => void;
    use: () => void;
    refused: (error: unknown) => void;
  }>();
  /** Made-up ids stay with their devices while the page is open. */
  readonly #ids = new Map<string, string>();
  readonly #chosen: Partial<Record<MediaKind, string>> = {};
  readonly #open = new Set<MediaStreamTrack>();
  #known: Known[] = [];
  #isOn = false;

  constructor() {
    // Absent where the page is not a secure context.
    navigator.mediaDevices?.addEventListener('devicechange', () => void (this.#isOn && this.#look()));
    // A page that is kept for going back to must not keep a device open.
    window.addEventListener('pagehide', () => this.turnOff());
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  get list(): readonly DeviceFacts[] {
    return this.#isOn ? this.#known.map(({ facts }) => facts) : [];
  }

  /** The devices in use now, by kind. */
  get inUse(): ReadonlySet<MediaKind> {
    return new Set([...this.#open].map(({ kind }) => kind as MediaKind));
  }

  chosen(kind: MediaKind): string | undefined {
    return (this.#find(kind, this.#chosen[kind]) ?? this.#find(kind))?.facts.deviceId;
  }

  choose(kind: MediaKind, deviceId: string): void {
    this.#chosen[kind] = deviceId;
    this.#events.emit('change');
  }

  /**
   * Asks the browser for the devices that there are, which may ask the reader. Nothing is left open.
   * @throws what `getUserMedia` throws, and a NotFoundError where there is no device.
   */
  async turnOn(): Promise<void> {
    if (!navigator.mediaDevices) throw new DOMException('No secure context.', 'SecurityError');
    const kinds = new Set((await navigator.mediaDevices.enumerateDevices()).map(({ kind }) => kind));
    const wanted = { audio: kinds.has('audioinput'), video: kinds.has('videoinput') };
    if (!wanted.audio && !wanted.video) throw new DOMException('No device.', 'NotFoundError');
    const stream = await navigator.mediaDevices.getUserMedia(wanted);
    try {
      this.#isOn = true;
      // While they are open: Firefox tells the names of devices at no other time.
      await this.#look();
    } finally {
      for (const track of stream.getTracks()) track.stop();
    }
  }

  /** Takes the devices back: whatever is open of them ends. */
  turnOff(): void {
    if (!this.#isOn) return;
    this.#isOn = false;
    for (const track of this.#open) track.stop();
    this.#open.clear();
    this.#events.emit('change');
    this.#events.emit('use');
  }

  async open(kind: MediaKind, constraints: DeviceConstraints): Promise<OwnTrack> {
    try {
      return await this.#openTrack(kind, constraints);
    } catch (error) {
      this.#events.emit('refused', error);
      throw error;
    }
  }

  onChange(handler: () => void): Unsubscribe {
    return this.#events.on('change', handler);
  }

  /** Calls back when a device has begun to be used, or is used no more. */
  onUse(handler: () => void): Unsubscribe {
    return this.#events.on('use', handler);
  }

  /** Calls back with the error when a program asked for a device and did not get it. */
  onRefused(handler: (error: unknown) => void): Unsubscribe {
    return this.#events.on('refused', handler);
  }

  async #openTrack(kind: MediaKind, constraints: DeviceConstraints): Promise<OwnTrack> {
    const device = this.#wanted(kind, constraints);
    const { deviceId: _made, ...rest } = constraints;
    const stream = await navigator.mediaDevices.getUserMedia({
      [kind]: { ...rest, ...(device.realId ? { deviceId: { exact: device.realId } } : {}) },
    });
    const [track] = stream.getTracks();
    if (!track) throw new DOMException('The browser gave no track.', 'NotReadableError');
    this.#watch(track);
    return {
      track,
      settings: { ...told(track), deviceId: device.facts.deviceId, groupId: device.facts.groupId },
    };
  }

  /** Knows when a track ends, by whoever stops it: `ended` is fired for other reasons only. */
  #watch(track: MediaStreamTrack): void {
    const over = (): void => {
      if (this.#open.delete(track)) this.#events.emit('use');
    };
    const stop = track.stop.bind(track);
    track.stop = () => {
      stop();
      over();
    };
    track.addEventListener('ended', over);
    this.#open.add(track);
    this.#events.emit('use');
  }

  async #look(): Promise<void> {
    const devices = await navigator.mediaDevices.enumerateDevices();
    this.#known = (['video', 'audio'] as const).flatMap((kind) =>
      devices
        .filter((device) => device.kind === INPUTS[kind])
        .map((device, index) => this.#know(device, kind, index + 1)),
    );
    this.#events.emit('change');
  }

  #know({ deviceId, groupId, label }: MediaDeviceInfo, kind: MediaKind, number: number): Known {
    const made = (prefix: string, real: string): string => {
      const known = this.#ids.get(prefix + real);
      const id = known ?? `${prefix}-${this.#ids.size + 1}`;
      this.#ids.set(prefix + real, id);
      return id;
    };
    return {
      realId: deviceId,
      facts: {
        kind: INPUTS[kind],
        deviceId: made(NAMES[kind].toLowerCase(), deviceId),
        groupId: made('group', groupId),
        label: label || `${NAMES[kind]} ${number}`,
      },
    };
  }

  /** The device that a program asks for; the reader's choice where it asks for none that there is. */
  #wanted(kind: MediaKind, { deviceId }: DeviceConstraints): Known {
    const isObject = typeof deviceId === 'object' && !Array.isArray(deviceId);
    const exact = isObject ? deviceId.exact : undefined;
    const ideal = isObject ? deviceId.ideal : deviceId;
    const named = [exact ?? ideal ?? []]
      .flat()
      .map((id) => this.#find(kind, id))
      .find((found) => found);
    if (exact !== undefined && !named) throw new UnmetConstraint('deviceId');
    const device = named ?? this.#find(kind, this.chosen(kind));
    if (!device) throw new DOMException(`There is no ${NAMES[kind].toLowerCase()}.`, 'NotFoundError');
    return device;
  }

  #find(kind: MediaKind, deviceId?: string): Known | undefined {
    return this.#known.find(
      ({ facts }) => facts.kind === INPUTS[kind] && (deviceId === undefined || facts.deviceId === deviceId),
    );
  }
}

function told(track: MediaStreamTrack): MediaTrackSettings {
  const settings = track.getSettings();
  return Object.fromEntries(
    TOLD.filter((name) => settings[name] !== undefined).map((name) => [name, settings[name]]),
  );
}
