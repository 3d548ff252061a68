import { afterEach, expect, it, vi } from 'vitest';
import { LocalVideoTrack } from './local-tracks';

afterEach(() => void vi.unstubAllGlobals());

/** Of a browser, as far as a local track asks for it. */
class Opened extends EventTarget {
  readonly kind = 'video';
  readonly id = crypto.randomUUID();
  enabled = true;
  readyState = 'live';
  getConstraints = () => ({});
  stop(): void {
    this.readyState = 'ended';
  }
}

function camera() {
  const opened: Opened[] = [];
  const asked: unknown[] = [];
  const answers: (() => void)[] = [];
  const open = (): Opened => {
    const track = new Opened();
    opened.push(track);
    return track;
  };
  const getUserMedia = ({ video }: { video: unknown }) =>
    new Promise((resolve, reject) => {
      asked.push(video);
      answers.push(() =>
        video === 'none' ? reject(new Error('no camera')) : resolve({ getTracks: () => [open()] }),
      );
    });
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  const track = new LocalVideoTrack(open() as unknown as MediaStreamTrack);
  return { track, opened, asked, answers };
}

it('of two restarts at once the second waits for the first, and one device is left on', async () => {
  const { track, opened, asked, answers } = camera();
  const first = track.restart('front' as never);
  const second = track.restart('back' as never);
  expect([track.isStopped, asked]).toEqual([true, ['front']]);
  answers[0]?.();
  await first;
  await vi.waitFor(() => expect(asked).toEqual(['front', 'back']));
  answers[1]?.();
  await second;
  expect(opened.map(({ readyState }) => readyState)).toEqual(['ended', 'ended', 'live']);
  expect(track.mediaStreamTrack).toBe(opened[2]);
  expect(track.isStopped).toBe(false);
});

it('a restart that fails does not keep the next from opening the device', async () => {
  const { track, opened, answers } = camera();
  const first = track.restart('none' as never);
  const second = track.restart('back' as never);
  answers[0]?.();
  await expect(first).rejects.toThrow('no camera');
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.();
  await second;
  expect(opened.map(({ readyState }) => readyState)).toEqual(['ended', 'live']);
  // It opens what was opened last.
  const third = track.restart();
  await vi.waitFor(() => expect(answers).toHaveLength(3));
  answers[2]?.();
  await third;
  expect(track.mediaStreamTrack).toBe(opened[2]);
});
