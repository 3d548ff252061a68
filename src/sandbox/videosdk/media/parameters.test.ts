import { parse } from 'sdp-transform';
import { describe, expect, it } from 'vitest';
import { capabilitiesFromOffer } from './capabilities';
import { consumerParameters } from './consumer-parameters';
import { localTransport } from './ice';
import { receivedSections } from './received-sections';
import { composeRemoteDescription, type RemoteSection } from './remote-description';
import { rtpParametersSchema } from './rtp-parameters';
import { formatFmtp, parseFmtp, parseSections } from './sdp-section';

const MID = 'urn:ietf:params:rtp-hdrext:sdes:mid';
const RID = 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id';
const TCC = 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01';

const offer = `v=0
o=- 1 2 IN IP4 127.0.0.1
s=-
t=0 0
a=group:BUNDLE 0 1 2
m=audio 52433 UDP/TLS/RTP/SAVPF 111 9
c=IN IP4 192.0.2.2
a=candidate:1 1 udp 2122194687 192.0.2.2 52433 typ host generation 0
a=candidate:2 2 udp 2122194687 192.0.2.2 52434 typ host generation 0
a=ice-ufrag:0123
a=ice-pwd:00000000000000000000000000000001
a=fingerprint:sha-256 AA:BB
a=setup:actpass
a=mid:0
a=inactive
a=rtpmap:111 opus/48000/2
a=fmtp:111 minptime=10;useinbandfec=1
a=rtpmap:9 G722/8000
m=video 9 UDP/TLS/RTP/SAVPF 96 97 45 46 98
c=IN IP4 0.0.0.0
a=mid:1
a=sendonly
a=extmap:4 ${MID}
a=extmap:10 ${RID}
a=extmap:3 ${TCC}
a=rtpmap:96 VP8/90000
a=rtcp-fb:96 nack
a=rtcp-fb:96 nack pli
a=rtpmap:97 rtx/90000
a=fmtp:97 apt=96
a=rtpmap:45 AV1/90000
a=fmtp:45 level-idx=5;profile=0
a=rtpmap:46 rtx/90000
a=fmtp:46 apt=45
a=rtpmap:98 H264/90000
a=fmtp:98 packetization-mode=0;profile-level-id=42e01f
a=ssrc-group:FID 1001 1002
a=ssrc:1001 cname:sandbox-cname
a=ssrc:1002 cname:sandbox-cname
m=application 9 UDP/DTLS/SCTP webrtc-datachannel
c=IN IP4 0.0.0.0
a=mid:2
a=sctp-port:5000
`.replaceAll('\n', '\r\n');

const [, video] = parseSections(offer);
const transport = {
  ufrag: 'uf',
  password: 'pw',
  dtls: { role: 'client' as const, fingerprints: [{ algorithm: 'sha-256', value: 'AA:BB' }] },
};

describe('the router', () => {
  it('offers one profile of each codec that VideoSDK can choose, with its retransmission', () => {
    const { codecs, headerExtensions } = capabilitiesFromOffer(offer);
    expect(codecs.map(({ mimeType, preferredPayloadType }) => [mimeType, preferredPayloadType])).toEqual([
      ['audio/opus', 111],
      ['video/VP8', 96],
      ['video/rtx', 97],
      ['video/AV1', 45],
      ['video/rtx', 46],
    ]);
    expect(codecs[0]).toMatchObject({ kind: 'audio', channels: 2, parameters: { minptime: 10 } });
    expect(headerExtensions).toContainEqual({
      kind: 'video',
      uri: TCC,
      preferredId: 3,
      preferredEncrypt: false,
      direction: 'sendrecv',
    });
  });

  it('tells its transport wherever the data section stands, and keeps credentials that look like numbers', () => {
    expect(localTransport(offer)).toEqual({
      anchor: { mid: '2', place: 2 },
      iceParameters: {
        usernameFragment: '0123',
        password: '00000000000000000000000000000001',
        iceLite: false,
      },
      iceCandidates: [
        expect.objectContaining({ address: '192.0.2.2', port: 52433, protocol: 'udp' }) as unknown,
      ],
      fingerprint: { algorithm: 'sha-256', value: 'AA:BB' },
    });
  });
});

