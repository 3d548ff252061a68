import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { End, FromWorker } from '../protocol';
import { FakeTransform, frame, textOf, type FakeFrame } from '../testing/fake-transform';
import { passFrames, type WorkerScope } from './worker';

describe('the worker that passes frames on', () => {
  let scope: WorkerScope;
  let said: FromWorker[];
  let intake: FakeTransform;
  let outlet: FakeTransform;
  const open = (end: End): FakeTransform => {
    const transform = new FakeTransform(end);
    scope.onrtctransform?.({ transformer: transform as never });
    return transform;
  };
  const carrier = (type: 'key' | 'delta' = 'delta', mimeType?: string): FakeFrame =>
    frame(type, 'placeholder', mimeType);
  const sent = (): string[] => outlet.written.map(textOf);

  beforeEach(async () => {
    said = [];
    scope = { postMessage: (message) => said.push(message), onmessage: null, onrtctransform: null };
    passFrames(scope, { 'video/vp8': btoa('black') });
    intake = open({ role: 'intake', id: 1 });
    outlet = open({ role: 'outlet', id: 2 });
    scope.onmessage?.({ data: { type: 'route', outlet: 2, intake: 1 } });
    await Promise.resolve();
  });

  it('starts a viewer on a key frame, which it asks for once the viewer is connected', async () => {
    await intake.give(frame('key', 'too early'), frame('delta', 'too early'));
    expect(intake.sendKeyFrameRequest).not.toHaveBeenCalled();
    await outlet.give(carrier('key'));
    expect(intake.sendKeyFrameRequest).toHaveBeenCalledOnce();
    await intake.give(frame('delta', 'before'), frame('key', 'first'), frame('delta', 'second'));
    await outlet.give(carrier());
    expect(sent()).toEqual(['first', 'second']);
  });

  it('gives a decoder that nobody watches black pictures, and real ones from a key frame on', async () => {
    await intake.give(frame('key', 'first'));
    scope.onmessage?.({ data: { type: 'decode', intake: 1, on: true } });
    await intake.give(frame('delta', 'second'), frame('key', 'third'), frame('delta', 'fourth'));
    expect(intake.written.map(textOf)).toEqual(['black', 'black', 'third', 'fourth']);
  });

  it('starts anew on a key frame when the queue lags', async () => {
    await outlet.give(carrier('key'));
    const deltas = Array.from({ length: 40 }, (_, index) => frame('delta', `delta ${index}`));
    await intake.give(frame('key', 'first'), ...deltas, frame('key', 'anew'), frame('delta', 'last'));
    await outlet.give(carrier(), carrier());
    expect(sent()).toEqual(['first', 'anew', 'last']);
  });

  it('asks the sender for a key frame when the viewer asks for one', async () => {
    await outlet.give(carrier('key'));
    await intake.give(frame('key', 'first'), frame('delta', 'second'));
    intake.sendKeyFrameRequest.mockClear();
    const later = performance.now() + 1000;
    const clock = vi.spyOn(performance, 'now').mockReturnValue(later);
    await outlet.give(carrier('key'));
    clock.mockRestore();
    expect(intake.sendKeyFrameRequest).toHaveBeenCalledOnce();
  });

  it('lets a key frame of VP9 leave in a key frame of the placeholder only', async () => {
    await outlet.give(carrier('delta', 'video/VP9'));
    await intake.give(frame('key', 'first', 'video/VP9'));
    expect(said).toContainEqual({ type: 'draw-key', outlet: 2 });
    expect(sent()).toEqual([]);
    await outlet.give(carrier('key', 'video/VP9'));
    expect(sent()).toEqual(['first']);
  });

  it('asks for another codec when the placeholder has a wrong one', async () => {
    await outlet.give(carrier('key', 'video/VP8'));
    await intake.give(frame('key', 'first', 'video/H264'));
    expect(said).toContainEqual({ type: 'codec', outlet: 2, mimeType: 'video/h264' });
    expect(sent()).toEqual([]);
  });

  it('says so when frames come in and none get out', async () => {
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now);
    await intake.give(frame('key', 'first'));
    expect(said).not.toContainEqual({ type: 'stuck', outlet: 2 });
    clock.mockReturnValue(now + 2000);
    await intake.give(frame('delta', 'second'));
    clock.mockRestore();
    expect(said).toContainEqual({ type: 'stuck', outlet: 2 });
  });

  it('has more patience with a sender that has to make a key frame', async () => {
    await outlet.give(carrier('key'));
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now);
    await intake.give(frame('delta', 'first'));
    clock.mockReturnValue(now + 2000);
    await intake.give(frame('delta', 'second'));
    expect(said).not.toContainEqual({ type: 'stuck', outlet: 2 });
    clock.mockReturnValue(now + 4000);
    await intake.give(frame('delta', 'third'));
    clock.mockRestore();
    expect(said).toContainEqual({ type: 'stuck', outlet: 2 });
  });

  it('passes a sender’s own frames, or none, when it is told to', async () => {
    scope.onmessage?.({ data: { type: 'route', outlet: 2, intake: undefined } });
    await outlet.give(frame('key', 'own'));
    scope.onmessage?.({ data: { type: 'hold', outlet: 2 } });
    await outlet.give(frame('delta', 'held'));
    expect(sent()).toEqual(['own']);
  });
});
