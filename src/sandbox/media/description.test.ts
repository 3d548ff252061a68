import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random';
import { rewriteCandidate, type CandidateRule } from './candidate';
import { rewriteDescription } from './description';
import { mutatedLines } from './testing/mutated-lines';
import { cpuTimeOf } from '../../../scripts/lib/cpu-time.mjs';

const OWN = { address: '0f3b8f2e-6f4e-4c57-9d3c-0c9c9f1d7a10.local', port: 4000 };
const FOREIGN = { address: '198.51.100.9', port: 7001 };
const own: CandidateRule = ({ address, port }) => address === OWN.address && port === OWN.port;
const candidate = `candidate:1 1 udp 2113937151 ${OWN.address} ${OWN.port} typ host`;
const foreign = candidate.replace(OWN.address, FOREIGN.address);

describe('a description, written anew', () => {
  it('says the same, in the words of both browsers', () => {
    const lines = [
      'v=0',
      'o=mozilla...THIS_IS_SDPARTA-99.0 5862983423 0 IN IP4 127.0.0.1',
      's=-',
      't=0 0',
      'a=fingerprint:sha-256 AB:CD',
      'a=group:BUNDLE 0 1',
      'a=extmap-allow-mixed',
      'a=msid-semantic: WMS *',
      'm=audio 9 UDP/TLS/RTP/SAVPF 111 63',
      'c=IN IP4 0.0.0.0',
      'b=AS:64',
      'a=ice-ufrag:ab+/',
      'a=ice-pwd:0123456789012345678901',
      'a=ice-options:trickle',
      'a=setup:actpass',
      'a=mid:0',
      'a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level',
      'a=sendrecv',
      'a=msid:{stream} {track}',
      'a=rtcp-mux',
      'a=rtcp-rsize',
      'a=rtpmap:111 opus/48000/2',
      'a=rtcp-fb:111 transport-cc',
      'a=fmtp:111 minptime=10;useinbandfec=1',
      'a=ssrc-group:FID 1 2',
      'a=ssrc:1 cname:{x}',
      'a=rid:h send',
      'a=simulcast:send h',
      'a=end-of-candidates',
      'm=application 0 UDP/DTLS/SCTP webrtc-datachannel',
      'c=IN IP4 0.0.0.0',
      'a=sctp-port:5000',
      'a=max-message-size:262144',
      '',
    ].join('\r\n');
    expect(rewriteDescription(lines, own)).toBe(lines);
    expect(rewriteDescription(lines.replaceAll('\r\n', '\n').trimEnd(), own)).toBe(lines);
  });

  it('keeps the candidates that the rule allows, and none where none are taken', () => {
    const sdp = `v=0\r\na=${candidate} generation 0 network-cost 50\r\na=${foreign}\r\na=end-of-candidates\r\n`;
    expect(rewriteDescription(sdp, own)).toBe(
      `v=0\r\na=${candidate} generation 0\r\na=end-of-candidates\r\n`,
    );
    expect(rewriteDescription(sdp, undefined)).toBe('v=0\r\n');
  });

  it('names no address outside of candidates', () => {
    const { address, port } = FOREIGN;
    const sdp = `o=- 1 2 IN IP4 ${address}\r\nc=IN IP4 ${address}\r\nm=audio ${port} UDP/TLS/RTP/SAVPF 0\r\na=rtcp:${port} IN IP4 ${address}\r\n`;
    expect(rewriteDescription(sdp, own)).toBe(
      'o=- 1 2 IN IP4 127.0.0.1\r\nc=IN IP4 0.0.0.0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\n',
    );
  });

  it.each([
    `a=x:y\ra=${foreign}`,
    `a=${foreign}\r`,
    `a=mid:0\u2028a=${foreign}`,
    `a=${foreign} x end-of-candidates`,
    `a=${foreign.replace('candidate:', 'candidate ')}`,
    `a=\t${foreign.replace('candidate:', 'candidate\t')}`,
    `a=candidate:    ${OWN.address} 1 UDP 2113937151 ${FOREIGN.address} 9 typ host`,
    'a=identity:eyJpZHAiOnsiZG9tYWluIjoiZXhhbXBsZS5jb20ifX0=',
    'a=remote-candidates:1 198.51.100.9 9',
    'a =sendrecv',
    'a=sendrecv :x',
    'u=https://example.com/',
    'nonsense',
  ])('leaves out %j', (line) => {
    expect(rewriteDescription(`v=0\r\n${line}\r\ns=-\r\n`, own)).toBe('v=0\r\ns=-\r\n');
  });

  it('reads and writes as fast as a text is long', () => {
    const long = `${'a=mid:0\r\n'.repeat(20_000)}${' '.repeat(100_000)}a=${'candidate:'.repeat(10_000)}`;
    expect(cpuTimeOf(() => rewriteDescription(long, own))).toBeLessThan(1000);
  });
});

it('100,000 mutated lines name no address but the one that is allowed', () => {
  const random = seededRandom(20_261);
  const next = mutatedLines({ random, foreign: FOREIGN, own: OWN });
  const written = new RegExp(
    `^candidate:[\\w+/]{1,32} \\d+ (udp|tcp) \\d+ ${OWN.address} ${OWN.port} typ (host|(srflx|prflx|relay) raddr 0\\.0\\.0\\.0 rport 9)( tcptype \\w+)?( generation \\d+)?( ufrag [\\w+/]+)?$`,
  );
  const isHarmless = (line: string): boolean => {
    if (/candidate/i.test(line)) return line === 'a=end-of-candidates' || written.test(line.slice(2));
    if (line.startsWith('c=')) return line === 'c=IN IP4 0.0.0.0';
    if (line.startsWith('o=')) return line.endsWith(' IN IP4 127.0.0.1');
    if (line.startsWith('m=')) return /^m=\S+ [09] /.test(line);
    return /^([vstb]=|a=[a-z-]+(:|$))/.test(line) && !line.startsWith('a=rtcp:');
  };
  let kept = 0;
  for (let count = 0; count < 100_000; count++) {
    const line = next();
    const rewritten = rewriteDescription(`v=0\r\n${line}\r\na=mid:0\r\n`, own);
    const lines = rewritten.split('\r\n');
    const isWhole = /^[\x20-\x7e]*$/.test(lines.join('')) && lines.pop() === '';
    if (!isWhole || !lines.every(isHarmless))
      expect.unreachable(`${JSON.stringify(line)} gave ${JSON.stringify(rewritten)}`);
    if (rewriteDescription(rewritten, own) !== rewritten)
      expect.unreachable(`${JSON.stringify(line)} is written anew twice`);
    const alone = rewriteCandidate(line.replace(/^a=/, ''), own);
    if (alone !== undefined && !written.test(alone))
      expect.unreachable(`${JSON.stringify(line)} gave ${alone}`);
    if (lines.some((each) => each.startsWith('a=candidate:'))) kept += 1;
  }
  // The mutations do not merely break everything.
  expect(kept).toBeGreaterThan(2_000);
}, 60_000);
