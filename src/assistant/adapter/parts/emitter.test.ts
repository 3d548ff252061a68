import { expect, it, vi } from 'vitest';
import { Emitter } from './emitter';

it('calls who listens, in order, and once where that was asked for', () => {
  const emitter = new Emitter<{ said: [string] }>();
  const heard: string[] = [];
  emitter.on('said', (text) => heard.push(`a ${text}`)).once('said', (text) => heard.push(`b ${text}`));
  expect(emitter.emit('said', '1')).toBe(true);
  emitter.emit('said', '2');
  expect(heard).toEqual(['a 1', 'b 1', 'a 2']);
  expect(emitter.emit('other')).toBe(false);
});

it('takes away one of two equal listeners at a time, as Node’s does', () => {
  const emitter = new Emitter();
  const listener = (): void => {};
  emitter.on('x', listener).on('x', listener);
  expect(emitter.off('x', listener).listenerCount('x')).toBe(1);
  expect(emitter.removeAllListeners('x').listenerCount('x')).toBe(0);
});

it('goes on after a listener that throws, and lets the page hear of it', () => {
  vi.useFakeTimers();
  const emitter = new Emitter();
  const second = vi.fn();
  emitter.on('x', () => {
    throw new Error('the app’s');
  });
  emitter.on('x', second);
  emitter.emit('x');
  expect(second).toHaveBeenCalledOnce();
  expect(() => vi.runAllTimers()).toThrow('the app’s');
  vi.useRealTimers();
});

it('reaches all who listened when it began, though one of them goes', () => {
  const emitter = new Emitter();
  const second = vi.fn();
  emitter.on('x', () => emitter.off('x', second));
  emitter.on('x', second);
  emitter.emit('x');
  emitter.emit('x');
  expect(second).toHaveBeenCalledOnce();
});

it('says who listens to what, and takes listeners in front, as Node’s does', () => {
  const emitter = new Emitter();
  const heard: number[] = [];
  const second = (): void => void heard.push(2);
  emitter.on('x', second);
  emitter.prependOnceListener('x', () => heard.push(1));
  emitter.prependListener('x', () => heard.push(0));
  expect(emitter.listeners('x').indexOf(second)).toBe(2);
  emitter.emit('x');
  emitter.emit('x');
  expect(heard).toEqual([0, 1, 2, 0, 2]);
  expect(emitter.removeAllListeners().eventNames()).toEqual([]);
});
