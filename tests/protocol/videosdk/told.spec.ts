// What the others are told of what you do, and what you are: by which object, or by nothing.
import type { JSHandle } from '@playwright/test';
import type { Meeting } from '@videosdk.live/js-sdk';
import { openCall } from '../../support/app/meeting';
import { expect, test } from '../../support/app/lab';
import type { OwnApp } from '../../support/app/own-app';

const MEETING = [
  ...['participant-joined', 'participant-left', 'participant-mode-changed', 'presenter-changed', 'data'],
  ...['pin-state-changed', 'paused-all-streams', 'resumed-all-streams', 'mic-requested', 'webcam-requested'],
  ...['recording-state-changed', 'transcription-state-changed', 'error'],
];
const PARTICIPANT = [
  ...['stream-enabled', 'stream-disabled', 'media-status-changed', 'stream-paused', 'stream-resumed'],
];
/** So long nobody is to hear of anything else, in milliseconds. */
const QUIET_MS = 300;

/** Writes down what a meeting, and Ada in it, tell from now on. */
const watch = (app: OwnApp, meeting: JSHandle<Meeting>): Promise<JSHandle<string[]>> =>
  app.hold(
    (_, { meeting, events, ofParticipants }) => {
      const told: string[] = [];
      const hear = (text: string) => (): void => void (told.includes(text) || told.push(text));
      for (const event of events) meeting.on(event as 'error', hear(event));
      const ada = meeting.participants.get('ada') ?? meeting.localParticipant;
      for (const event of ofParticipants) ada.on(event as 'stream-enabled', hear(`Ada ${event}`));
      return told;
    },
    { meeting, events: MEETING, ofParticipants: PARTICIPANT },
  );

test('what one does is told to oneself and to the others', { tag: '@whole' }, async ({ videosdkPair }) => {
  const { ada, ben } = await openCall(videosdkPair);
  const heard = [await watch(ada.app, ada.meeting), await watch(ben.app, ben.meeting)];
  const told = (): Promise<string[]> =>
    Promise.all(heard.map((each) => each.evaluate((texts) => texts.toSorted().join(', '))));
  const { meeting } = ada;
  /** @param others what they are told, where it is not the same */
  const step = async (
    name: string,
    act: (meeting: Meeting) => unknown,
    you: string,
    others = you,
  ): Promise<void> => {
    for (const each of heard) await each.evaluate((texts) => texts.splice(0));
    await meeting.evaluate(act);
    await expect.poll(told, name).toEqual([you, others]);
    await ada.app.page.waitForTimeout(QUIET_MS);
    expect(await told(), name).toEqual([you, others]);
  };
  const [on, off] = [
    'Ada media-status-changed, Ada stream-enabled',
    'Ada media-status-changed, Ada stream-disabled',
  ];
  await step('unmuteMic()', (meeting) => meeting.unmuteMic(), on);
  await step('muteMic()', (meeting) => meeting.muteMic(), off);
  await step('enableWebcam()', (meeting) => meeting.enableWebcam(), on);
  await step(
    'changeWebcam()',
    (meeting) => (meeting as unknown as { changeWebcam(): Promise<void> }).changeWebcam(),
    'Ada media-status-changed, Ada stream-disabled, Ada stream-enabled',
  );
  await step('disableWebcam()', (meeting) => meeting.disableWebcam(), off);
  await step('pauseAllStreams()', (meeting) => meeting.pauseAllStreams(), 'paused-all-streams', '');
  await step('resumeAllStreams()', (meeting) => meeting.resumeAllStreams(), 'resumed-all-streams', '');
  await step('changeMode()', (meeting) => meeting.changeMode('RECV_ONLY'), 'participant-mode-changed');
  await step('pin()', (meeting) => meeting.localParticipant.pin('CAM'), 'pin-state-changed');
  await step(
    'pubSub.publish(), to those who have not subscribed',
    (meeting) => meeting.pubSub.publish('chat', 'hello', { persist: true }),
    '',
  );
  await step('leave()', (meeting) => meeting.leave(), '', 'participant-left');
});
