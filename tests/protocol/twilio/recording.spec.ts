// What an app's server has Twilio's service record and transcribe, seen by the unmodified SDK.
import type { TranscriptionEvent } from 'twilio-video';
import { expect, test } from '../../support/app/lab';

test('recording starts with the first track that the rules include, and stops with the rules', async ({
  twilio,
}) => {
  const recording = await twilio.run(async ({ rest, joinTwilio, camera, once, lab }) => {
    await rest('POST', '', { UniqueName: lab, RecordParticipantsOnConnect: 'true' });
    const room = await joinTwilio('One');
    const recording = [room.isRecording];
    const started = once(room, 'recordingStarted');
    await room.localParticipant.publishTrack(await camera());
    await started;
    recording.push(room.isRecording);
    const stopped = once(room, 'recordingStopped');
    await rest('POST', `/${lab}/RecordingRules`, { Rules: JSON.stringify([{ type: 'exclude', all: true }]) });
    await stopped;
    recording.push(room.isRecording);
    return recording;
  });
  expect(recording).toEqual([false, true, false]);
});

test('whoever asks for it is warned when its media does not reach the recording, and told when it does again', async ({
  twilio,
}) => {
  const told = await twilio.run(async ({ crossfade, rest, joinTwilio, camera, at, once, lab }) => {
    await rest('POST', '', { UniqueName: lab, RecordParticipantsOnConnect: 'true' });
    const { localParticipant } = await joinTwilio('One', {
      tracks: [await camera()],
      notifyWarnings: ['recording-media-lost'],
    });
    const warned = once(localParticipant, 'trackWarning');
    await crossfade.faults.setMediaStopped(at('One'), true);
    const [warning] = await warned;
    const cleared = once(localParticipant, 'trackWarningsCleared');
    await crossfade.faults.setMediaStopped(at('One'), false);
    return [warning, (await cleared)[0].kind];
  });
  expect(told).toEqual(['recording-media-lost', 'video']);
});

test('a room that is transcribed tells who speaks, in a partial and a final result', async ({ twilio }) => {
  const said = await twilio.run(async ({ rest, joinTwilio, guest, lab }) => {
    const room = await joinTwilio('One', { receiveTranscriptions: true });
    const ada = await guest('Ada');
    const { status } = await rest('POST', `/${lab}/Transcriptions`, {});
    const results = new Promise<TranscriptionEvent[]>((resolve) => {
      const heard: TranscriptionEvent[] = [];
      room.on('transcription', (result) => {
        if (heard.push(result) === 2) resolve(heard);
      });
    });
    await ada.speak();
    const [participant] = room.participants.values();
    const lines = (await results).map(({ partial_results, participant: sid, transcription }) => [
      partial_results,
      sid === participant?.sid,
      transcription,
    ]);
    return { status, lines };
  });
  expect(said).toEqual({
    status: 'started',
    lines: [
      [true, true, 'Ada'],
      [false, true, '(speaks)'],
    ],
  });
});
