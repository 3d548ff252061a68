/** What a data channel is to the service, for tests: open from the start, and the test reads what was sent. */
export class FakeDataChannel extends EventTarget {
  readonly label: string;
  readyState = 'open';
  binaryType = 'arraybuffer';
  readonly sent: unknown[] = [];

  constructor(label: string) {
    super();
    this.label = label;
  }

  send(data: unknown): void {
    this.sent.push(typeof data === 'string' ? JSON.parse(data) : data);
  }

  /** The client says something. */
  say(message: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }

  close(): void {
    this.readyState = 'closed';
    this.dispatchEvent(new Event('close'));
  }
}

/** Takes any description that looks like one, and carries no media: for tests of what goes over signalling. */
export class FakePeerConnection extends EventTarget {
  static readonly all: FakePeerConnection[] = [];
  readonly channels: FakeDataChannel[] = [];
  readonly transceivers: Record<string, unknown>[] = [];
  signalingState = 'stable';
  localDescription: { type: string; sdp: string } | null = null;

  constructor() {
    super();
    FakePeerConnection.all.push(this);
  }

  setRemoteDescription({ type, sdp }: { type: string; sdp: string }): Promise<void> {
    if (!sdp.startsWith('v=0')) return Promise.reject(new DOMException('no description', 'OperationError'));
    this.signalingState = type === 'offer' ? 'have-remote-offer' : 'stable';
    if (type === 'answer')
      for (const each of this.transceivers) each['currentDirection'] = each['offered'] ?? null;
    return Promise.resolve();
  }

  createAnswer(): Promise<{ type: string; sdp: string }> {
    return Promise.resolve({ type: 'answer', sdp: SDP });
  }

  createOffer(): Promise<{ type: string; sdp: string }> {
    return Promise.resolve({ type: 'offer', sdp: SDP });
  }

  setLocalDescription(description: { type: string; sdp: string }): Promise<void> {
    this.localDescription = description;
    this.transceivers.forEach((transceiver, index) => {
      transceiver['mid'] ??= String(index);
      transceiver['offered'] = transceiver['direction'];
    });
    this.signalingState = description.type === 'offer' ? 'have-local-offer' : 'stable';
    return Promise.resolve();
  }

  addIceCandidate(): Promise<void> {
    return Promise.resolve();
  }

  createDataChannel(label: string): FakeDataChannel {
    const channel = new FakeDataChannel(label);
    this.channels.push(channel);
    return channel;
  }

  getTransceivers(): [] {
    return this.transceivers as [];
  }

  /** Each is negotiated, when the answer is applied, as it was when it was offered. */
  addTransceiver(kind: string, { direction }: { direction: string }): unknown {
    const sender = {
      track: null,
      getParameters: () => ({ encodings: [] }),
      replaceTrack: () => Promise.resolve(),
    };
    const transceiver = {
      mid: null,
      direction,
      currentDirection: null,
      receiver: { track: { kind } },
      sender,
    };
    this.transceivers.push(transceiver);
    return transceiver;
  }

  close(): void {
    this.signalingState = 'closed';
    for (const channel of this.channels) channel.close();
  }
}

/** Makes fake connections only. */
export class FakePeerConnections {
  create(): FakePeerConnection {
    return new FakePeerConnection();
  }

  close(connection: FakePeerConnection): void {
    connection.close();
  }

  remoteCandidate(): undefined {
    return undefined;
  }
}

/** The smallest description there is. */
export const SDP = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n';
