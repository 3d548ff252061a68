import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../sandbox/testing/seeded-random';
import { mutatedLines } from '../../sandbox/media/testing/mutated-lines';
import { composeAnswer } from './relay-answer';

const FOREIGN = { address: '198.51.100.9', port: 7001 };
const TRANSPORT = [
  'a=ice-ufrag:abcd',
  'a=ice-pwd:0123456789012345678901',
  'a=setup:active',
  'a=fingerprint:sha-256 AB:CD:EF',
];
const answer = (...more: string[]): string =>
  [
    ...['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0 1'],
    ...['m=video 9 UDP/TLS/RTP/SAVPF 96 97', 'c=IN IP4 0.0.0.0', ...TRANSPORT, 'a=mid:0', 'a=recvonly'],
    ...['a=rtcp-mux', 'a=extmap:3 urn:ietf:params:rtp-hdrext:sdes:mid'],
    ...['a=rtpmap:96 VP8/90000', 'a=rtcp-fb:96 nack pli', 'a=rtpmap:97 rtx/90000', 'a=fmtp:97 apt=96'],
    ...['m=audio 9 UDP/TLS/RTP/SAVPF 111', 'c=IN IP4 0.0.0.0', ...TRANSPORT, 'a=mid:1', 'a=recvonly'],
    ...['a=rtcp-mux', 'a=rtpmap:111 opus/48000/2', 'a=fmtp:111 minptime=10;useinbandfec=1'],
    ...more,
    '',
  ].join('\r\n');

describe('the answer to the relay’s offer', () => {
  it('is composed of what the connection needs', () => {
    const lines = composeAnswer(answer()).split('\r\n');
    for (const line of [
      'a=group:BUNDLE 0 1',
      'm=video 9 UDP/TLS/RTP/SAVPF 96 97',
      ...TRANSPORT,
      'a=extmap:3 urn:ietf:params:rtp-hdrext:sdes:mid',
      'a=rtpmap:96 VP8/90000',
      'a=rtcp-fb:96 nack pli',
      'a=fmtp:97 apt=96',
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'a=rtpmap:111 opus/48000/2',
      'a=recvonly',
    ])
      expect(lines).toContain(line);
  });

  it('keeps nothing else', () => {
    const composed = composeAnswer(
      answer('a=x-secret:1', 'b=AS:1', 'a=candidate:1 1 udp 1 198.51.100.9 9 typ host', 'a=ssrc:1 cname:x'),
    );
    expect(composed).toBe(composeAnswer(answer()));
  });

  it('takes the certificate for all sections at once, as Firefox writes it', () => {
    const [print] = TRANSPORT.slice(3);
    const sdp = answer().replaceAll(`${print}\r\n`, '').replace('t=0 0\r\n', `t=0 0\r\n${print}\r\n`);
    expect(composeAnswer(sdp)).toBe(composeAnswer(answer()));
  });

  it.each([
    ['nothing', ''],
    ['no transport', answer().replaceAll('a=setup:active\r\n', '')],
    ['a user fragment that is none', answer().replaceAll('a=ice-ufrag:abcd', 'a=ice-ufrag:a b')],
    ['a section of another kind', answer('m=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'a=mid:2')],
    ['a section that sends', answer().replace('a=recvonly', 'a=sendrecv')],
    ['parameters of another form', answer().replace('apt=96', 'apt=96\u2028a=candidate:x')],
  ])('is refused with %s', (what, sdp) => {
    if (what === 'parameters of another form') expect(composeAnswer(sdp)).not.toContain('apt');
    else expect(() => composeAnswer(sdp)).toThrow('malformed');
  });

  it('names no candidate after 1,000 mutations', () => {
    const random = seededRandom(7);
    const next = mutatedLines({ random, foreign: FOREIGN, own: FOREIGN });
    for (let count = 0; count < 1_000; count++) {
      const line = next();
      let composed = '';
      try {
        composed = composeAnswer(answer(line));
      } catch {
        continue; // refused
      }
      expect(composed, JSON.stringify(line)).not.toMatch(/candidate|198\.51\.100\.9/i);
    }
  });
});
