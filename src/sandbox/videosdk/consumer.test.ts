import { createNanoEvents } from 'nanoevents';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MediaSource } from '../room/media-source';
import { Room } from '../room/room';
import { Consumer } from './consumer';
import { MediaConditions, type UplinkLevel } from '../room/media-conditions';
import type { OutgoingTransport } from './media/outgoing-transport';

const LAYERS = ['low', 'medium', 'high'];

/** A simulcast camera of which the best layer that arrives can be set. */
class FakeSource implements MediaSource {
  readonly kind = 'video';
  readonly layerCount = LAYERS.length;
  readonly #events = createNanoEvents<{ change: () => void }>();
  readonly close = vi.fn();
  #top = LAYERS.length - 1;

  set top(top: number) {
    this.#top = top;
    this.#events.emit('change');
  }

  track(maxLayer = Number.POSITIVE_INFINITY): MediaStreamTrack {
    return LAYERS[Math.min(maxLayer, this.#top)] as unknown as MediaStreamTrack;
  }

  size(): undefined {
    return undefined;
  }

  level(): number {
    return 0;
  }

  onLayerChange(handler: () => void): () => void {
    return this.#events.on('change', handler);
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let source: FakeSource;
let conditions: MediaConditions;
let consumer: Consumer;
let onChange: ReturnType<typeof vi.fn<() => void>>;
let shown: () => unknown;
const room = new Room({ id: 'room' });
const sender = room.join({ id: 'ada' });
const viewer = room.join({ id: 'ben' });

beforeEach(async () => {
  source = new FakeSource();
  conditions = new MediaConditions();
  onChange = vi.fn<() => void>();
  const track = sender.publish({ id: 'camera', kind: 'video', origin: 'camera', media: source });
  const rtpSender = { track: null as unknown, replaceTrack: vi.fn((next: unknown) => set(next)) };
  const set = (next: unknown): Promise<void> => Promise.resolve(void (rtpSender.track = next));
  shown = () => rtpSender.track;
  const transport = { add: () => ({ transceiver: { sender: rtpSender } }), stop: vi.fn() };
  consumer = new Consumer({
    track,
    transport: transport as unknown as OutgoingTransport,
    passage: (layers) => conditions.passage(track, viewer, layers),
    onChange,
  });
  await consumer.open('video/VP8');
});

describe('a consumer', () => {
  it('sends nothing before the client is ready, and then the best layer', async () => {
    expect(shown()).toBeNull();
    await consumer.start();
    expect(shown()).toBe('high');
  });

  it('shows no better layer than the client wants', async () => {
    await consumer.start();
    await consumer.limitLayer(0);
    expect([shown(), consumer.layer]).toEqual(['low', 0]);
    await consumer.limitLayer(1);
    expect([shown(), consumer.layer]).toEqual(['medium', 1]);
  });

  it('falls with the layers that arrive, and tells of it', async () => {
    await consumer.start();
    onChange.mockClear();
    source.top = 1;
    await settled();
    expect([shown(), consumer.layer]).toEqual(['medium', 1]);
    expect(onChange).toHaveBeenCalled();
  });

  it('sends nothing while paused, and goes on with what was wanted meanwhile', async () => {
    await consumer.start();
    await consumer.pause();
    await consumer.limitLayer(1);
    expect(shown()).toBeNull();
    await consumer.resume();
    expect(shown()).toBe('medium');
  });

  it.each<[UplinkLevel, string | null]>([
    [5, 'high'],
    [4, 'high'],
    [3, 'medium'],
    [1, 'low'],
    [0, null],
  ])('of a sender with uplink level %i shows %s', async (level, layer) => {
    await consumer.start();
    conditions.limitUplink(sender, level);
    await consumer.apply();
    expect(shown()).toBe(layer);
    conditions.limitUplink(sender, undefined);
    await consumer.apply();
    expect(shown()).toBe('high');
  });

  it.each([
    ['sender', () => sender],
    ['viewer', () => viewer],
  ])("stops with the %s's media", async (_who, participant) => {
    await consumer.start();
    conditions.setStopped(participant(), true);
    await consumer.apply();
    expect(shown()).toBeNull();
    conditions.setStopped(participant(), false);
    await consumer.apply();
    expect(shown()).toBe('high');
  });

  it('leaves its source alone once it is closed', async () => {
    await consumer.start();
    await consumer.close();
    onChange.mockClear();
    source.top = 0;
    await settled();
    expect(shown()).toBeNull();
    expect(onChange).not.toHaveBeenCalled();
  });
});
