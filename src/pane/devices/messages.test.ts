import { describe, expect, it } from 'vitest';
import { parseFromPane } from './messages';

describe('a message of a pane about devices', () => {
  it.each([
    { type: 'open', id: 1, video: { deviceId: { exact: 'a' }, width: { ideal: 640 }, facingMode: ['user'] } },
    { type: 'open', id: 2, audio: {} },
    { type: 'close', mid: '0' },
    { type: 'answer', sdp: 'v=0' },
    { type: 'candidate', candidate: { candidate: 'candidate:1', sdpMid: '0', sdpMLineIndex: 0 } },
  ])('is taken: %j', (message) => {
    expect(parseFromPane(message)).toEqual(message);
  });

  it('keeps the constraints that a device is opened with, and no others', () => {
    expect(parseFromPane({ type: 'open', id: 1, video: { width: 640, zoom: 3, advanced: [{}] } })).toEqual({
      type: 'open',
      id: 1,
      video: { width: 640 },
    });
  });

  it.each([
    undefined,
    'open',
    { type: 'other' },
    { type: 'open', id: -1 },
    { type: 'open', id: 1, video: { width: 'wide' } },
    { type: 'open', id: 1, audio: { deviceId: 'a'.repeat(2001) } },
    { type: 'open', id: 1, audio: { deviceId: Array.from({ length: 21 }, () => 'a') } },
    { type: 'answer', sdp: 'v'.repeat(200_001) },
    { type: 'candidate', candidate: { candidate: 'a', sdpMLineIndex: 1.5 } },
  ])('is dropped when it is malformed: %#', (message) => {
    expect(parseFromPane(message)).toBeUndefined();
  });
});
