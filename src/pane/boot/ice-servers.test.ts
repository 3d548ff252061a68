import { describe, expect, it } from 'vitest';
import { createIceServerFilter } from './ice-servers';

/** What a browser reads of the list, and which hosts were left out. */
function filtered(servers: unknown): { allowed: RTCIceServer[]; refused: string[] } {
  const refused: string[] = [];
  const filter = createIceServerFilter('twilio.com', (host) => refused.push(host));
  return { allowed: [...(filter(servers) as Iterable<RTCIceServer>)], refused };
}

describe('createIceServerFilter', () => {
  it('lets the servers of the domain through, each with its name and password', () => {
    const turn = { username: 'u', credential: 'c' };
    const { allowed, refused } = filtered([
      { urls: 'stun:global.stun.twilio.com:3478' },
      { urls: ['turn:global.turn.twilio.com:3478?transport=udp', 'turns:global.turn.twilio.com'], ...turn },
      { url: 'stun:twilio.com' },
    ]);
    expect(allowed).toEqual([
      { urls: 'stun:global.stun.twilio.com:3478' },
      { urls: 'turn:global.turn.twilio.com:3478?transport=udp', ...turn },
      { urls: 'turns:global.turn.twilio.com', ...turn },
      { urls: 'stun:twilio.com' },
    ]);
    expect(refused).toEqual([]);
  });

  it.each([
    'stun:192.0.2.1:3478',
    'stun:[2001:db8::1]:3478',
    'stun:stun.example.com',
    'stun:twilio.com.example.com',
    'stun:nottwilio.com',
    'stun:.twilio.com',
    'turn:example.com?x=.twilio.com',
    'turn:example.com:3478:global.turn.twilio.com',
    'turn:example.com@global.turn.twilio.com',
    'turn:example.com/global.turn.twilio.com',
    'turn:global.turn.twilio.com?transport=udp&x=example.com',
    'http:global.turn.twilio.com',
    'global.turn.twilio.com',
    '',
  ])('leaves %j out, and says so', (urls) => {
    const { allowed, refused } = filtered([{ urls, username: 'secret' }]);
    expect(allowed).toEqual([]);
    expect(refused).toHaveLength(1);
  });

  it('reads each field once, and no iterator that the program could have replaced', () => {
    const answers = ['stun:global.stun.twilio.com', 'stun:192.0.2.1'];
    const server = {
      get urls() {
        return answers.shift();
      },
    };
    const servers = Object.assign([server], { [Symbol.iterator]: undefined });
    expect(filtered(servers).allowed).toEqual([{ urls: 'stun:global.stun.twilio.com' }]);
  });

  it.each([undefined, null, [], [null], [{}], { length: 1e9 }])('gives nothing for %j', (servers) => {
    expect(filtered(servers)).toEqual({ allowed: [], refused: [] });
  });
});
