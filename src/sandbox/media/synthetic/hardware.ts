import { DEVICES, type SyntheticDevice } from './device-list';

/** What has been done to the devices of a window. */
export interface DeviceConditions {
  /** What a program is told that wants to open one. `ask`: the person is asked, and says yes. */
  access: 'granted' | 'ask' | 'refused' | 'busy';
  /** Which ones there are: all, only those that are built in, or none. */
  plugged: 'all' | 'built-in' | 'none';
}

export const UNTOUCHED: DeviceConditions = { access: 'granted', plugged: 'all' };

/** In Chromium's words, and in Firefox's: VideoSDK goes by them. */
const REFUSALS = {
  refused: {
    name: 'NotAllowedError',
    chromium: 'Permission denied',
    firefox: 'The request is not allowed by the user agent or the platform in the current context.',
  },
  none: {
    name: 'NotFoundError',
    chromium: 'Requested device not found',
    firefox: 'The object can not be found here.',
  },
  busy: { name: 'NotReadableError', chromium: 'Device in use', firefox: 'Failed to allocate videosource' },
} as const;

type Input = 'audioinput' | 'videoinput';

/**
 * The synthetic devices as things that can be pulled out, be in use elsewhere, or be kept from a program: what is done
 * here is seen through `navigator.mediaDevices` as with real ones.
 */
export class Hardware {
  #conditions = UNTOUCHED;
  /** What the person was asked for, and has said yes to. */
  readonly #allowed = new Set<MediaDeviceKind>();
  #held: { track: MediaStreamTrack; device: SyntheticDevice }[] = [];

  /** The devices that are there. */
  get present(): readonly SyntheticDevice[] {
    const { plugged } = this.#conditions;
    if (plugged === 'none') return [];
    return plugged === 'all' ? DEVICES : DEVICES.filter(({ builtIn }) => builtIn);
  }

  /** The devices as a program sees them: without the person's word it sees one of each kind, without name and id. */
  get listed(): readonly SyntheticDevice[] {
    const kinds = ['videoinput', 'audioinput', 'audiooutput'] as const;
    return kinds.flatMap((kind) => {
      const ofKind = this.present.filter((device) => device.kind === kind);
      // Whoever may use the microphone hears of the loudspeakers, too.
      const isKnown = this.permission(kind === 'videoinput' ? kind : 'audioinput') === 'granted';
      return isKnown
        ? ofKind
        : ofKind.slice(0, 1).map(() => ({ kind, deviceId: '', groupId: '', label: '' }));
    });
  }

  permission(kind: Input): PermissionState {
    const { access } = this.#conditions;
    if (access === 'refused') return 'denied';
    return access === 'ask' && !this.#allowed.has(kind) ? 'prompt' : 'granted';
  }

  /**
   * Lets a program open devices of these kinds, after the person was asked where that is so.
   * @throws {DOMException} the browser's refusal.
   */
  admit(kinds: readonly Input[]): void {
    const { access } = this.#conditions;
    if (kinds.some((kind) => !this.present.some((device) => device.kind === kind))) throw refusal('none');
    if (access === 'refused' || access === 'busy') throw refusal(access);
    for (const kind of kinds) this.#allowed.add(kind);
  }

  /** Remembers that a track is of this device: it ends when the device is pulled out. */
  hold(track: MediaStreamTrack, device: SyntheticDevice): void {
    this.#held = this.#held.filter((each) => each.track.readyState === 'live');
    this.#held.push({ track, device });
  }

  /** Changes what there is and who may use it. What is open goes on, unless its device is gone. */
  set(conditions: DeviceConditions): void {
    const before = this.#conditions.plugged;
    if (conditions.access === 'ask' && this.#conditions.access !== 'ask') this.#allowed.clear();
    this.#conditions = conditions;
    for (const { track } of this.#held.filter(({ device }) => !this.present.includes(device))) end(track);
    if (before !== conditions.plugged) navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }
}

function end(track: MediaStreamTrack): void {
  if (track.readyState === 'ended') return;
  track.stop();
  track.dispatchEvent(new Event('ended'));
}

function refusal(reason: keyof typeof REFUSALS): DOMException {
  const { name, chromium, firefox } = REFUSALS[reason];
  return new DOMException(navigator.userAgent.includes('Firefox') ? firefox : chromium, name);
}
