import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../bridge/service';
import { FakeChannel } from '../../media/testing/fake-channel';
import { atOnce } from '../../testing/at-once';
import { deferred } from './deferred';
import { Transport } from './transport';

const LOCAL = (ufrag: string): string =>
  [
    'v=0',
    'o=- 1 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    'a=candidate:1 1 udp 2122260223 192.0.2.7 50000 typ host',
    `a=ice-ufrag:${ufrag}`,
    'a=ice-pwd:secretsecretsecretsecret',
    'a=fingerprint:sha-256 AA:BB',
    'a=setup:actpass',
    'a=mid:0',
    'a=sctp-port:5000',
    '',
  ].join('\r\n');

class Connection extends EventTarget {
  readonly iceGatheringState = 'complete';
  readonly channels: FakeChannel[] = [];
  readonly remote: RTCSessionDescriptionInit[] = [];
  readonly addIceCandidate = vi.fn((_candidate: unknown) => Promise.resolve());
  localDescription: { sdp: string } | null = null;
  restarts = 0;

  createDataChannel(label: string, options: RTCDataChannelInit): FakeChannel {
    const channel = Object.assign(new FakeChannel(label), { options });
    this.channels.push(channel);
    return channel;
  }

  createOffer({ iceRestart }: { iceRestart?: boolean } = {}): Promise<object> {
    if (iceRestart) this.restarts += 1;
    return Promise.resolve({});
  }

  setLocalDescription(): Promise<void> {
    this.localDescription = { sdp: LOCAL(`own${this.restarts}`) };
    return Promise.resolve();
  }

  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.remote.push(description);
    return Promise.resolve();
  }

  getStats(): Promise<Map<string, object>> {
    return Promise.resolve(
      new Map([
        ['t', { type: 'transport', bytesSent: 1000, bytesReceived: 500 }],
        ['o', { type: 'outbound-rtp', bytesSent: 7 }],
      ]),
    );
  }
}

class TestTransport extends Transport {
  constructor(connections: unknown, client: Client) {
    super({ connections: connections as never, client });
  }
  begin(): Promise<void> {
    return this.open();
  }
  answer(): Promise<void> {
    return this.negotiate(() => this.applyAnswer());
  }
}

const DTLS = { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: 'CC:DD' }] } as never;
let connection: Connection;
let closed: unknown[];
let credentials: ReturnType<typeof deferred<{ remoteUfrag: string; ufrag: string; password: string }>>;
let tellCandidate: (text: string) => void;
let asked: string[];
let transport: TestTransport;

beforeEach(() => {
  connection = new Connection();
  closed = [];
  asked = [];
  credentials = deferred();
  const connections = {
    create: () => connection,
    close: (one: unknown) => void closed.push(one),
    remoteCandidate: (text: string) => (text.startsWith('foreign') ? undefined : text),
  };
  transport = new TestTransport(connections, {
    iceCredentials: (ufrag) => (asked.push(ufrag), credentials.promise),
    onCandidate: (_ufrag, handler) => ((tellCandidate = handler), () => (tellCandidate = () => {})),
    outboundStreams: () => Promise.resolve([]),
    openWay: atOnce,
  });
});

describe('a transport', () => {
  it('tells the client where it is, from an offer of nothing but the anchor', async () => {
    expect(() => transport.parameters).toThrow(/not open yet/);
    await transport.begin();
    expect(transport.parameters).toMatchObject({
      id: transport.id,
      iceParameters: { usernameFragment: 'own0', iceLite: false },
      iceCandidates: [{ ip: '192.0.2.7', port: 50000, protocol: 'udp', type: 'host' }],
      dtlsParameters: { role: 'auto', fingerprints: [{ algorithm: 'sha-256', value: 'AA:BB' }] },
      sctpParameters: { port: 5000 },
    });
  });

  it('answers in the client’s name once it knows its certificate and its credentials', async () => {
    await transport.begin();
    const answered = transport.answer();
    await new Promise((resolve) => setTimeout(resolve));
    expect(connection.remote).toEqual([]);
    transport.connect(DTLS);
    credentials.resolve({ remoteUfrag: 'own0', ufrag: 'clientufrag', password: 'clientpassword' });
    await answered;
    expect(asked).toEqual(['own0']);
    expect(connection.remote[0]?.type).toBe('answer');
    expect(connection.remote[0]?.sdp).toMatch(/a=ice-ufrag:clientufrag\r\n/);
    expect(connection.remote[0]?.sdp).toMatch(/a=fingerprint:sha-256 CC:DD\r\n/);
    expect(connection.remote[0]?.sdp).toMatch(/a=setup:active\r\n/);
    tellCandidate('good');
    tellCandidate('foreign');
    expect(
      connection.addIceCandidate.mock.calls.map(([each]) => (each as RTCIceCandidateInit).candidate),
    ).toEqual(['good']);
  });

  it('lets nothing into the description that is no credential', async () => {
    await transport.begin();
    transport.connect(DTLS);
    credentials.resolve({ remoteUfrag: 'own0', ufrag: 'x\r\na=candidate:1', password: 'p' });
    await expect(transport.answer()).rejects.toThrow(/malformed/);
    expect(connection.remote).toEqual([]);
  });

  it('ends whatever waits for the client when it closes, and closes its connection once', async () => {
    await transport.begin();
    const waiting = transport.answer();
    transport.close();
    transport.close();
    await expect(waiting).rejects.toThrow(/has closed/);
    await expect(transport.answer()).rejects.toThrow(/has closed/);
    expect(closed).toEqual([connection]);
    expect(transport.closed).toBe(true);
  });

  it('renews ICE for a client that has connected, and for no other', async () => {
    await transport.begin();
    const restarted = vi.fn();
    expect(await transport.restartIce(restarted)).toMatchObject({ usernameFragment: 'own0' });
    transport.connect(DTLS);
    credentials.resolve({ remoteUfrag: 'own1', ufrag: 'u', password: 'p' });
    expect(await transport.restartIce(restarted)).toMatchObject({ usernameFragment: 'own1' });
    await vi.waitFor(() => expect(restarted).toHaveBeenCalledOnce());
    expect(asked).toEqual(['own1']);
  });

  it('opens data channels that both sides know by number', () => {
    transport.dataChannel(3, 'label', 'p');
    const channel = connection.channels.at(-1) as FakeChannel & { options: object };
    expect(channel).toMatchObject({ label: 'label', binaryType: 'arraybuffer' });
    expect(channel.options).toEqual({ negotiated: true, id: 3, protocol: 'p' });
  });

  it('counts what goes through, as a rate since the last question', async () => {
    expect(await transport.traffic()).toMatchObject({ bytesSent: 1000, bytesReceived: 500 });
    expect(await transport.traffic()).toMatchObject({ bytesSent: 1000, sentBitrate: 0, receivedBitrate: 0 });
  });
});
