import { describe, expect, it, vi } from 'vitest';
import { DataOutlet } from './data-outlet';
import { FakeChannel } from './testing/fake-channel';

function opening(init?: ConstructorParameters<typeof DataOutlet>[1]) {
  const channel = new FakeChannel();
  return { channel, outlet: new DataOutlet(channel as never, init) };
}

describe('a data outlet', () => {
  it('keeps what comes while the channel opens, in order', () => {
    const { channel, outlet } = opening();
    outlet.send('one');
    outlet.send(new ArrayBuffer(2));
    expect(channel.sent).toEqual([]);
    channel.open();
    outlet.send('three');
    expect(channel.sent).toEqual(['one', new ArrayBuffer(2), 'three']);
  });

  it('waits until it is released, too, when it is to be held', () => {
    const { channel, outlet } = opening({ held: true });
    outlet.send('one');
    channel.open();
    expect(channel.sent).toEqual([]);
    outlet.release();
    expect(channel.sent).toEqual(['one']);
  });

  it('holds no more than the latest thousand for a channel that does not open, and says once that it drops', () => {
    const onDropped = vi.fn();
    const { channel, outlet } = opening({ onDropped });
    for (let number = 1; number <= 5000; number++) outlet.send(`${number}`);
    expect(onDropped).toHaveBeenCalledOnce();
    channel.open();
    expect(channel.sent).toHaveLength(1000);
    expect(channel.sent.at(-1)).toBe('5000');
  });

  it('holds no more than a megabyte, but a single message however large', () => {
    const { channel, outlet } = opening();
    for (let number = 1; number <= 10; number++) outlet.send(new ArrayBuffer(300_000));
    outlet.send('x'.repeat(3_000_000));
    channel.open();
    expect(channel.sent.map((data) => (typeof data === 'string' ? data.length : data.byteLength))).toEqual([
      3_000_000,
    ]);
  });

  it('counts anew what it holds when all has been sent', () => {
    const { channel, outlet } = opening({ held: true });
    channel.open();
    outlet.release();
    for (let number = 1; number <= 20; number++) outlet.send('x'.repeat(200_000));
    expect(channel.sent).toHaveLength(20);
  });

  it('keeps nothing for a channel that is closed', () => {
    const { channel, outlet } = opening();
    outlet.send('one');
    outlet.close();
    outlet.send('two');
    channel.open();
    expect(channel.sent).toEqual([]);
  });
});
