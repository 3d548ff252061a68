import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameRouter, intakeOf, outletOf } from '../../media/encoded/frame-router';
import type { FromWorker, ToWorker } from '../../media/encoded/protocol';
import { localSource, receivedSource } from '../../media/source';
import type { MediaSource } from '../../room/media-source';
import { OutgoingMedia } from './outgoing-media';

class FakeSender {
  readonly encoding: RTCRtpEncodingParameters = {};
  track: unknown = null;
  transform: unknown;
  readonly transport = { state: 'connected' };
  readonly getParameters = () => ({ encodings: [this.encoding], codecs: [] });
  readonly setParameters = () => Promise.resolve();
  readonly replaceTrack = (track: unknown) => Promise.resolve(void (this.track = track));
}

const outgoing = (source: MediaSource, sender = new FakeSender()) => ({
  media: new OutgoingMedia('id', source, { sender } as never),
  sender,
});
const flowing = { flowing: true, topLayer: 0 };

describe('a track that is encoded here', () => {
  const track = { kind: 'video', getSettings: () => ({ width: 1280, height: 720 }) } as MediaStreamTrack;

  it('is the source’s while it flows, and nothing while it does not', async () => {
    const { media, sender } = outgoing(localSource(track));
    await media.deliver(flowing);
    expect(sender.track).toBe(track);
    await media.deliver({ ...flowing, flowing: false });
    expect(sender.track).toBeNull();
  });

  it('is made smaller as the viewer asks, and as it was when the line is used for another', async () => {
    const { media, sender } = outgoing(localSource(track));
    const wish = { picture: { width: 600, height: 300 } };
    await media.deliver({ ...flowing, ...wish, maxBitrate: 9 });
    expect(sender.encoding).toEqual({ scaleResolutionDownBy: 2, maxBitrate: 9 });
    await media.close();
    expect(sender.encoding).toEqual({ scaleResolutionDownBy: 1 });
    await media.deliver({ ...flowing, ...wish });
    expect(sender.encoding).toEqual({ scaleResolutionDownBy: 1 });
  });
});

describe('a track whose frames can be passed on', () => {
  let worker: { told: ToWorker[]; onmessage: (event: { data: FromWorker }) => void };
  let router: FrameRouter | undefined;

  beforeEach(() => {
    vi.stubGlobal('RTCRtpScriptTransform', class {});
    vi.stubGlobal('Worker', function FakeWorker() {
      worker = { told: [], onmessage: () => {} };
      return Object.assign(worker, {
        postMessage: (message: ToWorker) => worker.told.push(message),
        terminate: () => {},
      });
    });
    const writable = { getWriter: () => ({ write: () => Promise.resolve() }) };
    vi.stubGlobal('MediaStreamTrackGenerator', function Generator() {
      return { placeholder: true, readyState: 'live', stop: () => {}, writable };
    });
    router = FrameRouter.start();
    worker.onmessage({ data: { type: 'ready' } });
  });
  afterEach(() => {
    router?.close();
    vi.unstubAllGlobals();
  });

  /** A camera with so many layers, each twice as wide as the one below. */
  function received(width: number, height: number, layers = 1) {
    const now = { timestamp: performance.timeOrigin + performance.now() };
    const lines = Array.from({ length: layers }, (_, layer) => ({
      currentDirection: null,
      receiver: {
        track: { kind: 'video', layer, getSettings: () => ({ width: 16, height: 16 }) },
        getSynchronizationSources: () => [now],
      },
      sender: new FakeSender(),
    }));
    const viewer = {
      currentDirection: null,
      receiver: { track: { kind: 'video' } },
      sender: new FakeSender(),
    };
    router?.adopt({ getTransceivers: () => [...lines, viewer] } as never);
    const source = receivedSource(lines.map(({ receiver }) => receiver as never));
    const arrive = (): void =>
      lines.forEach(({ receiver }, layer) => {
        const scale = 2 ** (layers - 1 - layer);
        const intake = intakeOf(receiver as never)?.id ?? 0;
        worker.onmessage({
          data: { type: 'size', intake, width: width / scale, height: height / scale },
        });
      });
    const outlet = outletOf(viewer.sender as never)?.id;
    /** Whether the viewer gets the frames as they came, as the worker was told last. */
    const passedOn = (): boolean => {
      const last = worker.told.findLast((told) => 'outlet' in told && told.outlet === outlet);
      return last?.type === 'route' && last.intake !== undefined;
    };
    return { ...outgoing(source, viewer.sender), source, arrive, passedOn };
  }

  it('is passed on as it came while nobody asks for less, and of a size that is not known yet', async () => {
    const { media, sender, source, arrive, passedOn } = received(640, 360);
    await media.deliver({ ...flowing, picture: { width: 50, height: 40 }, maxBitrate: 90_000 });
    expect([passedOn(), source.size()]).toEqual([true, undefined]);
    arrive();
    expect(source.size()).toEqual({ width: 640, height: 360 });
    await media.deliver(flowing);
    expect([passedOn(), sender.encoding.scaleResolutionDownBy ?? 1]).toEqual([true, 1]);
    await media.close();
    source.close();
  });

  it('tells when its size is known', () => {
    const { media, arrive, source } = received(640, 360);
    const changed = vi.fn();
    const stop = media.onChange(changed);
    arrive();
    expect(changed).toHaveBeenCalledOnce();
    stop();
    source.close();
  });

  it.each([
    ['a smaller picture', { picture: { width: 50, height: 40 } }, { scaleResolutionDownBy: 2 }],
    ['fewer bits', { maxBitrate: 300_000 }, { maxBitrate: 300_000 }],
  ])('is encoded anew for %s, and passed on again afterwards', async (_wish, wish, encoding) => {
    const { media, sender, source, arrive, passedOn } = received(640, 360);
    arrive();
    await media.deliver({ ...flowing, ...wish });
    expect(passedOn()).toBe(false);
    expect(sender.track).toBe(source.track());
    expect(sender.encoding).toMatchObject(encoding);
    await media.deliver(flowing);
    expect(passedOn()).toBe(true);
    expect(sender.encoding).toEqual({ scaleResolutionDownBy: 1 });
    await media.close();
    source.close();
  });

  it('is passed on within a bit rate that no browser exceeds at its size', async () => {
    const { media, arrive, passedOn, source } = received(640, 360);
    arrive();
    await media.deliver({ ...flowing, maxBitrate: 1_700_000 });
    expect(passedOn()).toBe(true);
    await media.close();
    source.close();
  });

  it('of several layers is the one within the bit rate, and encoded anew below the lowest', async () => {
    const { media, arrive, passedOn, source } = received(1280, 720, 3);
    arrive();
    const layers = [undefined, 2_000_000, 300_000, 100_000].map((maxBitrate) =>
      media.layerFor({ maxBitrate }),
    );
    expect(layers).toEqual([2, 1, 0, 0]);
    await media.deliver({ ...flowing, maxBitrate: 300_000 });
    expect(passedOn()).toBe(true);
    await media.deliver({ ...flowing, maxBitrate: 100_000 });
    expect(passedOn()).toBe(false);
    await media.close();
    source.close();
  });
});
