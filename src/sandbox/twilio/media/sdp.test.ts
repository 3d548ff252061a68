import { describe, expect, it } from 'vitest';
import { nameTracks, onlyCodecs, sendWell, trackIdsByMid } from './sdp';

const sdp = (...media: string[][]): string =>
  ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', ...media.flat(), ''].join('\r\n');
const line = (kind: string, mid: string, direction: string, ...more: string[]): string[] => [
  `m=${kind} 9 UDP/TLS/RTP/SAVPF 96`,
  'c=IN IP4 0.0.0.0',
  `a=mid:${mid}`,
  `a=${direction}`,
  ...more,
];

describe('the codecs of a room', () => {
  const LAYERED = sdp([
    'm=video 9 UDP/TLS/RTP/SAVPF 96 97 102 103 35 36',
    'c=IN IP4 0.0.0.0',
    'a=mid:1',
    'a=sendrecv',
    ...['96 VP8', '97 rtx', '102 H264', '103 rtx', '35 AV1', '36 red'].map((map) => `a=rtpmap:${map}/90000`),
    'a=fmtp:97 apt=96',
    'a=fmtp:102 packetization-mode=1',
    'a=fmtp:103 apt=102',
    'a=rtcp-fb:96 nack',
    'a=rtcp-fb:102 nack',
    'a=ssrc-group:SIM 1 2 3',
    'a=ssrc-group:FID 1 11',
    'a=ssrc-group:FID 2 12',
    ...[1, 2, 3, 11, 12].map((ssrc) => `a=ssrc:${ssrc} cname:x`),
  ]);

  it('are all that browsers have, as long as it allows all of Twilio’s', () => {
    expect(onlyCodecs(LAYERED, ['VP8', 'H264'])).toBe(LAYERED);
  });

  it('are those that it allows, with what repairs them; layers are VP8’s alone', () => {
    const lines = onlyCodecs(LAYERED, ['H264']).split('\r\n');
    expect(lines).toContain('m=video 9 UDP/TLS/RTP/SAVPF 102 103 36');
    expect(lines.filter((text) => /^a=(rtpmap|fmtp|rtcp-fb)/.test(text)).join()).not.toMatch(/:(96|97|35)/);
    expect(lines.filter((text) => text.startsWith('a=ssrc-group'))).toEqual(['a=ssrc-group:FID 1 11']);
    expect(lines.filter((text) => text.startsWith('a=ssrc:'))).toEqual([
      'a=ssrc:1 cname:x',
      'a=ssrc:11 cname:x',
    ]);
    const vp8 = onlyCodecs(LAYERED, ['VP8']);
    expect(vp8).toContain('SAVPF 96 97 36\r\n');
    expect(vp8).toContain('a=ssrc-group:SIM 1 2 3');
  });

  it('leave sound alone, and are refused where a client has none of them', () => {
    const sound = sdp(line('audio', '0', 'sendrecv', 'a=rtpmap:96 opus/48000'));
    expect(onlyCodecs(sound, ['H264'])).toBe(sound);
    const other = sdp(line('video', '0', 'sendrecv', 'a=rtpmap:96 AV1/90000'));
    expect(() => onlyCodecs(other, ['H264'])).toThrow(expect.objectContaining({ code: 53404 }));
  });
});

describe('session descriptions of the Twilio side', () => {
  it('tell which of the client’s tracks is sent on which line', () => {
    const description = sdp(
      line('audio', '0', 'sendrecv', 'a=msid:- mic'),
      line('video', '1', 'recvonly', 'a=msid:- idle'),
      line('video', 'v2', 'sendonly', 'a=msid:stream cam'),
    );
    expect([...trackIdsByMid(description)]).toEqual([
      ['0', 'mic'],
      ['v2', 'cam'],
    ]);
  });

  it('keep the names of tracks as Firefox writes them', () => {
    const description = sdp(
      line('video', '0', 'sendonly', 'a=msid:- {cam-1}'),
      line('video', '1', 'recvonly'),
    );
    expect([...trackIdsByMid(description)]).toEqual([['0', '{cam-1}']]);
    expect(nameTracks(description, new Map())).toContain('a=msid:- {cam-1}\r\n');
  });

  it('carry the ids that the SDK looks for, and leave other lines alone', () => {
    const description = sdp(
      line('audio', '0', 'sendrecv', 'a=msid:old old'),
      line('video', '1', 'sendonly', 'a=msid:x y'),
    );
    const named = nameTracks(description, new Map([['0', 'MT1-abc']]));
    expect(named).toContain('a=msid:- MT1-abc\r\n');
    expect(named).not.toContain('old');
    expect(named).toContain('a=msid:x y\r\n');
  });

  it('ask for sharp pictures from the start, of every codec that makes pictures, and for no packets of silence', () => {
    const description = sdp(
      line('video', '0', 'sendrecv', 'a=rtpmap:96 VP8/90000', 'a=rtpmap:97 rtx/90000', 'a=fmtp:97 apt=96'),
      line('video', '1', 'sendrecv', 'a=rtpmap:98 H264/90000', 'a=fmtp:98 packetization-mode=1'),
      line('audio', '2', 'sendrecv', 'a=rtpmap:111 opus/48000/2', 'a=fmtp:111 useinbandfec=1'),
    );
    expect(sendWell(description).match(/a=fmtp.*/g)).toEqual([
      'a=fmtp:97 apt=96',
      'a=fmtp:96 x-google-start-bitrate=2500',
      'a=fmtp:98 packetization-mode=1;x-google-start-bitrate=2500',
      'a=fmtp:111 useinbandfec=1;usedtx=1',
    ]);
    expect(sendWell(sendWell(description))).toBe(sendWell(description));
  });
});
