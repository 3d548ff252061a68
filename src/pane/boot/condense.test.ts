import { describe, expect, it } from 'vitest';
import { paneFigures } from '../figures';
import { condense, type StatsEntry } from './condense';

/** The fields that matter, as Chromium and Firefox report them. */
const CHROMIUM: StatsEntry[] = [
  { id: 'T01', type: 'transport', timestamp: 1000, selectedCandidatePairId: 'CP2' },
  { id: 'CP1', type: 'candidate-pair', timestamp: 1000, currentRoundTripTime: 0.9 },
  { id: 'CP2', type: 'candidate-pair', timestamp: 1000, currentRoundTripTime: 0.002 },
  { id: 'C1', type: 'codec', timestamp: 1000, mimeType: 'video/VP8' },
  { id: 'S1', type: 'media-source', timestamp: 1000, trackIdentifier: 'mine' },
  {
    ...{ id: 'O1', type: 'outbound-rtp', timestamp: 1000, kind: 'video', codecId: 'C1', rid: 'r1' },
    ...{ mediaSourceId: 'S1', remoteId: 'R1', frameWidth: 640, frameHeight: 360, framesEncoded: 50 },
    ...{ bytesSent: 9000, packetsSent: 20 },
  },
  { id: 'R1', type: 'remote-inbound-rtp', timestamp: 900, packetsLost: 1, jitter: 0.004 },
  {
    ...{ id: 'I1', type: 'inbound-rtp', timestamp: 1000, kind: 'audio', trackIdentifier: 'theirs' },
    ...{ bytesReceived: 700, packetsReceived: 10, packetsLost: 0, jitter: 0.001 },
  },
];
const FIREFOX: StatsEntry[] = [
  { id: 'p0', type: 'candidate-pair', timestamp: 1, selected: false, currentRoundTripTime: 1 },
  { id: 'p1', type: 'candidate-pair', timestamp: 1, selected: true, currentRoundTripTime: 0.003 },
];

describe('condense', () => {
  it('brings together what a report says of a stream in several places', () => {
    const { roundTripMs, streams } = condense(CHROMIUM, (track) =>
      track === 'theirs' ? "Ada's audio" : undefined,
    );
    expect(roundTripMs).toBe(2);
    expect(streams).toEqual([
      {
        ...{ id: 'O1', sent: true, kind: 'video', codec: 'VP8', layer: 'r1', width: 640, height: 360 },
        ...{ frames: 50, bytes: 9000, packets: 20, lost: 1, jitterMs: 4, time: 1000 },
      },
      {
        ...{ id: 'I1', sent: false, kind: 'audio', subject: "Ada's audio" },
        ...{ bytes: 700, packets: 10, lost: 0, jitterMs: 1, time: 1000 },
      },
    ]);
  });

  it('finds the pair of addresses that Firefox marks', () => {
    expect(condense(FIREFOX, () => undefined).roundTripMs).toBe(3);
  });

  it('gives what the page takes, whatever a report holds', () => {
    const odd: StatsEntry[] = [
      {
        ...{ id: 'x'.repeat(500), type: 'inbound-rtp', timestamp: 1, kind: 'other', codecId: 'y' },
        ...{ frameWidth: NaN, jitter: 'z', rid: 7, bytesReceived: null, trackIdentifier: 't' },
      },
      { id: 'y', type: 'codec', timestamp: 1, mimeType: 'v'.repeat(500) },
    ];
    const { streams } = condense(odd, () => 's'.repeat(500));
    expect(paneFigures.safeParse([{ number: 1, state: 'new', streams }]).success).toBe(true);
  });
});
