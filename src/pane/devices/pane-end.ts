import { UnmetConstraint } from '../../sandbox/media/synthetic/constraints';
import { openTrack } from '../../sandbox/media/synthetic/device-track';
import { apply } from '../../sandbox/media/primordials';
import { replaceMethods } from '../../sandbox/media/synthetic/replace-methods';
import { Serial } from '../../sandbox/media/serial';
import { openAudioSink } from '../../sandbox/media/source';
import type { DeviceConstraints, DeviceFacts, DevicesFromPane, DevicesToPane, OpenedTrack } from './messages';

/*
 * The pane's end of the relay: gives a program the reader's own camera and microphone as if they were its own. The page
 * opens them, because a frame without an origin may not, and only when the reader wants it.
 */

/** A track that has just been negotiated carries nothing yet; a program may look at `muted`. */
const FLOWING_MS = 3000;
const CONSTRAINTS = [
  'deviceId',
  'facingMode',
  'width',
  'height',
  'frameRate',
  'aspectRatio',
  'echoCancellation',
  'noiseSuppression',
  'autoGainControl',
] as const satisfies readonly (keyof DeviceConstraints)[];

export interface PaneEndInit {
  /** What the page lists at first. */
  devices: readonly DeviceFacts[];
  send(message: DevicesFromPane): void;
  /** Tells the guard that this address belongs to the page. */
  allow(address: string, port: number): void;
}

/** Takes the page's messages about devices. */
export type DevicesReceiver = (message: DevicesToPane) => void;

/**
 * Puts the reader's devices before the made-up ones, for as long as the page lists any. Call it after the guard, and
 * before anything else wraps `RTCPeerConnection`: the relay's own connection is none of the program's.
 */
export function installRelayedDevices({ devices, send, allow }: PaneEndInit): DevicesReceiver {
  const { mediaDevices } = navigator;
  const made = {
    getUserMedia: mediaDevices.getUserMedia.bind(mediaDevices),
    enumerateDevices: mediaDevices.enumerateDevices.bind(mediaDevices),
  };
  const relay = new Relay(send, takeConnection());
  let list = devices.map(infoOf);

  replaceMethods(mediaDevices, {
    getUserMedia: (constraints?: MediaStreamConstraints) =>
      list.length > 0 && (constraints?.audio || constraints?.video)
        ? relay.open(constraints)
        : made.getUserMedia(constraints),
    enumerateDevices: async () =>
      list.length > 0
        ? [...list, ...(await made.enumerateDevices()).filter(({ kind }) => kind === 'audiooutput')]
        : made.enumerateDevices(),
  });

  return (message) => {
    if (message.type === 'devices') {
      list = message.devices.map(infoOf);
      mediaDevices.dispatchEvent(new Event('devicechange'));
      return;
    }
    if (message.type === 'candidate') allow(message.address, message.port);
    relay.receive(message);
  };
}

const infoOf = (facts: DeviceFacts): MediaDeviceInfo => ({ ...facts, toJSON: () => facts });

/** What the relay works with, as it is before others watch the connections of the pane. */
type Means = ReturnType<typeof takeConnection>;

function takeConnection() {
  const { RTCPeerConnection: Connection } = window;
  const { setRemoteDescription, setLocalDescription, addIceCandidate, getTransceivers } =
    Connection.prototype;
  const { addEventListener } = EventTarget.prototype;
  const readLocal = Object.getOwnPropertyDescriptor(Connection.prototype, 'localDescription')?.get;
  if (!readLocal) throw new Error('This browser has no getter for the local description.');
  const localDescription = (connection: RTCPeerConnection): RTCSessionDescription | null =>
    apply(readLocal, connection, []);
  return {
    ...{ Connection, setRemoteDescription, setLocalDescription, addIceCandidate },
    ...{ getTransceivers, addEventListener, localDescription },
  };
}

/** A track that a program holds, and how to end it from outside. */
interface Held {
  end(): void;
}

class Relay {
  readonly #send: PaneEndInit['send'];
  readonly #means: Means;
  readonly #steps = new Serial();
  readonly #requests = new Map<number, (answer: DevicesToPane) => void>();
  readonly #held = new Map<string, Held>();
  readonly #sinks = new Set<string>();
  #connection: RTCPeerConnection | undefined;
  #nextId = 1;

  constructor(send: PaneEndInit['send'], means: Means) {
    this.#send = send;
    this.#means = means;
  }

