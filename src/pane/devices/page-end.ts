import type { Unsubscribe } from 'nanoevents';
import { isMdnsName, readCandidate, rewriteCandidate } from '../../sandbox/media/candidate';
import { Serial } from '../../sandbox/media/serial';
import { whenQuiet } from '../../sandbox/media/when-quiet';
import {
  parseFromPane,
  type DeviceConstraints,
  type DeviceFacts,
  type DevicesFromPane,
  type DevicesToPane,
  type OpenedTrack,
} from './messages';
import { composeAnswer } from './relay-answer';

/** The reader's own camera and microphone, as far as the reader lets a pane have them. */
export interface OwnDevices {
  /** What a pane may open; empty while the made-up devices are in use. */
  readonly list: readonly DeviceFacts[];
  /** Opens one. @throws what `getUserMedia` throws. */
  open(kind: MediaKind, constraints: DeviceConstraints): Promise<OwnTrack>;
  /** Calls back when {@link OwnDevices.list} may say something else. */
  onChange(handler: () => void): Unsubscribe;
}

type MediaKind = 'audio' | 'video';

/** A track of a real device. Whoever opened it stops it. */
export interface OwnTrack {
  track: MediaStreamTrack;
  /** What the program is told of it, under the made-up ids. */
  settings: MediaTrackSettings;
}

export interface PageEndInit {
  devices: OwnDevices;
  send(message: DevicesToPane): void;
}

/** More tracks than a program needs at once. */
const MOST_TRACKS = 8;
/** A pane on a busy machine may be slow. One that never takes a device is not to keep it open for good. */
const ANSWER_MS = 60_000;

/** One line of the connection, and what it carries now. */
interface Line {
  transceiver: RTCRtpTransceiver;
  kind: MediaKind;
  track?: MediaStreamTrack | undefined;
}

/**
 * The page's end of the relay to one pane: opens the reader's devices when the program asks, sends their tracks over a
 * connection between page and pane, and stops them as soon as the program is done with them.
 */
export class PageEnd {
  readonly #devices: OwnDevices;
  readonly #send: PageEndInit['send'];
  /** Negotiations must not overlap, and an SDK asks for camera and microphone at once. */
  readonly #steps = new Serial();
  readonly #lines: Line[] = [];
  readonly #unsubscribe: Unsubscribe;
  #connection: RTCPeerConnection | undefined;
  #answered: ((sdp: string) => void) | undefined;
  #closed = false;

  constructor({ devices, send }: PageEndInit) {
    this.#devices = devices;
    this.#send = send;
    this.#unsubscribe = devices.onChange(() => this.#tell());
  }

