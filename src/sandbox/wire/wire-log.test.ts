import { describe, expect, it } from 'vitest';
import { WireLog } from './wire-log';

const data = (text: string) => ({ type: 'socket-message', id: 1, data: text }) as const;

describe('the wire log', () => {
  it('keeps what SDKs send and get, and nothing that stands for packets', () => {
    const log = new WireLog();
    log.add(true, { type: 'socket-open', id: 1, url: 'wss://vendor.example/s' });
    log.add(true, { type: 'ice', remoteUfrag: 'a', ufrag: 'b', password: 'c' });
    log.add(false, { type: 'candidate', address: 'a', port: 1 });
    log.add(false, { type: 'socket-opened', id: 1 });
    log.add(true, { type: 'outbound', id: 1, streams: [] });
    expect(log.entries.map(({ sent, message }) => [sent, message.type])).toEqual([
      [true, 'socket-open'],
      [false, 'socket-opened'],
    ]);
  });

  it('says of every message where it belongs, and forgets numbers that may be used again', () => {
    const log = new WireLog();
    log.add(true, { type: 'socket-open', id: 1, url: 'wss://vendor.example/s' });
    log.add(false, data('x'));
    log.add(false, { type: 'socket-closed', id: 1, code: 1000, reason: '' });
    log.add(false, data('late'));
    expect(log.entries.map(({ url }) => url)).toEqual([
      'wss://vendor.example/s',
      'wss://vendor.example/s',
      'wss://vendor.example/s',
      '',
    ]);
  });

  it('drops the oldest of too many, and counts them', () => {
    const log = new WireLog();
    for (let index = 0; index < 510; index++) log.add(true, data(String(index)));
    expect(log.entries).toHaveLength(500);
    expect(log.dropped).toBe(10);
    expect(log.entries[0]).toMatchObject({ number: 10, message: { data: '10' } });
  });

  it('drops the oldest of what is too large together, and never the latest', () => {
    const log = new WireLog();
    const large = 'x'.repeat(1_500_000);
    for (let index = 0; index < 3; index++) log.add(true, data(large));
    expect(log.entries).toHaveLength(2);
    log.add(true, data('x'.repeat(4_000_001)));
    expect(log.entries).toHaveLength(1);
  });
});
