import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCandidate, type Candidate } from '../../sandbox/media/candidate';
import { createOwnAddresses, type OwnAddresses } from './own-addresses';

const NAME = '5d3b2c1a-0f9e-4d8c-b7a6-958473625140.local';
const candidate = (port: number, protocol = 'udp', type = 'host'): Candidate =>
  readCandidate(`candidate:1 1 ${protocol} 2113937151 ${NAME} ${port} typ ${type}`)!;

/** As far as the browser's classes are read: through getters of their prototypes. */
class FakeConnection extends EventTarget {
  state = 'stable';
  get signalingState(): string {
    return this.state;
  }
}
class FakeEvent extends Event {
  readonly text: string | undefined;
  constructor(text: string | undefined, isTrusted: boolean) {
    super('icecandidate');
    this.text = text;
    // An own property, as browsers have it.
    Object.defineProperty(this, 'isTrusted', { value: isTrusted });
  }
  get candidate(): FakeCandidate | null {
    return this.text === undefined ? null : new FakeCandidate(this.text);
  }
}
class FakeCandidate {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  get candidate(): string {
    return this.text;
  }
}

let own: OwnAddresses;
let connection: FakeConnection;
const tell = (port: number, { trusted = true, protocol = 'udp' } = {}): boolean =>
  connection.dispatchEvent(
    new FakeEvent(`candidate:1 1 ${protocol} 2113937151 ${NAME} ${port} typ host generation 0`, trusted),
  );
const watch = (): FakeConnection => {
  const made = new FakeConnection();
  own.watch(made as unknown as RTCPeerConnection);
  return made;
};

beforeEach(() => {
  vi.stubGlobal('RTCPeerConnection', FakeConnection);
  vi.stubGlobal('RTCPeerConnectionIceEvent', FakeEvent);
  vi.stubGlobal('RTCIceCandidate', FakeCandidate);
  own = createOwnAddresses();
  connection = watch();
});
afterEach(() => vi.unstubAllGlobals());

describe('the addresses of a pane’s own connections', () => {
  it('are those that the browser has told, with their ports', () => {
    expect(own.has(candidate(4000))).toBe(false);
    tell(4000);
    expect(own.has(candidate(4000))).toBe(true);
    expect(own.has(candidate(4001))).toBe(false);
  });

  it('are none that the program has told, and none of a connection that is closed', () => {
    tell(4000, { trusted: false });
    expect(own.has(candidate(4000))).toBe(false);
    tell(4000);
    connection.state = 'closed';
    expect(own.has(candidate(4000))).toBe(false);
  });

  it('are those of every open connection, while others come and go', () => {
    const first = connection;
    tell(4000);
    connection = watch();
    tell(4001);
    first.state = 'closed';
    connection = watch();
    tell(4002);
    expect([4000, 4001, 4002].map((port) => own.has(candidate(port)))).toEqual([false, true, true]);
  });

  it('take packets over UDP, directly: others could lead to any port of the machine', () => {
    tell(9, { protocol: 'tcp' });
    expect(own.has(candidate(9))).toBe(false);
    tell(4000);
    expect(own.has(candidate(4000, 'tcp'))).toBe(false);
    expect(own.has(candidate(4000, 'udp', 'srflx'))).toBe(false);
  });

  it('are not told by properties of Object.prototype', () => {
    Object.defineProperty(Object.prototype, `${NAME} 4000`, { value: true, configurable: true });
    try {
      expect(own.has(candidate(4000))).toBe(false);
    } finally {
      Reflect.deleteProperty(Object.prototype, `${NAME} 4000`);
    }
  });
});
