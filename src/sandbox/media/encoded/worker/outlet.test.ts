import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromWorker } from '../protocol';
import { FakeTransform, frame, textOf, type FakeFrame } from '../testing/fake-transform';
import { FrameIntake } from './intake';
import { FrameOutlet } from './outlet';
import type { EncodedPicture } from './transformer';

const picture = (text: string, key = false, mimeType = 'video/vp8'): EncodedPicture => ({
  data: new TextEncoder().encode(text).buffer,
  key,
  mimeType,
});

describe('an outlet', () => {
  let said: FromWorker[];
  let outlet: FrameOutlet;
  let transform: FakeTransform;
  const intake = (): FrameIntake => new FrameIntake(new Map());
  const carrier = (type: 'key' | 'delta' = 'delta', mimeType?: string): FakeFrame =>
    frame(type, 'placeholder', mimeType);
  const sent = (): string[] => transform.written.map(textOf);

  beforeEach(() => {
    said = [];
    outlet = new FrameOutlet(7, (message) => said.push(message));
    transform = new FakeTransform({ role: 'outlet', id: 7 });
    void outlet.run(transform as never);
  });

  it('goes on with one layer until the other has a key frame', async () => {
    const [low, high] = [intake(), intake()];
    outlet.route(low);
    await transform.give(carrier('key'));
    outlet.take(low, picture('low 1', true));
    outlet.route(high);
    outlet.take(low, picture('low 2'));
    outlet.take(high, picture('high 1'));
    outlet.take(high, picture('high 2', true));
    outlet.take(high, picture('high 3'));
    await transform.give(carrier(), carrier(), carrier());
    expect(sent()).toEqual(['low 1', 'high 2', 'high 3']);
  });

  it('takes what it gets from no intake that it has left', async () => {
    const [one, other] = [intake(), intake()];
    const removed = vi.spyOn(one, 'remove');
    outlet.route(one);
    await transform.give(carrier('key'));
    outlet.take(one, picture('one', true));
    outlet.route(other);
    outlet.take(other, picture('other', true));
    expect(removed).toHaveBeenCalledWith(outlet);
  });

  it('needs a frame of the placeholder for each that it sends, and asks for them', async () => {
    const source = intake();
    outlet.route(source);
    await transform.give(carrier('key'));
    said.length = 0;
    outlet.take(source, picture('first', true));
    outlet.take(source, picture('second'));
    expect(sent()).toEqual(['first']);
    expect(said).toEqual([{ type: 'draw', outlet: 7 }]);
    await transform.give(carrier());
    expect(sent()).toEqual(['first', 'second']);
  });

  it('tells of a wrong codec once', async () => {
    const source = intake();
    outlet.route(source);
    await transform.give(carrier('key', 'video/VP8'));
    outlet.take(source, picture('first', true, 'video/vp9'));
    await transform.give(carrier('delta', 'video/VP8'), carrier('delta', 'video/VP8'));
    expect(said.filter(({ type }) => type === 'codec')).toEqual([
      { type: 'codec', outlet: 7, mimeType: 'video/vp9' },
    ]);
    await transform.give(carrier('key', 'video/VP9'));
    expect(sent()).toEqual(['first']);
  });

  it('starts anew when VP9 goes on in a key frame of the placeholder', async () => {
    const source = intake();
    const asked = vi.spyOn(source, 'requestKey');
    outlet.route(source);
    await transform.give(carrier('key', 'video/VP9'));
    outlet.take(source, picture('first', true, 'video/vp9'));
    asked.mockClear();
    outlet.take(source, picture('second', false, 'video/vp9'));
    await transform.give(carrier('key', 'video/VP9'));
    expect(sent()).toEqual(['first']);
    expect(asked).toHaveBeenCalled();
  });

  it('is stuck when the viewer asks for one key frame after the other', async () => {
    const source = intake();
    outlet.route(source);
    await transform.give(carrier('key'));
    outlet.take(source, picture('first', true));
    const clock = vi.spyOn(performance, 'now');
    const start = performance.now();
    for (let time = 1; time <= 10; time++) {
      expect(said).not.toContainEqual({ type: 'stuck', outlet: 7 });
      clock.mockReturnValue(start + time * 500);
      await transform.give(carrier('key'));
    }
    clock.mockRestore();
    expect(said).toContainEqual({ type: 'stuck', outlet: 7 });
  });

  it('drops what waited when it is held, and starts on a key frame when it is routed again', async () => {
    const source = intake();
    outlet.route(source);
    await transform.give(carrier('key'));
    outlet.take(source, picture('first', true));
    outlet.take(source, picture('second'));
    outlet.stop('hold');
    await transform.give(carrier());
    outlet.route(source);
    await transform.give(carrier('key'));
    outlet.take(source, picture('third'));
    outlet.take(source, picture('fourth', true));
    expect(sent()).toEqual(['first', 'fourth']);
  });
});
