import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameRouter, intakeOf, outletOf } from './frame-router';
import type { FromWorker, ToWorker } from './protocol';

class FakeWorker {
  static last: FakeWorker;
  readonly told: ToWorker[] = [];
  readonly terminate = vi.fn();
  onmessage: (event: { data: FromWorker }) => void = () => {};
  onerror: (event: { preventDefault(): void }) => void = () => {};

  constructor() {
    FakeWorker.last = this;
  }

  postMessage(message: ToWorker): void {
    this.told.push(message);
  }

  say(data: FromWorker): void {
    this.onmessage({ data });
  }
}

const line = (kind = 'video') => ({
  currentDirection: null as string | null,
  receiver: { track: { kind }, transform: undefined },
  sender: {
    transport: { state: 'connected' },
    getParameters: () => ({
      codecs: [{ mimeType: 'video/VP9' }],
      encodings: [{} as Record<string, unknown>],
    }),
    setParameters: vi.fn(() => Promise.resolve()),
  },
});
const connectionOf = (...lines: unknown[]) => ({ getTransceivers: () => lines }) as never;

beforeEach(() => {
  vi.stubGlobal('RTCRtpScriptTransform', class {});
  vi.stubGlobal('Worker', FakeWorker);
  // The placeholder's picture: a browser's part.
  const track = { readyState: 'live', stop: vi.fn() };
  const writable = { getWriter: () => ({ write: () => Promise.resolve() }) };
  vi.stubGlobal('MediaStreamTrackGenerator', function Generator() {
    return Object.assign(track, { writable });
  });
  vi.stubGlobal('VideoFrame', class {});
});
afterEach(() => void vi.unstubAllGlobals());

function started(): FrameRouter {
  const router = FrameRouter.start();
  if (!router) throw new Error('no router');
  FakeWorker.last.say({ type: 'ready' });
  return router;
}

describe('the frame router', () => {
  it('is none where the browser has no transforms, or the page’s policy no worker', () => {
    vi.stubGlobal('Worker', function Refused() {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(FrameRouter.start()).toBeUndefined();
    vi.stubGlobal('RTCRtpScriptTransform', undefined);
    expect(FrameRouter.start()).toBeUndefined();
  });

  it('does not keep a connection waiting for a worker that fails', async () => {
    const router = FrameRouter.start();
    const preventDefault = vi.fn();
    FakeWorker.last.onerror({ preventDefault });
    await router?.ready;
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('takes hold of video lines once its worker runs, and never of those that came before', () => {
    const router = FrameRouter.start();
    const [early, late, sound] = [line(), line(), line('audio')];
    router?.adopt(connectionOf(early));
    FakeWorker.last.say({ type: 'ready' });
    const connection = connectionOf(early, late, sound);
    router?.adopt(connection);
    expect(intakeOf(late.receiver as never)).toBeDefined();
    expect(outletOf(late.sender as never)).toBeDefined();
    expect(outletOf(sound.sender as never)).toBeUndefined();
    const same = connectionOf(late);
    router?.adopt(same);
    router?.close();
    expect(FakeWorker.last.terminate).toHaveBeenCalledOnce();
    expect(FakeWorker.last).toMatchObject({ onmessage: null, onerror: null });
  });

  it('lets go of a line that has stopped, and of a connection that closes', () => {
    const router = started();
    const [one, other] = [line(), line()];
    const lines = [one, other];
    const connection = { getTransceivers: () => lines } as never;
    router.adopt(connection);
    one.currentDirection = 'stopped';
    lines.shift();
    router.adopt(connection);
    const forgotten = () => FakeWorker.last.told.filter(({ type }) => type === 'forget').length;
    expect(forgotten()).toBe(1);
    router.forget(connection);
    expect(forgotten()).toBe(2);
  });

  it('decodes what arrives while anybody wants to see it', () => {
    const router = started();
    const one = line();
    router.adopt(connectionOf(one));
    const intake = intakeOf(one.receiver as never);
    const [first, second] = [intake?.decode(), intake?.decode()];
    first?.();
    first?.();
    second?.();
    expect(FakeWorker.last.told).toEqual([
      { type: 'decode', intake: intake?.id, on: true },
      { type: 'decode', intake: intake?.id, on: false },
    ]);
  });

  it('gives up an outlet that is stuck twice while its connection stands, not before', () => {
    const router = started();
    const one = line();
    router.adopt(connectionOf(one));
    const outlet = outletOf(one.sender as never)!;
    const failed = vi.fn();
    outlet.carry(intakeOf(one.receiver as never)!, failed);
    one.sender.transport.state = 'new';
    for (let time = 0; time < 3; time++) FakeWorker.last.say({ type: 'stuck', outlet: outlet.id });
    one.sender.transport.state = 'connected';
    FakeWorker.last.say({ type: 'stuck', outlet: outlet.id });
    expect(failed).not.toHaveBeenCalled();
    FakeWorker.last.say({ type: 'stuck', outlet: outlet.id });
    expect(failed).toHaveBeenCalledOnce();
    outlet.hold();
    FakeWorker.last.say({ type: 'stuck', outlet: outlet.id });
    expect(failed).toHaveBeenCalledOnce();
  });

  it('encodes the placeholder with the codec that the frames have, or gives up', async () => {
    const router = started();
    const one = line();
    router.adopt(connectionOf(one));
    const outlet = outletOf(one.sender as never)!;
    const failed = vi.fn();
    outlet.carry(intakeOf(one.receiver as never)!, failed);
    FakeWorker.last.say({ type: 'codec', outlet: outlet.id, mimeType: 'video/vp9' });
    await vi.waitFor(() => expect(one.sender.setParameters).toHaveBeenCalledOnce());
    expect(failed).not.toHaveBeenCalled();
    FakeWorker.last.say({ type: 'codec', outlet: outlet.id, mimeType: 'video/av1' });
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  });
});