  async open({ audio, video }: MediaStreamConstraints): Promise<MediaStream> {
    const id = this.#nextId++;
    const answer = await new Promise<DevicesToPane>((resolve) => {
      this.#requests.set(id, resolve);
      this.#send({
        type: 'open',
        id,
        ...(audio ? { audio: plain(audio) } : {}),
        ...(video ? { video: plain(video) } : {}),
      });
    });
    if (answer.type === 'refused') throw errorOf(answer);
    if (answer.type !== 'opened') throw new DOMException('The device was not opened.', 'AbortError');
    const wanted = { audio, video };
    return new MediaStream(
      await Promise.all(answer.tracks.map((opened) => this.#hold(opened, plain(wanted[opened.kind])))),
    );
  }

  receive(message: DevicesToPane): void {
    switch (message.type) {
      case 'opened':
      case 'refused':
        this.#requests.get(message.id)?.(message);
        this.#requests.delete(message.id);
        return;
      case 'ended':
        return this.#held.get(message.mid)?.end();
      case 'offer':
        return void this.#steps.run(() => this.#answer(message.sdp));
      case 'candidate':
        return void this.#steps.run(() => {
          if (this.#connection)
            return apply(this.#means.addIceCandidate, this.#connection, [message.candidate]);
        });
    }
  }

  async #answer(sdp: string): Promise<void> {
    const connection = (this.#connection ??= this.#connect());
    const { setRemoteDescription, setLocalDescription, localDescription } = this.#means;
    await apply(setRemoteDescription, connection, [{ type: 'offer', sdp }]);
    await apply(setLocalDescription, connection, []);
    this.#send({ type: 'answer', sdp: localDescription(connection)?.sdp ?? '' });
  }

  #connect(): RTCPeerConnection {
    const connection = new this.#means.Connection();
    const onCandidate = ({ candidate }: RTCPeerConnectionIceEvent): void => {
      if (candidate?.candidate) this.#send({ type: 'candidate', candidate: candidate.toJSON() as never });
    };
    apply(this.#means.addEventListener, connection, ['icecandidate', onCandidate]);
    return connection;
  }

  /** Makes of what arrives on a line the track of a device. The line's own track is never handed out: it is used again. */
  async #hold(opened: OpenedTrack, constraints: DeviceConstraints): Promise<MediaStreamTrack> {
    const { mid, label, settings } = opened;
    const lines: RTCRtpTransceiver[] = this.#connection
      ? apply(this.#means.getTransceivers, this.#connection, [])
      : [];
    const arriving = lines.find((line) => line.mid === mid)?.receiver.track;
    if (!arriving) throw new DOMException('The device could not be relayed.', 'NotReadableError');
    if (arriving.kind === 'audio' && !this.#sinks.has(mid)) {
      // Lives as long as the line. Without it Chromium lets the sound of a received track stand still.
      openAudioSink(arriving);
      this.#sinks.add(mid);
    }
    await flowing(arriving);
    const stop = (): void => {
      if (this.#held.delete(mid)) this.#send({ type: 'close', mid });
    };
    const made: MediaStreamTrack[] = [];
    const track = openTrack(
      { track: arriving, stop },
      {
        label,
        constraints: constraints as MediaTrackConstraints,
        settings,
        capabilities: { deviceId: settings.deviceId ?? '', groupId: settings.groupId ?? '' },
        check: () => undefined,
        onTrack: (each) => made.push(each),
      },
    );
    this.#held.set(mid, {
      end: () => {
        this.#held.delete(mid);
        for (const each of made.filter(({ readyState }) => readyState === 'live')) {
          each.stop();
          each.dispatchEvent(new Event('ended'));
        }
      },
    });
    return track;
  }
}

function flowing(track: MediaStreamTrack): Promise<void> {
  if (!track.muted) return Promise.resolve();
  return new Promise((resolve) => {
    const timeout = setTimeout(resolve, FLOWING_MS);
    const done = (): void => {
      clearTimeout(timeout);
      resolve();
    };
    track.addEventListener('unmute', done, { once: true });
  });
}

/** What can cross to the page. */
function plain(constraints: MediaTrackConstraints | boolean | undefined): DeviceConstraints {
  if (typeof constraints !== 'object') return {};
  const given = CONSTRAINTS.filter((name) => constraints[name] !== undefined);
  return structuredClone(
    Object.fromEntries(given.map((name) => [name, constraints[name]])),
  ) as DeviceConstraints;
}

function errorOf({ name, message, constraint }: Extract<DevicesToPane, { type: 'refused' }>): Error {
  return name === 'OverconstrainedError'
    ? new UnmetConstraint(constraint ?? '')
    : new DOMException(message, name);
}
