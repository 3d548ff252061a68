// What the others are told of what you do, and what you are: by which object, or by nothing.
import type { JSHandle } from '@playwright/test';
import type { Meeting } from '@videosdk.live/js-sdk';
import { openCall } from '../../support/app/meeting';
import { expect, test } from '../../support/app/lab';
import type { OwnApp } from '../../support/app/own-app';
import { eventsSaid, ofRuns } from '../../support/told';
import type { Act } from '../../../src/mapping/told/told';
import { videosdkActs } from '../../../src/mapping/told/videosdk-acts';

const MEETING = [
  ...['participant-joined', 'participant-left', 'participant-mode-changed', 'presenter-changed', 'data'],
  ...['pin-state-changed', 'paused-all-streams', 'resumed-all-streams', 'mic-requested', 'webcam-requested'],
  ...['recording-state-changed', 'transcription-state-changed', 'error'],
  ...['livestream-state-changed', 'hls-state-changed', 'whiteboard-started', 'whiteboard-stopped'],
  ...['meeting-left', 'meeting-state-changed'],
];
const PARTICIPANT = [
  ...['stream-enabled', 'stream-disabled', 'media-status-changed', 'stream-paused', 'stream-resumed'],
];
/** The types want an argument where the SDK takes the next device. */
type Careless = Record<'changeMic' | 'changeWebcam', () => Promise<void>>;
/** So long nobody is to hear of anything else, in milliseconds. */
const QUIET_MS = 300;

/** Writes down what a meeting, and Ada in it, tell from now on. */
const watch = (app: OwnApp, meeting: JSHandle<Meeting>): Promise<JSHandle<string[]>> =>
  app.hold(
    async (_, { meeting, events, ofParticipants }) => {
      const told: string[] = [];
      const hear = (text: string) => (): void => void (told.includes(text) || told.push(text));
      for (const event of events) meeting.on(event as 'error', hear(event));
      const ada = meeting.participants.get('ada') ?? meeting.localParticipant;
      for (const event of ofParticipants) ada.on(event as 'stream-enabled', hear(`Ada ${event}`));
      await meeting.pubSub.subscribe('chat', { onMessageReceived: hear('onMessageReceived') });
      return told;
    },
    { meeting, events: MEETING, ofParticipants: PARTICIPANT },
  );

/** Events of a text, without whose they are. */
const names = (text: string): string[] =>
  [...new Set(text.split(', ').flatMap((heard) => heard.replace('Ada ', '') || []))].sort();

const { Meeting: ofMeeting, Participant: ofParticipant, Stream, pubSub } = videosdkActs;

/** What the service does for all, and tells all. */
const SERVICES: [act: Act, call: (meeting: Meeting) => unknown, event: string][] = [
  [ofMeeting.startRecording, (meeting) => meeting.startRecording(), 'recording-state-changed'],
  [ofMeeting.stopRecording, (meeting) => meeting.stopRecording(), 'recording-state-changed'],
  [ofMeeting.startTranscription, (meeting) => meeting.startTranscription(), 'transcription-state-changed'],
  [ofMeeting.stopTranscription, (meeting) => meeting.stopTranscription(), 'transcription-state-changed'],
  [
    ofMeeting.startLivestream,
    (meeting) =>
      meeting.startLivestream([{ url: 'rtmps://live.example.com/app', streamKey: 'a-key' }], {
        layout: { type: 'GRID', priority: 'SPEAKER', gridSize: 4 },
      }),
    'livestream-state-changed',
  ],
  [ofMeeting.stopLivestream, (meeting) => meeting.stopLivestream(), 'livestream-state-changed'],
  [
    ofMeeting.startHls,
    (meeting) => meeting.startHls({ layout: { type: 'GRID', priority: 'SPEAKER', gridSize: 4 } }),
    'hls-state-changed',
  ],
  [ofMeeting.stopHls, (meeting) => meeting.stopHls(), 'hls-state-changed'],
  [ofMeeting.startWhiteboard, (meeting) => meeting.startWhiteboard(), 'whiteboard-started'],
  [ofMeeting.stopWhiteboard, (meeting) => meeting.stopWhiteboard(), 'whiteboard-stopped'],
];

