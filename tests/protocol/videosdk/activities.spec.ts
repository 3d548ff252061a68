// What a VideoSDK meeting records, streams, transcribes and draws, as the unmodified SDK tells it.
import type { Meeting } from '@videosdk.live/js-sdk';
import { expect, test } from '../../support/app/lab';
import type { Program } from '../../support/app/own-app';

interface Activity {
  name: string;
  /** Gives all that the SDK tells from start to stop: a second start is refused in between. */
  program: Program<undefined, unknown[]>;
  told: unknown[];
}

const ACTIVITIES: Activity[] = [
  {
    name: 'a recording',
    program: async ({ meet, once, codeOf }) => {
      const meeting = await meet();
      const until = (wanted: string) =>
        once(meeting, 'recording-state-changed', ({ status }) => status.endsWith(wanted));
      const started = until('_STARTED');
      await meeting.startRecording();
      const told: unknown[] = [(await started)[0].status, await codeOf(meeting.startRecording())];
      const stopped = until('_STOPPED');
      await meeting.stopRecording();
      return [...told, (await stopped)[0].status];
    },
    told: ['RECORDING_STARTED', 4018, 'RECORDING_STOPPED'],
  },
  {
    name: 'a livestream',
    program: async ({ meet, once, codeOf }) => {
      const meeting = await meet();
      const outputs = [{ url: 'rtmp://live.example', streamKey: 'key' }];
      const until = (wanted: string) =>
        once(meeting, 'livestream-state-changed', ({ status }) => status.endsWith(wanted));
      const started = until('_STARTED');
      await meeting.startLivestream(outputs);
      const told: unknown[] = [(await started)[0].status, await codeOf(meeting.startLivestream(outputs))];
      const stopped = until('_STOPPED');
      await meeting.stopLivestream();
      return [...told, (await stopped)[0].status];
    },
    told: ['LIVESTREAM_STARTED', 4019, 'LIVESTREAM_STOPPED'],
  },
  {
    name: 'HLS',
    program: async ({ meet, once, codeOf }) => {
      const meeting = await meet();
      const until = (wanted: string) =>
        once(meeting, 'hls-state-changed', ({ status }) => status.endsWith(wanted));
      const [started, playable] = [until('_STARTED'), until('_PLAYABLE')];
      await meeting.startHls();
      const told: unknown[] = [(await started)[0].status, await codeOf(meeting.startHls())];
      // Its addresses lead nowhere.
      await playable;
      told.push(new URL(meeting.hlsUrls.playbackHlsUrl ?? '').hostname.split('.').at(-1));
      const stopped = until('_STOPPED');
      await meeting.stopHls();
      return [...told, (await stopped)[0].status];
    },
    told: ['HLS_STARTED', 4020, 'invalid', 'HLS_STOPPED'],
  },
  {
    name: 'a transcription',
    program: async ({ meet, once, codeOf }) => {
      const meeting = await meet();
      const until = (wanted: string) =>
        once(meeting, 'transcription-state-changed', ({ status }) => status.endsWith(wanted));
      const started = until('_STARTED');
      await meeting.startTranscription();
      const told: unknown[] = [(await started)[0].status, await codeOf(meeting.startTranscription())];
      const stopped = until('_STOPPED');
      await meeting.stopTranscription();
      return [...told, (await stopped)[0].status];
    },
    told: ['TRANSCRIPTION_STARTED', 4031, 'TRANSCRIPTION_STOPPED'],
  },
  {
    name: 'a whiteboard',
    program: async ({ meet, once, codeOf }) => {
      const meeting = await meet();
      const started = once(meeting, 'whiteboard-started');
      await meeting.startWhiteboard();
      await started;
      const again = await codeOf(meeting.startWhiteboard());
      const stopped = once(meeting, 'whiteboard-stopped');
      await meeting.stopWhiteboard();
      await stopped;
      return ['open', again, 'closed'];
    },
    told: ['open', 4054, 'closed'],
  },
];
for (const { name, program, told } of ACTIVITIES) {
  test(`the states of ${name} are told, and it is not started twice`, async ({ videosdk }) => {
    expect(await videosdk.run(program)).toEqual(told);
  });
}

test('what does not run cannot be stopped, and a livestream needs to know where to', async ({ videosdk }) => {
  const codes = await videosdk.run(async ({ meet, codeOf }) => {
    const meeting: Meeting = await meet();
    const codes = [];
    for (const attempt of [
      () => meeting.stopRecording(),
      () => meeting.stopLivestream(),
      () => meeting.startLivestream([]),
      () => meeting.stopHls(),
      () => meeting.stopTranscription(),
      () => meeting.stopWhiteboard(),
    ])
      codes.push(await codeOf(attempt()));
    return codes;
  });
  expect(codes).toEqual([4012, 4014, 4015, 4017, 4032, 4055]);
});