  /** Takes one message of the pane. A malformed one is dropped. */
  receive(raw: unknown): void {
    const message = parseFromPane(raw);
    if (!message || this.#closed) return;
    switch (message.type) {
      case 'open':
        return void this.#steps.run(() => this.#open(message));
      case 'close':
        return this.#free(this.#lines.find(({ transceiver }) => transceiver.mid === message.mid));
      case 'answer':
        return this.#answered?.(message.sdp);
      case 'candidate':
        return this.#addCandidate(message.candidate as RTCIceCandidateInit);
    }
  }

  /** Stops every track that the pane has. Doing it twice changes nothing. */
  close(): void {
    this.#closed = true;
    this.#unsubscribe();
    for (const line of this.#lines) this.#free(line);
    whenQuiet(() => this.#connection?.close());
  }

  #tell(): void {
    const devices = [...this.#devices.list];
    this.#send({ type: 'devices', devices });
    if (devices.length === 0) for (const line of this.#lines) this.#end(line);
  }

  async #open({ id, audio, video }: Extract<DevicesFromPane, { type: 'open' }>): Promise<void> {
    const opened: (OwnTrack & { kind: MediaKind })[] = [];
    try {
      this.#checkAllowed();
      if (audio) opened.push({ kind: 'audio', ...(await this.#devices.open('audio', audio)) });
      if (video) opened.push({ kind: 'video', ...(await this.#devices.open('video', video)) });
      // The reader may have taken the devices back meanwhile, or stopped the run.
      this.#checkAllowed();
      const tracks = await this.#put(opened);
      this.#checkAllowed();
      this.#send({ type: 'opened', id, tracks });
    } catch (error) {
      // A request that fails leaves nothing running.
      for (const { track } of opened) {
        track.stop();
        const line = this.#lines.find((each) => each.track === track);
        if (line) line.track = undefined;
      }
      if (!this.#closed) this.#send({ type: 'refused', id, ...describe(error) });
    }
  }

  #checkAllowed(): void {
    if (this.#closed || this.#devices.list.length === 0)
      throw new DOMException('The reader took the devices back.', 'NotAllowedError');
    if (this.#lines.filter(({ track }) => track).length > MOST_TRACKS)
      throw new DOMException('The program has too many tracks open.', 'NotReadableError');
  }

  /** Puts tracks on lines of the connection: on free ones, or on new ones that are then negotiated. */
  async #put(opened: readonly (OwnTrack & { kind: MediaKind })[]): Promise<OpenedTrack[]> {
    const connection = (this.#connection ??= this.#connect());
    const lines: Line[] = [];
    let isNew = false;
    for (const { kind, track } of opened) {
      let line = this.#lines.find((each) => each.kind === kind && !each.track);
      if (!line) {
        line = { kind, transceiver: connection.addTransceiver(kind, { direction: 'sendonly' }) };
        await keepSize(line.transceiver.sender);
        this.#lines.push(line);
        isNew = true;
      }
      line.track = track;
      lines.push(line);
      await line.transceiver.sender.replaceTrack(track);
      track.addEventListener('ended', () => line.track === track && this.#end(line));
    }
    if (isNew) await this.#negotiate(connection);
    return lines.map(({ kind, transceiver }, index) => ({
      kind,
      mid: transceiver.mid ?? '',
      label: opened[index]?.track.label ?? '',
      settings: opened[index]?.settings ?? {},
    }));
  }

  async #negotiate(connection: RTCPeerConnection): Promise<void> {
    await connection.setLocalDescription();
    const answer = await new Promise<string>((resolve, reject) => {
      const timeout = setTimeout(
        () => reject(new DOMException('The pane did not take the device.', 'NotReadableError')),
        ANSWER_MS,
      );
      this.#answered = (sdp) => {
        clearTimeout(timeout);
        resolve(sdp);
      };
      this.#send({ type: 'offer', sdp: connection.localDescription?.sdp ?? '' });
    });
    await connection.setRemoteDescription({ type: 'answer', sdp: composeAnswer(answer) });
  }

  #connect(): RTCPeerConnection {
    const connection = new RTCPeerConnection({ iceServers: [], bundlePolicy: 'max-bundle' });
    connection.addEventListener('icecandidate', ({ candidate }) => {
      const own = candidate && readCandidate(candidate.candidate);
      if (!own) return;
      const { address, port } = own;
      this.#send({ type: 'candidate', candidate: candidate.toJSON(), address, port });
    });
    return connection;
  }

  /** A pane has no addresses, but names that the browser made up for it. */
  #addCandidate({ candidate: text = '', sdpMid = null, sdpMLineIndex = null }: RTCIceCandidateInit): void {
    const candidate = rewriteCandidate(
      text,
      ({ address, protocol, type }) => protocol === 'udp' && type === 'host' && isMdnsName(address),
    );
    if (candidate === undefined) return;
    void this.#steps
      .run(() => this.#connection?.addIceCandidate({ candidate, sdpMid, sdpMLineIndex }))
      .catch(() => {
        // Forged, or for a description that was replaced: the relay goes on without it.
      });
  }

  /** Ends a track that the pane did not give back itself, and tells it. */
  #end(line: Line): void {
    if (!line.track) return;
    this.#free(line);
    if (line.transceiver.mid !== null) this.#send({ type: 'ended', mid: line.transceiver.mid });
  }

  #free(line: Line | undefined): void {
    if (!line?.track) return;
    line.track.stop();
    line.track = undefined;
    void line.transceiver.sender.replaceTrack(null).catch(() => {
      // The connection is closed: nothing is sent any more.
    });
  }
}

/**
 * Within one machine there is room for the whole picture from the start. Firefox would begin with a quarter of it, and
 * grow for ten seconds.
 */
async function keepSize(sender: RTCRtpSender): Promise<void> {
  const parameters = { ...sender.getParameters(), degradationPreference: 'maintain-resolution' as const };
  await sender.setParameters(parameters).catch(() => {
    // A browser that does not know this sends what it thinks best.
  });
}

function describe(error: unknown): { name: string; message: string; constraint?: string } {
  if (!(error instanceof Error)) return { name: 'AbortError', message: String(error) };
  const { name, message } = error;
  return 'constraint' in error ? { name, message, constraint: String(error.constraint) } : { name, message };
}
