import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DevicesToPane } from './messages';
import { PageEnd, type OwnDevices, type OwnTrack } from './page-end';

class FakeTrack extends EventTarget {
  stopped = false;
  constructor(readonly label: string) {
    super();
  }
  stop(): void {
    this.stopped = true;
  }
}

/** A connection that negotiates by itself, and writes down what it carries. */
class FakeConnection extends EventTarget {
  static made: FakeConnection[] = [];
  readonly lines: { mid: string | null; kind: string; sender: { track: unknown } }[] = [];
  closed = false;
  constructor() {
    super();
    FakeConnection.made.push(this);
  }
  localDescription: object | null = null;
  addTransceiver(kind: string): object {
    const sender = {
      track: null as unknown,
      getParameters: () => ({}),
      setParameters: async () => {},
      replaceTrack: async (track: unknown) => void (sender.track = track),
    };
    const line = { mid: null, kind, sender };
    this.lines.push(line);
    return line;
  }
  async setLocalDescription(): Promise<void> {
    this.lines.forEach((line, index) => (line.mid = String(index)));
    this.localDescription = { sdp: 'the offer' };
  }
  async setRemoteDescription(): Promise<void> {}
  async addIceCandidate(): Promise<void> {}
  close(): void {
    this.closed = true;
  }
}

vi.mock('./relay-answer', () => ({ composeAnswer: (sdp: string) => sdp }));

const CAMERA = { kind: 'videoinput', deviceId: 'a', groupId: 'b', label: 'Camera' } as const;

function relay() {
  const tracks: FakeTrack[] = [];
  const sent: DevicesToPane[] = [];
  const list = [CAMERA];
  let change = (): void => {};
  const devices: OwnDevices = {
    list,
    open: async (kind) => {
      const track = new FakeTrack(kind);
      tracks.push(track);
      return { track, settings: { deviceId: 'a' } } as unknown as OwnTrack;
    },
    onChange: (handler) => {
      change = handler;
      return () => (change = () => {});
    },
  };
  const end: PageEnd = new PageEnd({
    devices,
    send: (message) => {
      sent.push(message);
      if (message.type === 'offer') end.receive({ type: 'answer', sdp: 'the answer' });
    },
  });
  const answered = (id: number): Promise<DevicesToPane> =>
    vi.waitUntil(() => sent.find((message) => 'id' in message && message.id === id));
  const open = (id: number, what: object): Promise<DevicesToPane> => {
    end.receive({ type: 'open', id, ...what });
    return answered(id);
  };
  const takeBack = (): void => {
    list.length = 0;
    change();
  };
  return { end, devices, tracks, sent, open, takeBack };
}

beforeEach(() => {
  FakeConnection.made.length = 0;
  vi.stubGlobal('RTCPeerConnection', FakeConnection);
});
afterEach(() => vi.unstubAllGlobals());

describe("the page's end of the relay", () => {
  it('opens what the program asks for, and tells by which line it comes', async () => {
    const { open } = relay();
    expect(await open(1, { audio: {}, video: {} })).toEqual({
      type: 'opened',
      id: 1,
      tracks: [
        { kind: 'audio', mid: '0', label: 'audio', settings: { deviceId: 'a' } },
        { kind: 'video', mid: '1', label: 'video', settings: { deviceId: 'a' } },
      ],
    });
  });

  it('stops a track that the program is done with, and uses its line again', async () => {
    const { end, tracks, open } = relay();
    await open(1, { video: {} });
    end.receive({ type: 'close', mid: '0' });
    expect(tracks[0]?.stopped).toBe(true);
    expect(await open(2, { video: {} })).toMatchObject({ tracks: [{ mid: '0' }] });
    expect(FakeConnection.made[0]?.lines).toHaveLength(1);
  });

  it('ends every track when the reader takes the devices back, and refuses what is asked later', async () => {
    const { tracks, sent, open, takeBack } = relay();
    await open(1, { video: {} });
    takeBack();
    expect(tracks[0]?.stopped).toBe(true);
    expect(sent).toContainEqual({ type: 'ended', mid: '0' });
    expect(await open(2, { video: {} })).toMatchObject({ type: 'refused', name: 'NotAllowedError' });
  });

  it('tells when a device goes away by itself', async () => {
    const { tracks, sent, open } = relay();
    await open(1, { video: {} });
    tracks[0]?.dispatchEvent(new Event('ended'));
    expect(sent).toContainEqual({ type: 'ended', mid: '0' });
  });

  it('leaves nothing running of a request that fails half way', async () => {
    const { devices, tracks, open } = relay();
    const { open: openDevice } = devices;
    devices.open = (kind, constraints) =>
      kind === 'audio'
        ? openDevice(kind, constraints)
        : Promise.reject(
            Object.assign(new DOMException('no', 'OverconstrainedError'), { constraint: 'width' }),
          );
    expect(await open(1, { audio: {}, video: {} })).toEqual({
      type: 'refused',
      id: 1,
      name: 'OverconstrainedError',
      message: 'no',
      constraint: 'width',
    });
    expect(tracks.map(({ stopped }) => stopped)).toEqual([true]);
  });

  it('opens no more tracks than a program needs', async () => {
    const { open } = relay();
    for (let id = 1; id <= 9; id++) await open(id, { video: {} });
    expect(await open(10, { video: {} })).toMatchObject({ type: 'refused', name: 'NotReadableError' });
  });

  it('stops everything when it closes, and hears nothing more', async () => {
    const { end, tracks, sent, open, takeBack } = relay();
    await open(1, { video: {} });
    end.close();
    end.close();
    expect([tracks[0]?.stopped, FakeConnection.made[0]?.closed]).toEqual([true, true]);
    const before = sent.length;
    end.receive({ type: 'open', id: 2, video: {} });
    takeBack();
    await Promise.resolve();
    expect(sent).toHaveLength(before);
  });
});