describe("a consumer's parameters", () => {
  const known = new Set([96, 45]);

  it('come from the section that will carry the media', () => {
    expect(consumerParameters(video!, 'video/VP8', known, 1)).toMatchObject({
      mid: '1',
      codecs: [
        { mimeType: 'video/VP8', payloadType: 96, rtcpFeedback: [{ type: 'nack', parameter: '' }, {}] },
        { mimeType: 'video/rtx', payloadType: 97, parameters: { apt: 96 } },
      ],
      encodings: [{ ssrc: 1001, rtx: { ssrc: 1002 } }],
      rtcp: { cname: 'sandbox-cname' },
    });
  });

  it('name the wanted codec, or the first that the router has', () => {
    const main = (mimeType: string): unknown =>
      consumerParameters(video!, mimeType, known, 1).codecs[0]?.mimeType;
    expect([main('video/av1'), main('video/H264')]).toEqual(['video/AV1', 'video/VP8']);
  });

  it('tell the number of simulcast layers, and no stream ids', () => {
    const { encodings, headerExtensions } = consumerParameters(video!, 'video/VP8', known, 3);
    expect(encodings[0].scalabilityMode).toBe('L3T3');
    expect(headerExtensions.map(({ uri }) => uri)).toEqual([MID, TCC]);
  });
});

describe('a producer', () => {
  const parameters = rtpParametersSchema.parse({
    mid: '1',
    codecs: [
      { mimeType: 'video/VP8', payloadType: 96, clockRate: 90000 },
      { mimeType: 'video/rtx', payloadType: 97, clockRate: 90000, parameters: { apt: 96 } },
    ],
    headerExtensions: [
      { uri: MID, id: 4 },
      { uri: RID, id: 10 },
      { uri: TCC, id: 3 },
    ],
    encodings: [{ rid: 'r0' }, { rid: 'r1' }],
    rtcp: { cname: '' },
  });
  const layers = [
    { ssrc: 1, rtxSsrc: 2 },
    { ssrc: 3, rtxSsrc: 4 },
  ];

  it('is received in one section per layer, told apart by SSRC alone', () => {
    const sections = receivedSections('video', parameters, layers, ['a', 'b']);
    expect(sections.map(({ mid, stream }) => [mid, stream?.ssrc])).toEqual([
      ['a', 1],
      ['b', 3],
    ]);
    expect(sections[0]?.extensions.map(({ uri }) => uri)).toEqual([TCC]);
  });

  it.each([
    ['a codec', { codecs: [{ mimeType: 'video/VP8\r\na=x', payloadType: 96, clockRate: 90000 }] }],
    ['an extension', { headerExtensions: [{ uri: `${TCC}\r\na=x`, id: 1 }] }],
    ['a name', { rtcp: { cname: 'x\r\na=x' } }],
  ])('cannot smuggle lines into a session description with %s', (_what, part) => {
    expect(rtpParametersSchema.safeParse({ ...parameters, ...part }).success).toBe(false);
  });

  it('becomes a description that a browser takes for its own peer', () => {
    const sections = receivedSections('video', parameters, layers, ['a', 'b']);
    const sdp = composeRemoteDescription({ anchor: { mid: '0', place: 0 }, sections, transport, version: 2 });
    const { groups, media } = parse(sdp);
    expect(groups).toEqual([{ type: 'BUNDLE', mids: '0 a b' }]);
    expect(media.map(({ type, direction }) => [type, direction])).toEqual([
      ['application', undefined],
      ['video', 'sendonly'],
      ['video', 'sendonly'],
    ]);
    expect(media[2]).toMatchObject({
      setup: 'active',
      iceUfrag: 'uf',
      ssrcGroups: [{ semantics: 'FID', ssrcs: '3 4' }],
      fmtp: [{ payload: 97, config: 'apt=96' }],
    });
  });

  it('leaves the bundle when its section closes, and keeps its place', () => {
    const [first, second] = receivedSections('video', parameters, layers, ['a', 'b']) as [
      RemoteSection,
      RemoteSection,
    ];
    first.direction = 'closed';
    const sdp = composeRemoteDescription({
      anchor: { mid: '9', place: 1 },
      sections: [first, second],
      transport,
      version: 3,
    });
    const { groups, media } = parse(sdp);
    expect(groups?.[0]?.mids).toBe('9 b');
    expect(media.map(({ mid, port }) => [String(mid), port])).toEqual([
      ['a', 0],
      ['9', 9],
      ['b', 9],
    ]);
    expect(media[0]?.ssrcs).toBeUndefined();
  });
});

describe('format parameters', () => {
  it('survive being read and written', () => {
    const text = 'apt=96;profile-level-id=42e01f;flag';
    expect(parseFmtp(text)).toEqual({ apt: 96, 'profile-level-id': '42e01f', flag: '' });
    expect(formatFmtp(parseFmtp(text))).toBe(text);
  });
});
