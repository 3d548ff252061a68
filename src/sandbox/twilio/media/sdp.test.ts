import { describe, expect, it } from 'vitest';
import { nameTracks, startSharp, trackIdsByMid } from './sdp';

const sdp = (...media: string[][]): string =>
  ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', ...media.flat(), ''].join('\r\n');
const line = (kind: string, mid: string, direction: string, ...more: string[]): string[] => [
  `m=${kind} 9 UDP/TLS/RTP/SAVPF 96`,
  'c=IN IP4 0.0.0.0',
  `a=mid:${mid}`,
  `a=${direction}`,
  ...more,
];

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

  it('ask for sharp pictures from the start, of every codec that makes pictures', () => {
    const description = sdp(
      line('video', '0', 'sendrecv', 'a=rtpmap:96 VP8/90000', 'a=rtpmap:97 rtx/90000', 'a=fmtp:97 apt=96'),
      line('video', '1', 'sendrecv', 'a=rtpmap:98 H264/90000', 'a=fmtp:98 packetization-mode=1'),
      line('audio', '2', 'sendrecv', 'a=rtpmap:111 opus/48000/2', 'a=fmtp:111 useinbandfec=1'),
    );
    expect(startSharp(description).match(/a=fmtp.*/g)).toEqual([
      'a=fmtp:97 apt=96',
      'a=fmtp:96 x-google-start-bitrate=2500',
      'a=fmtp:98 packetization-mode=1;x-google-start-bitrate=2500',
      'a=fmtp:111 useinbandfec=1',
    ]);
  });
});
