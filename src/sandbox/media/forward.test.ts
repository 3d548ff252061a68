import { describe, expect, it, vi } from 'vitest';
import { Forward } from './forward';
import { Serial } from './serial';
import { localSource } from './source';

function forwarding(layers = 1) {
  let changed = (): void => {};
  const tracks = Array.from({ length: layers }, (_, layer) => ({ kind: 'video', layer }) as never);
  const source = {
    ...localSource(tracks[0]!),
    layerCount: layers,
    track: (max = layers - 1) => tracks[max]!,
    onLayerChange: (handler: () => void) => ((changed = handler), () => (changed = () => {})),
  };
  const sender = {
    track: null as unknown,
    transport: { state: 'connected' },
    replaceTrack: vi.fn((track: unknown) => ((sender.track = track), Promise.resolve())),
  };
  return { forward: new Forward(source, sender as never), sender, tracks, change: () => changed() };
}

describe('a forward', () => {
  it('gives the sender the source’s track while it flows, and none while it does not', async () => {
    const { forward, sender, tracks } = forwarding();
    expect(sender.track).toBeNull();
    await forward.start();
    expect(sender.track).toBe(tracks[0]);
    await forward.pause();
    expect(sender.track).toBeNull();
    await forward.start();
    await forward.start();
    expect(sender.replaceTrack).toHaveBeenCalledTimes(3);
  });

  it('shows no layer above the one that is allowed, and follows the source', async () => {
    const { forward, sender, tracks, change } = forwarding(3);
    await forward.start();
    expect(sender.track).toBe(tracks[2]);
    await forward.limitLayer(0);
    expect(sender.track).toBe(tracks[0]);
    await forward.limitLayer(7);
    tracks[2] = { kind: 'video', layer: 'replaced' } as never;
    change();
    await Promise.resolve();
    expect(sender.track).toBe(tracks[2]);
  });

  it('does nothing any more when it is closed, or its connection is', async () => {
    const { forward, sender } = forwarding();
    await forward.start();
    await forward.close();
    expect(sender.track).toBeNull();
    await forward.start();
    expect(sender.track).toBeNull();
    const other = forwarding();
    other.sender.transport.state = 'closed';
    await other.forward.start();
    expect(other.sender.replaceTrack).not.toHaveBeenCalled();
  });

  it('forgives a connection that closes meanwhile, and nothing else', async () => {
    const { forward, sender } = forwarding();
    sender.replaceTrack.mockRejectedValueOnce(new DOMException('closed', 'InvalidStateError'));
    await forward.start();
    sender.replaceTrack.mockRejectedValueOnce(new TypeError('wrong kind'));
    await expect(forward.start()).rejects.toThrow('wrong kind');
  });
});

it('a source that is made here has one layer, and is as loud as it says', () => {
  const track = { kind: 'audio' } as MediaStreamTrack;
  const source = localSource(track, () => 0.5);
  expect([source.kind, source.layerCount, source.track(5), source.level()]).toEqual(['audio', 1, track, 0.5]);
  source.onLayerChange(() => {})();
});

it('steps run one after the other, however those before them end', async () => {
  const serial = new Serial();
  const done: number[] = [];
  const first = serial.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push(1);
    throw new Error('failed');
  });
  const second = serial.run(() => done.push(2));
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(done).toEqual([1, 2]);
});
