import { describe, expect, it } from 'vitest';
import { SimulcastLines } from './simulcast-lines';

const MID = 'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid';
const SIMULCAST = [
  ...['a=ssrc-group:SIM 1 2 3', 'a=ssrc-group:FID 1 4', 'a=ssrc-group:FID 2 5', 'a=ssrc-group:FID 3 6'],
  ...[1, 2, 3, 4, 5, 6].map((id) => `a=ssrc:${id} cname:c`),
];
const line = (mid: string, direction: string, ...more: string[]): string[] => [
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  `a=mid:${mid}`,
  MID,
  `a=${direction}`,
  ...more,
];
const description = (...lines: string[][]): string => {
  const mids = lines.map(([, mid = '']) => mid.slice('a=mid:'.length)).join(' ');
  const head = ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', `a=group:BUNDLE ${mids}`];
  return [...head, ...lines.flat(), ''].join('\r\n');
};
/** Each line in short: its name, its direction, its streams, whether packets carry its name. */
const outline = (sdp: string): string[] =>
  sdp
    .split('m=video')
    .slice(1)
    .map((section) =>
      [
        section.match(/a=mid:(\S+)/)?.[1],
        section.match(/a=(send\w+|recvonly|inactive)/)?.[1],
        [...section.matchAll(/a=ssrc:(\d)/g)].map(([, id]) => id).join('+'),
        section.includes(MID) ? 'mid' : '',
      ].join(' '),
    );

const camera = line('0', 'sendrecv', 'a=msid:- cam', ...SIMULCAST);
const other = line('1', 'recvonly');

describe('a camera with three layers', () => {
  it('has a line for each of them on the router’s side, and one on the client’s', () => {
    const lines = new SimulcastLines();
    const inward = lines.inward('offer', description(camera, other));
    expect(outline(inward)).toEqual([
      '0 sendrecv 1+4 ',
      '0_layer1 sendonly 2+5 ',
      '0_layer2 sendonly 3+6 ',
      '1 recvonly  mid',
    ]);
    expect(inward).toContain('a=group:BUNDLE 0 0_layer1 0_layer2 1\r\n');
    expect(inward.match(/a=msid:\S+ \S+/g)).toEqual([
      'a=msid:- cam',
      'a=msid:- cam_layer1',
      'a=msid:- cam_layer2',
    ]);
    const outward = lines.outward(inward);
    expect(outline(outward).map((each) => each.split(' ')[0])).toEqual(['0', '1']);
    expect(outward).toContain('a=group:BUNDLE 0 1\r\n');
    expect(outward.match(/a=x-google-flag:conference/g)).toHaveLength(1);
    expect([lines.isAdded('0'), lines.isAdded('0_layer1'), lines.isAdded(null)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('keeps its lines where they were when either side adds others', () => {
    const lines = new SimulcastLines();
    const first = lines.inward('offer', description(camera));
    const offered = description(
      line('0', 'recvonly'),
      line('0_layer1', 'recvonly'),
      line('0_layer2', 'recvonly'),
      line('7', 'sendonly'),
    );
    expect(outline(lines.outward(offered)).map((each) => each[0])).toEqual(['0', '7']);
    const answer = lines.inward('answer', description(camera, line('7', 'recvonly')));
    expect(outline(answer).map((each) => each.split(' ')[0])).toEqual(['0', '0_layer1', '0_layer2', '7']);
    const second = lines.inward('offer', description(camera, line('7', 'sendrecv', ...SIMULCAST)));
    expect(outline(second).map((each) => each.split(' ')[0])).toEqual([
      '0',
      '0_layer1',
      '0_layer2',
      '7',
      '7_layer1',
      '7_layer2',
    ]);
    expect(outline(second).slice(0, 3)).toEqual(outline(first));
  });

  it('leaves its lines unused when it is withdrawn, or comes back without layers', () => {
    const lines = new SimulcastLines();
    lines.inward('offer', description(camera));
    const withdrawn = lines.inward('offer', description(line('0', 'recvonly')));
    expect(outline(withdrawn)).toEqual(['0 recvonly  ', '0_layer1 inactive  ', '0_layer2 inactive  ']);
    const single = lines.inward('offer', description(line('0', 'sendrecv', 'a=ssrc:9 cname:c')));
    expect(outline(single)).toEqual(['0 sendrecv 9 ', '0_layer1 inactive  ', '0_layer2 inactive  ']);
  });

  it('has its lowest layer alone in an answer that names it for the first time', () => {
    const lines = new SimulcastLines();
    lines.outward(description(line('0', 'sendonly')));
    expect(outline(lines.inward('answer', description(camera)))).toEqual(['0 sendrecv 1+4 ']);
  });
});

it('descriptions without layers stay byte for byte what they were', () => {
  const lines = new SimulcastLines();
  const plain = description(line('0', 'sendrecv', 'a=ssrc:1 cname:c'), other);
  expect(lines.inward('offer', plain)).toBe(plain);
  expect(lines.outward(plain)).toBe(plain);
});