test('what one does is told to oneself and to the others', { tag: '@whole' }, async ({ videosdkPair }) => {
  const { ada, ben } = await openCall(videosdkPair);
  const heard = [await watch(ada.app, ada.meeting), await watch(ben.app, ben.meeting)];
  const told = (): Promise<string[]> =>
    Promise.all(heard.map((each) => each.evaluate((texts) => texts.toSorted().join(', '))));
  const { meeting } = ada;
  const run = new Set<Act>();
  /**
   * Whoever acts is Ada, if not `by` Ben.
   * @param others what they are told, where it is not the same
   */
  const step = async (
    act: Act,
    call: (meeting: Meeting) => unknown,
    you: string,
    others = you,
    by = meeting,
  ): Promise<void> => {
    for (const each of heard) await each.evaluate((texts) => texts.splice(0));
    const name = String(call);
    const expected = by === meeting ? [you, others] : [others, you];
    await by.evaluate(call);
    await expect.poll(told, name).toEqual(expected);
    await ada.app.page.waitForTimeout(QUIET_MS);
    expect(await told(), name).toEqual(expected);
    expect(eventsSaid(act), name).toEqual([names(you), names(others)]);
    run.add(act);
  };
  const [on, off, both] = [
    'Ada media-status-changed, Ada stream-enabled',
    'Ada media-status-changed, Ada stream-disabled',
    'Ada media-status-changed, Ada stream-disabled, Ada stream-enabled',
  ];
  await step(ofMeeting.unmuteMic, (meeting) => meeting.unmuteMic(), on);
  await step(ofMeeting.changeMic, (meeting) => (meeting as unknown as Careless).changeMic(), both);
  await step(ofMeeting.muteMic, (meeting) => meeting.muteMic(), off);
  await step(ofMeeting.enableWebcam, (meeting) => meeting.enableWebcam(), on);
  await step(ofMeeting.changeWebcam, (meeting) => (meeting as unknown as Careless).changeWebcam(), both);
  await step(ofMeeting.setWebcamQuality, (meeting) => meeting.setWebcamQuality('low'), '');
  await step(
    ofMeeting.replaceWebcamStream,
    async (meeting) =>
      meeting.replaceWebcamStream(await navigator.mediaDevices.getUserMedia({ video: { width: 640 } })),
    'Ada stream-enabled',
    '',
  );
  await step(
    Stream.pause,
    (meeting) => [...meeting.participants.get('ada')!.streams.values()][0]!.pause(),
    ...(['', '', ben.meeting] as const),
  );
  await step(
    Stream.resume,
    (meeting) => [...meeting.participants.get('ada')!.streams.values()][0]!.resume(),
    ...(['', '', ben.meeting] as const),
  );
  await step(ofMeeting.disableWebcam, (meeting) => meeting.disableWebcam(), off);
  await step(
    ofMeeting.enableScreenShare,
    (meeting) => meeting.enableScreenShare(),
    `${on}, presenter-changed`,
  );
  await step(
    ofMeeting.disableScreenShare,
    (meeting) => meeting.disableScreenShare(),
    `${off}, presenter-changed`,
  );
  await step(ofMeeting.pauseAllStreams, (meeting) => meeting.pauseAllStreams(), 'paused-all-streams', '');
  await step(ofMeeting.resumeAllStreams, (meeting) => meeting.resumeAllStreams(), 'resumed-all-streams', '');
  await step(ofParticipant.pin, (meeting) => meeting.localParticipant.pin('CAM'), 'pin-state-changed');
  await step(ofParticipant.unpin, (meeting) => meeting.localParticipant.unpin('CAM'), 'pin-state-changed');
  // Both have subscribed.
  await step(
    pubSub.publish,
    (meeting) => meeting.pubSub.publish('chat', 'hello', { persist: true }),
    'onMessageReceived',
  );
  for (const [act, call, event] of SERVICES) await step(act, call, event);
  await step(ofMeeting.send, (meeting) => meeting.send('hello', { reliability: 'RELIABLE' }), '', 'data');
  await step(ofMeeting.unmuteMic, (meeting) => meeting.unmuteMic(), on);
  await step(
    ofParticipant.disableMic,
    (meeting) => meeting.participants.get('ada')!.disableMic(),
    ...([off, off, ben.meeting] as const),
  );
  await step(ofMeeting.enableWebcam, (meeting) => meeting.enableWebcam(), on);
  await step(
    ofParticipant.disableWebcam,
    (meeting) => meeting.participants.get('ada')!.disableWebcam(),
    ...([off, off, ben.meeting] as const),
  );
  await step(ofMeeting.changeMode, (meeting) => meeting.changeMode('RECV_ONLY'), 'participant-mode-changed');
  await step(
    ofMeeting.changeMode,
    (meeting) => meeting.changeMode('SEND_AND_RECV'),
    'participant-mode-changed',
  );
  await step(ofMeeting.enableWebcam, (meeting) => meeting.enableWebcam(), on);
  await step(
    ofMeeting.leave,
    (meeting) => meeting.leave(),
    'Ada stream-disabled, meeting-left, meeting-state-changed',
    'participant-left',
  );
  // All that the mapping says by a run is what has run here.
  expect(run).toEqual(ofRuns(videosdkActs));
});
