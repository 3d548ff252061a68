import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReplayRun, type Replay, type ReplayHost } from './replay';
import { readReplay, replayHash } from './replay-link';
import type { Side } from '../sides';

const replay = {
  actions: ['guest-mutes', 'guest-unmutes'],
  events: {
    twilio: { emitter: 'RemoteTrackPublication', event: 'trackEnabled' },
    videosdk: { emitter: 'Participant', event: 'stream-enabled' },
  },
} satisfies Replay;
const observation = (emitter: string, event: string) => ({ emitter, event, payload: '', time: 0 });

describe('the address of a replay', () => {
  it('is read as it was written, with what has to be done before', () => {
    const { events } = replay;
    expect(readReplay(replayHash('guest-unmutes', events), ['guest-unmutes'])).toEqual(replay);
    expect(readReplay(replayHash('run', events), [])).toEqual({ actions: [], events });
  });

  it('can be of what one side alone shows', () => {
    const events = { videosdk: replay.events.videosdk };
    expect(readReplay(replayHash('run', events), [])).toEqual({ actions: [], events });
  });

  it.each(['', '#mute', '#replay=room-ends&twilio=a.b&videosdk=c.d', '#replay=guest-unmutes&twilio=a'])(
    'asks for nothing when it is %o',
    (hash) => expect(readReplay(hash, ['guest-unmutes'])).toBeUndefined(),
  );
});

describe('a replay', () => {
  let did: string[];
  let run: ReplayRun;
  let stage: ReplayHost;
  const report = (side: Side, emitter: string, event: string) =>
    run.observe(side, observation(emitter, event));
  const join = () => {
    report('twilio', 'twilio-video', 'connect() resolved');
    report('videosdk', 'Meeting', 'meeting-joined');
  };
  const show = () => {
    report('twilio', 'RemoteTrackPublication', 'trackEnabled');
    report('videosdk', 'Participant', 'stream-enabled');
  };

  beforeEach(() => {
    vi.useFakeTimers();
    did = [];
    stage = {
      perform: async (action) => void did.push(action),
      say: (text) => did.push(text),
      mark: (side) => did.push(`mark ${side}`),
    };
    run = new ReplayRun(replay, stage);
  });
  afterEach(() => void vi.useRealTimers());

  it('waits until both sides have joined and are quiet, prepares, acts, and marks what it was for', async () => {
    const played = run.play();
    join();
    await vi.advanceTimersByTimeAsync(1000);
    report('twilio', 'Room', 'trackSubscribed');
    await vi.advanceTimersByTimeAsync(1000);
    expect(did).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(did).toEqual(['guest-mutes']);
    show();
    await vi.advanceTimersByTimeAsync(1600);
    expect(did).toEqual(['guest-mutes', 'guest-unmutes']);
    show();
    await vi.advanceTimersByTimeAsync(1);
    await played;
    expect(did.slice(2)).toEqual([
      'mark twilio',
      'mark videosdk',
      'Replayed: Twilio Video reported RemoteTrackPublication trackEnabled, VideoSDK reported Participant stream-enabled.',
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes actions that are replayed for no event, and says nothing of any', async () => {
    run = new ReplayRun({ actions: ['guest-mutes', 'guest-leaves'] }, stage);
    const played = run.play();
    join();
    await vi.advanceTimersByTimeAsync(3200);
    await played;
    expect(did).toEqual(['guest-mutes', 'guest-leaves']);
  });

  it('says which side has not reported it yet, and marks it when it comes after all', async () => {
    const played = run.play();
    join();
    await vi.advanceTimersByTimeAsync(3200);
    report('twilio', 'RemoteTrackPublication', 'trackEnabled');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(did.at(-1)).toMatch(/^VideoSDK has not reported Participant stream-enabled within 30 seconds/);
    report('videosdk', 'Participant', 'stream-enabled');
    await vi.advanceTimersByTimeAsync(1);
    await played;
    expect(did.slice(-2)).toEqual(['mark videosdk', expect.stringMatching(/^Replayed: /)]);
  });

  it('waits until a side that joined late has opened its devices, too', async () => {
    const played = run.play();
    run.enter('twilio', 'running');
    run.enter('videosdk', 'running');
    await vi.advanceTimersByTimeAsync(19_000);
    join();
    for (let seconds = 0; seconds < 5; seconds += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      report('videosdk', 'Participant', 'stream-enabled');
    }
    expect(did).toEqual([]);
    await vi.advanceTimersByTimeAsync(1600);
    expect(did).toEqual(['guest-mutes']);
    run.stop();
    await played;
  });

  it('waits as long as a slow machine needs to start', async () => {
    const played = run.play();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(did).toEqual([]);
    run.enter('twilio', 'running');
    run.enter('videosdk', 'running');
    await vi.advanceTimersByTimeAsync(15_000);
    join();
    await vi.advanceTimersByTimeAsync(1600);
    expect(did).toEqual(['guest-mutes']);
    run.stop();
    await played;
  });

  it('waits for a join as long as its side goes on to report, and no longer', async () => {
    const played = run.play();
    run.enter('twilio', 'running');
    run.enter('videosdk', 'running');
    for (let seconds = 0; seconds < 60; seconds += 10) {
      await vi.advanceTimersByTimeAsync(10_000);
      report('videosdk', 'Meeting', 'meeting-state-changed');
    }
    await vi.advanceTimersByTimeAsync(19_000);
    expect(did).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000 + 1600);
    expect(did).toEqual(['guest-mutes']);
    run.stop();
    await played;
  });

  it('goes on without a side that has failed, and says that it could not be watched', async () => {
    const played = run.play();
    run.enter('videosdk', 'failed');
    report('twilio', 'twilio-video', 'connect() resolved');
    await vi.advanceTimersByTimeAsync(3200);
    report('twilio', 'RemoteTrackPublication', 'trackEnabled');
    await vi.advanceTimersByTimeAsync(1);
    await played;
    expect(did).toEqual([
      'guest-mutes',
      'guest-unmutes',
      'mark twilio',
      'VideoSDK could not be watched: it does not run. Run both starts again.',
    ]);
  });

  it('does nothing more once it is stopped', async () => {
    const played = run.play();
    join();
    run.stop();
    await played;
    expect(did).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
