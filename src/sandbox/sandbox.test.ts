import { afterEach, expect, it, vi } from 'vitest';
import { CLIENTS, installClients, isVendorAddress } from './clients';
import { createFrameReaders } from './frame-readers';
import { isRecord, parseJson } from './json';
import { messageOf } from './message-of';
import { Sandbox } from './sandbox';
import { createServices } from './services';
import { TraceLog } from './trace';

const ADDRESSES = {
  twilio: [
    'wss://global.vss.twilio.com/signaling',
    'https://video.twilio.com/v1/Rooms',
    'https://twilio.com/',
  ],
  videosdk: [
    'https://api.videosdk.live/v2/rooms',
    'wss://videosdk.live/',
    'wss://meeting.crossfade.invalid/pubsub',
  ],
};
const OTHERS = ['https://example.test/', 'https://eviltwilio.com/', 'https://videosdk.live.example.test/'];

afterEach(() => void vi.unstubAllGlobals());

it('every vendor has a service, a client and a reader of frames, which answer for the same addresses', () => {
  const sandbox = new Sandbox();
  expect(Object.keys(sandbox.services).sort()).toEqual(CLIENTS.map(({ name }) => name).sort());
  for (const [name, addresses] of Object.entries(ADDRESSES)) {
    const service = sandbox.services[name as keyof typeof ADDRESSES];
    expect(service.name).toBe(name);
    for (const address of addresses) {
      const url = new URL(address);
      expect(service.answers(url), address).toBe(true);
      expect(CLIENTS.filter((client) => client.answers(url)).map((client) => client.name)).toEqual([name]);
      expect(
        createFrameReaders().filter((reader) => reader.answers(url)),
        address,
      ).toHaveLength(1);
    }
  }
  for (const address of OTHERS) expect(isVendorAddress(new URL(address)), address).toBe(false);
  sandbox.close();
});

it('services have accounts of their own, or those that are given', () => {
  const [one, other] = [new Sandbox(), new Sandbox()];
  expect(one.services.twilio.credentials).not.toEqual(other.services.twilio.credentials);
  const credentials = { twilio: one.services.twilio.credentials, videosdk: { apiKey: 'k', secret: 's' } };
  const services = createServices({ connections: one.connections, trace: () => {} }, credentials);
  expect(services.videosdk.credentials).toEqual({ apiKey: 'k', secret: 's' });
});

it('a client that is attached is counted until it is gone', () => {
  const sandbox = new Sandbox();
  const host = sandbox.attach(() => {});
  host.receive({ type: 'socket-open', id: 1, url: 'wss://global.vss.twilio.com/signaling' });
  expect([sandbox.clients, sandbox.sockets]).toEqual([1, 1]);
  host.close();
  expect([sandbox.clients, sandbox.sockets]).toEqual([0, 0]);
  sandbox.attach(() => {});
  sandbox.services.twilio.createRoom('r');
  sandbox.close();
  expect(sandbox.clients).toBe(0);
  expect(sandbox.services.twilio.rooms).toEqual([]);
});

it('a window is made ready: a relay that there is not is not asked for, and the pubsub worker is refused', () => {
  class FakeConnection {
    readonly configuration: unknown;
    constructor(configuration: unknown) {
      this.configuration = configuration;
    }
  }
  class FakeWorker {}
  const window: Record<string, unknown> = { RTCPeerConnection: FakeConnection };
  vi.stubGlobal('window', window);
  vi.stubGlobal('Worker', FakeWorker);
  installClients();
  const Connection = window['RTCPeerConnection'] as new (configuration?: unknown) => FakeConnection;
  const policy = (configuration?: unknown) => new Connection(configuration).configuration;
  const servers = [{ urls: 'turn:example.test' }];
  expect(policy({ iceTransportPolicy: 'relay' })).toEqual({ iceTransportPolicy: 'all' });
  expect(policy({ iceTransportPolicy: 'relay', iceServers: servers })).toMatchObject({
    iceTransportPolicy: 'relay',
  });
  expect(policy()).toBeUndefined();
  const NewWorker = window['Worker'] as new (url: string, options?: { name: string }) => unknown;
  expect(() => new NewWorker('blob:x', { name: 'pubsub-worker' })).toThrow(/not reachable from a worker/);
  expect(new NewWorker('blob:x', { name: 'other' })).toBeInstanceOf(FakeWorker);
  // As in a pane, whose guard nobody may replace.
  Object.defineProperty(window, 'RTCPeerConnection', {
    configurable: false,
    writable: false,
    value: FakeConnection,
  });
  installClients();
  expect(window['RTCPeerConnection']).toBe(FakeConnection);
});

it('a trace keeps the latest entries', () => {
  const trace = new TraceLog(2);
  for (const what of ['one', 'two', 'three']) trace.add('here', what);
  trace.add('here', 'four', 'because');
  expect(trace.entries.map(({ what, detail }) => [what, detail])).toEqual([
    ['three', undefined],
    ['four', 'because'],
  ]);
});

it('reads JSON, fields and messages of what may be none', () => {
  expect([parseJson('{"a":1}'), parseJson('{'), parseJson(3)]).toEqual([{ a: 1 }, undefined, undefined]);
  expect([{}, [], null, 'x', new Uint8Array()].map(isRecord)).toEqual([true, true, false, false, false]);
  expect([messageOf(new Error('no')), messageOf('text'), messageOf(undefined)]).toEqual([
    'no',
    'text',
    'undefined',
  ]);
});
