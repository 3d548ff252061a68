import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LateChannel } from './late-channel';
import { FakeChannel } from './testing/fake-channel';
import type { OpenWay } from '../room/data-channel';

let delayMs: number;
let fake: FakeChannel;
let late: LateChannel;
let heard: unknown[];

const openWay: OpenWay = (deliver) => {
  const timers: ReturnType<typeof setTimeout>[] = [];
  return {
    put(message) {
      if (delayMs === 0) deliver(message);
      else timers.push(setTimeout(() => deliver(message), delayMs));
      return true;
    },
    end: () => timers.forEach(clearTimeout),
  };
};

beforeEach(() => {
  vi.useFakeTimers();
  delayMs = 0;
  heard = [];
  fake = new FakeChannel('chat');
  late = new LateChannel(fake as never, openWay);
  late.addEventListener('message', ({ data }) => void heard.push(data));
  late.addEventListener('open', () => void heard.push('(open)'));
  late.addEventListener('close', () => void heard.push('(close)'));
  fake.open();
});
afterEach(() => {
  expect(vi.getTimerCount(), 'timers that are left').toBe(0);
  vi.useRealTimers();
});

describe('a data channel on a network', () => {
  it('is as quick as the channel itself while nothing is delayed', () => {
    late.send('out');
    fake.receive('in');
    expect(fake.sent).toEqual(['out']);
    expect(heard).toEqual(['(open)', 'in']);
    expect(late).toMatchObject({ label: 'chat', readyState: 'open' });
    expect(fake.binaryType).toBe('arraybuffer');
  });

  it('carries messages late and in order, both ways', async () => {
    delayMs = 100;
    for (const text of ['one', 'two']) {
      late.send(text);
      fake.receive(text);
    }
    await vi.advanceTimersByTimeAsync(99);
    expect([fake.sent, heard]).toEqual([[], ['(open)']]);
    await vi.advanceTimersByTimeAsync(1);
    expect([fake.sent, heard]).toEqual([
      ['one', 'two'],
      ['(open)', 'one', 'two'],
    ]);
  });

  it('closes when what was sent before has gone out, and takes no more', async () => {
    delayMs = 100;
    late.send('last');
    late.close();
    expect([late.readyState, fake.readyState]).toEqual(['closing', 'open']);
    await vi.advanceTimersByTimeAsync(100);
    expect(fake.sent).toEqual(['last']);
    expect(fake.readyState).toBe('closed');
    expect(heard).toEqual(['(open)', '(close)']);
  });

  it('loses what is under way when the other end closes', async () => {
    delayMs = 100;
    late.send('never');
    fake.receive('never');
    fake.close();
    await vi.advanceTimersByTimeAsync(100);
    expect([fake.sent, heard]).toEqual([[], ['(open)', '(close)']]);
  });
});
