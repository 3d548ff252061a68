import { beforeEach, describe, expect, it, vi } from 'vitest';
import { localSource } from '../../media/source';
import { atOnce } from '../../testing/at-once';
import { FakePeerConnection, SDP } from '../testing/fake-peer-connection';
import { VIDEO_CODECS } from '../room-settings';
import { TwilioPeerConnection } from './peer-connection';

const sent: Record<string, unknown>[] = [];
const init = {
  id: 'pc',
  openWay: atOnce,
  send: (state: object) => void sent.push(state as Record<string, unknown>),
  onReceivers: vi.fn(),
  onDataChannel: vi.fn(),
  onFailure: vi.fn(),
};
let connection: FakePeerConnection;
let peer: TwilioPeerConnection;
const offer = (revision: number, sdp = SDP) => ({
  id: 'pc',
  description: { type: 'offer' as const, revision, sdp },
});
const answer = (revision: number) => ({
  id: 'pc',
  description: { type: 'answer' as const, revision, sdp: SDP },
});
const said = () =>
  sent.map(({ description }) => {
    const { type, revision } = description as { type: string; revision: number };
    return `${type} ${revision}`;
  });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const camera = () => localSource({ kind: 'video' } as MediaStreamTrack);

beforeEach(() => {
  sent.length = 0;
  vi.clearAllMocks();
  connection = new FakePeerConnection();
  const connections = {
    ready: Promise.resolve(),
    create: () => connection,
    close: (closing: FakePeerConnection) => closing.close(),
    remoteCandidate: () => undefined,
  };
  peer = new TwilioPeerConnection({ ...init, codecs: VIDEO_CODECS, connections: connections as never });
});

describe('the one connection of an SDK', () => {
  it('answers the first offer under its revision, and needs one', async () => {
    expect(await peer.answerFirst(offer(1), () => {})).toMatchObject({
      id: 'pc',
      description: { type: 'answer', revision: 1 },
    });
    expect(init.onReceivers).toHaveBeenCalled();
    await expect(peer.answerFirst(answer(1), () => {})).rejects.toThrow(/not an offer/);
  });

  it('offers what had no place in the first answer, once the client has that', async () => {
    await peer.answerFirst(offer(1), () => void peer.send('MT1', camera()));
    await settled();
    expect(said()).toEqual([]);
    peer.start();
    await settled();
    expect(said()).toEqual(['offer 2']);
    expect(peer.unansweredOffer?.revision).toBe(2);
    peer.receive(answer(2));
    await settled();
    expect(peer.unansweredOffer).toBeUndefined();
  });

  it('makes one offer of what changes at the same time, and the next when that is answered', async () => {
    await peer.answerFirst(offer(1), () => {});
    peer.start();
    peer.send('one', camera());
    peer.send('two', camera());
    await settled();
    peer.stopSending('one');
    peer.stopSending('unknown');
    await settled();
    expect(said()).toEqual(['offer 2']);
    peer.receive(answer(2));
    await settled();
    expect(said()).toEqual(['offer 2', 'offer 3']);
  });

  it('uses the line of a track that has ended for the next, once that is negotiated', async () => {
    await peer.answerFirst(offer(1), () => {});
    peer.start();
    const first = peer.send('one', camera());
    await settled();
    peer.receive(answer(2));
    await settled();
    peer.stopSending('one');
    await settled();
    const early = peer.send('two', camera());
    expect(early.transceiver).not.toBe(first.transceiver);
    peer.receive(answer(3));
    await settled();
    peer.receive(answer(4));
    await settled();
    expect(peer.send('three', camera()).transceiver).toBe(first.transceiver);
  });

  it('carries no other track on a line that an offer has announced, though the track ended before the answer', async () => {
    await peer.answerFirst(offer(1), () => {});
    peer.start();
    const { transceiver: announced } = peer.send('one', camera());
    await settled();
    peer.stopSending('one');
    expect(peer.send('two', camera()).transceiver).not.toBe(announced);
    peer.receive(answer(2));
    await settled();
    // That answer was to the offer in which it was sending; the next offer says that it is idle.
    expect(said()).toEqual(['offer 2', 'offer 3']);
    expect(peer.send('three', camera()).transceiver).not.toBe(announced);
    peer.receive(answer(3));
    await settled();
    expect(peer.send('four', camera()).transceiver).toBe(announced);
  });

  it('lets a client that offers at the same time give way, and takes no answer to an older offer', async () => {
    await peer.answerFirst(offer(1), () => {});
    peer.start();
    peer.send('one', camera());
    await settled();
    peer.receive(offer(2));
    peer.receive(answer(1));
    await settled();
    expect(said()).toEqual(['offer 2']);
    expect(peer.isNew(offer(3))).toBe(true);
    expect(peer.isNew(offer(2))).toBe(false);
    expect(peer.isNew(answer(2))).toBe(true);
    peer.receive(answer(2));
    peer.receive(offer(3));
    await settled();
    expect(said()).toEqual(['offer 2', 'answer 3']);
  });

  it('says when a description cannot be applied, and nothing when it is closed', async () => {
    await peer.answerFirst(offer(1), () => {});
    peer.receive(offer(2, 'nonsense'));
    await settled();
    expect(init.onFailure).toHaveBeenCalledOnce();
    peer.close();
    peer.receive(offer(3, 'nonsense'));
    await settled();
    expect(init.onFailure).toHaveBeenCalledOnce();
    expect(connection.signalingState).toBe('closed');
  });

  it('asks for a data line only when it has none', async () => {
    await peer.answerFirst(offer(1, `${SDP}m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n`), () => {});
    peer.start();
    peer.createDataChannel('chat');
    await settled();
    expect(said()).toEqual([]);
  });

  it('knows no receivers of a track that was not negotiated', async () => {
    await peer.answerFirst(offer(1), () => {});
    expect(peer.receivers('unknown')).toEqual([]);
  });
});
