import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PeerConnections } from './peer-connections';

class FakeConnection extends EventTarget {
  readonly signalingState = 'stable';
  readonly close = vi.fn();
  readonly addTransceiver = vi.fn();
  readonly getTransceivers = (): [] => [];
}

let beQuiet = (): void => {};
beforeEach(() => {
  vi.stubGlobal('RTCPeerConnection', FakeConnection);
  const postTask = (act: () => void): Promise<void> =>
    new Promise((resolve) => {
      beQuiet = () => {
        act();
        resolve();
      };
    });
  vi.stubGlobal('scheduler', { postTask });
});
afterEach(() => vi.unstubAllGlobals());

it('a connection that is let go of counts no more, says nothing more, and closes when the page is quiet', () => {
  const connections = new PeerConnections();
  const connection = connections.create();
  const hear = vi.fn();
  const NEWS = ['icecandidate', 'icegatheringstatechange', 'signalingstatechange', 'datachannel'];
  for (const news of NEWS) connection.addEventListener(news, hear);
  for (const news of NEWS) connection.dispatchEvent(new Event(news));
  expect(hear).toHaveBeenCalledTimes(NEWS.length);

  connections.close(connection);
  connections.close(connection);
  expect([connections.size, vi.mocked(connection.close).mock.calls.length]).toEqual([0, 0]);
  for (const news of NEWS) connection.dispatchEvent(new Event(news));
  expect(hear).toHaveBeenCalledTimes(NEWS.length);
  beQuiet();
  expect(connection.close).toHaveBeenCalledOnce();
});
