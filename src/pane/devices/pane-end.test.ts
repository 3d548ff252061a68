import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DevicesFromPane, DeviceFacts } from './messages';
import { installRelayedDevices, type DevicesReceiver } from './pane-end';

const CAMERA: DeviceFacts = { kind: 'videoinput', deviceId: 'own', groupId: 'g', label: 'My camera' };
const MADE = [
  { kind: 'videoinput', deviceId: 'made', label: 'Made-up camera' },
  { kind: 'audiooutput', deviceId: 'speaker', label: 'Speaker' },
];

class FakeConnection {
  get localDescription(): null {
    return null;
  }
}

let sent: DevicesFromPane[];
let allowed: [string, number][];
let mediaDevices: MediaDevices;
let changes: number;

beforeEach(() => {
  sent = [];
  allowed = [];
  changes = 0;
  mediaDevices = Object.assign(new EventTarget(), {
    getUserMedia: async () => 'made-up media',
    enumerateDevices: async () => MADE,
  }) as unknown as MediaDevices;
  mediaDevices.addEventListener('devicechange', () => changes++);
  vi.stubGlobal('navigator', { mediaDevices });
  vi.stubGlobal('window', { RTCPeerConnection: FakeConnection });
  vi.stubGlobal('MediaStream', class {});
});
afterEach(() => vi.unstubAllGlobals());

const installed = (devices: DeviceFacts[]): DevicesReceiver =>
  installRelayedDevices({
    devices,
    send: (message) => sent.push(message),
    allow: (address, port) => allowed.push([address, port]),
  });
const named = async (): Promise<string[]> =>
  (await mediaDevices.enumerateDevices()).map(({ deviceId }) => deviceId);

describe("the pane's end of the relay", () => {
  it('leaves the made-up devices in their place while the page lists none', async () => {
    installed([]);
    expect(await named()).toEqual(['made', 'speaker']);
    expect(await mediaDevices.getUserMedia({ video: true })).toBe('made-up media');
    expect(sent).toEqual([]);
  });

  it("lists the reader's own in their place, beside the outputs", async () => {
    const receive = installed([]);
    receive({ type: 'devices', devices: [CAMERA] });
    expect(await named()).toEqual(['own', 'speaker']);
    expect(changes).toBe(1);
    receive({ type: 'devices', devices: [] });
    expect(await named()).toEqual(['made', 'speaker']);
  });

  it('asks the page with the constraints that it knows', async () => {
    installed([CAMERA]);
    const zoomed = { width: { ideal: 640 }, zoom: 2 } as MediaTrackConstraints;
    void mediaDevices.getUserMedia({ audio: true, video: zoomed });
    await Promise.resolve();
    expect(sent).toEqual([{ type: 'open', id: 1, audio: {}, video: { width: { ideal: 640 } } }]);
  });

  it.each([
    [
      { name: 'NotAllowedError', message: 'no' },
      { name: 'NotAllowedError', message: 'no' },
    ],
    [
      { name: 'OverconstrainedError', message: '', constraint: 'width' },
      { name: 'OverconstrainedError', constraint: 'width' },
    ],
  ])('rejects as the browser does: %j', async (refusal, expected) => {
    const receive = installed([CAMERA]);
    const asked = mediaDevices.getUserMedia({ video: true });
    await Promise.resolve();
    receive({ type: 'refused', id: 1, ...refusal });
    await expect(asked).rejects.toMatchObject(expected);
  });

  it('rejects when what was opened does not arrive', async () => {
    const receive = installed([CAMERA]);
    const asked = mediaDevices.getUserMedia({ video: true });
    await Promise.resolve();
    receive({ type: 'opened', id: 1, tracks: [{ mid: '0', kind: 'video', label: '', settings: {} }] });
    await expect(asked).rejects.toMatchObject({ name: 'NotReadableError' });
  });

  it('lets the guard know the address of the page', () => {
    installed([CAMERA])({ type: 'candidate', candidate: {}, address: 'a.local', port: 9 });
    expect(allowed).toEqual([['a.local', 9]]);
  });
});
