import type { Meeting } from '@videosdk.live/js-sdk';
import { createNanoEvents } from 'nanoevents';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { attachStream, detachStream } from './stream-elements';

beforeEach(() => {
  vi.useFakeTimers();
  class Streams {
    readonly #tracks: unknown[];
    constructor(tracks: unknown[]) {
      this.#tracks = tracks;
    }
    getTracks = () => this.#tracks;
  }
  vi.stubGlobal('MediaStream', Streams);
  vi.stubGlobal('document', { createElement: () => ({ srcObject: null }) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A meeting in which Ben comes and goes, and sends his voice. */
function meetingWithBen() {
  const meeting = Object.assign(createNanoEvents(), { participants: new Map<string, object>() });
  let streams = 0;
  const come = (): string => {
    const track = { kind: 'audio', name: `voice ${(streams += 1)}` };
    const ben = Object.assign(createNanoEvents(), {
      id: 'ben',
      streams: new Map([['1', { kind: 'audio', track }]]),
    });
    meeting.participants.set('ben', ben);
    meeting.emit('participant-joined', ben);
    return track.name;
  };
  const go = (code: number): void => {
    const ben = meeting.participants.get('ben') as ReturnType<typeof createNanoEvents> & {
      streams: Map<string, object>;
    };
    // Of a lost connection VideoSDK does not report what has ended with it.
    if (code !== 1001) for (const stream of ben.streams.values()) ben.emit('stream-disabled', stream);
    meeting.participants.delete('ben');
    meeting.emit('participant-left', ben, { code });
  };
  const source = { meeting: meeting as unknown as Meeting, participantId: 'ben', kind: 'audio' } as const;
  return { come, go, source };
}

const playedBy = ({ srcObject }: HTMLMediaElement): unknown =>
  (srcObject as { getTracks(): { name: string }[] } | null)?.getTracks()[0]?.name;

it('an element that was never detached stays silent when somebody who had left comes back', () => {
  const { come, go, source } = meetingWithBen();
  const first = come();
  const old = attachStream(source);
  expect(playedBy(old)).toBe(first);
  go(1101);
  expect(playedBy(old)).toBeUndefined();
  const second = come();
  const fresh = attachStream(source);
  expect([playedBy(old), playedBy(fresh)]).toEqual([undefined, second]);
  // The old one is still the app's to remove, and may be used again.
  expect(detachStream(source)).toEqual([old, fresh]);
  expect(playedBy(attachStream(source, old))).toBe(second);
});

it('an element that is attached before somebody comes plays when they do', () => {
  const { come, go, source } = meetingWithBen();
  const early = attachStream(source);
  expect(playedBy(early)).toBeUndefined();
  const first = come();
  expect(playedBy(early)).toBe(first);
  go(1101);
  attachStream(source, early);
  const second = come();
  expect(playedBy(early)).toBe(second);
});

it('an element waits ten seconds for somebody whose connection was lost', () => {
  const { come, go, source } = meetingWithBen();
  come();
  const element = attachStream(source);
  go(1001);
  vi.advanceTimersByTime(6_000);
  const again = come();
  expect(playedBy(element)).toBe(again);
  // The time begins anew with each loss.
  go(1001);
  vi.advanceTimersByTime(6_000);
  const once = come();
  expect(playedBy(element)).toBe(once);
  go(1001);
  expect(playedBy(element)).toBe(once);
  vi.advanceTimersByTime(10_000);
  expect(playedBy(element)).toBeUndefined();
  come();
  expect(playedBy(element)).toBeUndefined();
});

it('an element that plays somebody else by now goes on when the first one is gone', () => {
  const { come, go, source } = meetingWithBen();
  come();
  const element = attachStream(source);
  const other = { kind: 'audio', name: 'of somebody else' } as unknown as MediaStreamTrack;
  element.srcObject = new MediaStream([other]);
  go(1101);
  come();
  expect(playedBy(element)).toBe('of somebody else');
});
