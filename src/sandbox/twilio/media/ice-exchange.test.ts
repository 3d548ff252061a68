import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IceExchange } from './ice-exchange';

class FakeConnection extends EventTarget {
  localDescription = { sdp: 'v=0\r\na=ice-ufrag:own1\r\n' };
  readonly addIceCandidate = vi.fn((_candidate: RTCIceCandidateInit) => Promise.resolve());

  gather(candidate: string | null, usernameFragment = 'own1'): void {
    const found = candidate === null ? null : { candidate, usernameFragment, toJSON: () => ({ candidate }) };
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: found }));
  }
}

let connection: FakeConnection;
let ice: IceExchange;
const send = vi.fn();
const named = (...names: string[]) => names.map((candidate) => ({ candidate, sdpMid: '0' }));
const applied = () => connection.addIceCandidate.mock.calls.map(([{ candidate }]) => candidate);

beforeEach(() => {
  send.mockClear();
  connection = new FakeConnection();
  ice = new IceExchange(connection as never, {
    send,
    remoteCandidate: (text) => (text.startsWith('foreign') ? undefined : text),
  });
});

describe('candidates of the client', () => {
  const add = (ufrag: string, ...names: string[]) =>
    ice.add({ candidates: named(...names), ufrag, revision: 1 } as never);

  it('wait for the description that they belong to, and are each taken once', async () => {
    await add('u1', 'a');
    expect(applied()).toEqual([]);
    await ice.useRemote('u1');
    await add('u1', 'a', 'b');
    // An older list, late.
    await add('u1', 'a');
    expect(applied()).toEqual(['a', 'b']);
  });

  it('are left out where the connection may not have them, or the browser cannot read them', async () => {
    connection.addIceCandidate.mockRejectedValueOnce(new Error('cannot read it'));
    await ice.useRemote('u1');
    await add('u1', 'broken', 'foreign', 'good');
    expect(applied()).toEqual(['broken', 'good']);
  });

  it('of more user fragments than a client can have are forgotten, but not the current one’s', async () => {
    await ice.useRemote('u0');
    await add('u0', 'a');
    for (let number = 1; number <= 50; number++) await add(`u${number}`, 'x');
    await add('u0', 'a', 'b');
    expect(applied()).toEqual(['a', 'b']);
    await ice.useRemote('u1');
    expect(applied()).toEqual(['a', 'b']);
    await ice.useRemote('u50');
    expect(applied()).toEqual(['a', 'b', 'x']);
  });
});

it('tells the client its own as a growing list, of the current user fragment, to the end', () => {
  connection.gather('a');
  connection.gather('old', 'own0');
  connection.gather(null);
  expect(send.mock.lastCall).toEqual([
    { candidates: [{ candidate: 'a' }], ufrag: 'own1', revision: 3, complete: true },
  ]);
});
