import { describe, expect, it } from 'vitest';
import type { ConnectionFigures, StreamFigures } from '../../pane/figures';
import { figureTexts } from './figure-texts';

const video: StreamFigures = {
  id: 'v',
  sent: true,
  kind: 'video',
  codec: 'VP8',
  width: 640,
  height: 360,
  frames: 100,
  bytes: 10_000,
  packets: 1000,
  lost: 5,
  jitterMs: 3.21,
  time: 5000,
};

const connection = (...streams: StreamFigures[]): ConnectionFigures[] => [
  { number: 1, state: 'connected', roundTripMs: 1.5, streams },
];

describe('the figures as texts', () => {
  it('are rates between two looks', () => {
    const later = { ...video, frames: 148, bytes: 110_000, time: 7000 };
    expect(figureTexts(connection(later), connection(video))).toEqual([
      {
        id: '1',
        title: 'Connection 1: connected, round trip 1.5 ms',
        streams: [
          {
            id: 'v',
            name: 'Your video',
            detail: 'sent, VP8',
            size: '640 × 360',
            frames: '24 fps',
            bitrate: '400 kbit/s',
            lost: '0.5 %',
            jitter: '3.2 ms',
          },
        ],
      },
    ]);
  });

  it('say that a rate is not known yet, and never show one below nothing', () => {
    const [first] = figureTexts(connection(video), []);
    expect(first?.streams[0]).toMatchObject({ frames: '–', bitrate: '–' });
    const restarted = { ...video, frames: 1, bytes: 10, time: 6000 };
    const [again] = figureTexts(connection(restarted), connection(video));
    expect(again?.streams[0]).toMatchObject({ frames: '0 fps', bitrate: '0 kbit/s' });
  });

  it('put what is sent first, and name received streams by whose they are', () => {
    const ada: StreamFigures = { ...video, id: 'a', sent: false, subject: "Ada's audio", kind: 'audio' };
    const [shown] = figureTexts(connection(ada, { ...video, layer: 'r0' }), []);
    expect(shown?.streams.map(({ name, detail, size }) => [name, detail, size])).toEqual([
      ['Your video', 'sent, VP8, layer r0', '640 × 360'],
      ["Ada's audio", 'received, VP8', ''],
    ]);
  });

  it('count what was lost among what should have come', () => {
    const received = { ...video, sent: false, packets: 90, lost: 10 };
    expect(figureTexts(connection(received), [])[0]?.streams[0]?.lost).toBe('10.0 %');
    const none = { ...video, sent: false, packets: 0, lost: 0 };
    expect(figureTexts(connection(none), [])[0]?.streams[0]?.lost).toBe('–');
  });
});
