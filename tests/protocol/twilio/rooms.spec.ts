// What Twilio's service does with rooms and participants, and how it fails, seen by the unmodified SDK.
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';
import { runProgram, testBehaviours } from '../../support/twilio-app';

testBehaviours([
  {
    name: 'a room that an app’s server limits to one participant is full with the second: 53105',
    program: `
      await rest('POST', '', { UniqueName: 'lab', MaxParticipants: 1 });
      await joinTwilio('One', 'lab');
      say(await code(joinTwilio('Two', 'lab')));
      say((await joinTwilio('One', 'lab')).state);`,
    said: [53105, 'connected'],
  },
  {
    name: 'names of rooms that are too long or unreadable are refused, and a room SID that does not exist',
    program: `
      const token = await crossfade.twilioToken({ identity: 'One' });
      for (const name of ['n'.repeat(129), 'a\\u0007b', 'RM' + '0'.repeat(32)])
        say(await code(Twilio.Video.connect(token, { name, tracks: [] })));`,
    said: [53101, 53102, 53106],
  },
  {
    name: 'a token for another room is refused',
    tag: '@firefox',
    program: `
      const token = await crossfade.twilioToken({ identity: 'One', room: 'lab' });
      say(await code(Twilio.Video.connect(token, { name: 'elsewhere', tracks: [] })));`,
    said: [20106],
  },
  {
    name: 'an audio-only room takes a microphone and refuses a camera with 53125',
    program: `
      await rest('POST', '', { UniqueName: 'lab', AudioOnly: true });
      const { localParticipant } = await joinTwilio('One', 'lab');
      const failed = once(localParticipant, 'trackPublicationFailed');
      say((await localParticipant.publishTrack(await Twilio.Video.createLocalAudioTrack())).kind);
      say(await code(localParticipant.publishTrack(await camera())));
      say((await failed)[0].code);`,
    said: ['audio', 53125, 53125],
  },
  {
    name: 'names of tracks that are too long or unreadable fail, and the connection lives on',
    program: `
      const { localParticipant } = await joinTwilio('One', 'lab');
      for (const name of ['n'.repeat(129), 'a\\u0007b'])
        say(await code(localParticipant.publishTrack(new Twilio.Video.LocalDataTrack({ name }))));
      say((await localParticipant.publishTrack(new Twilio.Video.LocalDataTrack({ name: 'good' }))).trackName);`,
    said: [53302, 53303, 'good'],
  },
  {
    name: 'a participant whom an app’s server sends away is gone for itself and for the others',
    program: `
      const [one, two] = [await joinTwilio('One', 'lab'), await joinTwilio('Two', 'lab')];
      const [left, gone] = [once(two, 'disconnected'), once(one, 'participantDisconnected')];
      const { status } = await rest('POST', '/lab/Participants/Two', { Status: 'disconnected' });
      const [{ state }, error] = await left;
      say(status, state, error, (await gone)[0].identity);`,
    said: ['disconnected', 'disconnected', null, 'Two'],
  },
  {
    name: 'a room that an app’s server completes tells so with 53118',
    program: `
      const room = await joinTwilio('One', 'lab');
      const left = once(room, 'disconnected');
      say((await rest('POST', '/' + room.sid, { Status: 'completed' })).status);
      say((await left)[1].code);
      say((await rest('GET', '/' + room.sid)).status);`,
    said: ['completed', 53118, 'completed'],
  },
  {
    name: 'recording starts with the first track that the rules include, and stops with the rules',
    program: `
      await rest('POST', '', { UniqueName: 'lab', RecordParticipantsOnConnect: true });
      const room = await joinTwilio('One', 'lab');
      say(room.isRecording);
      const started = once(room, 'recordingStarted');
      await room.localParticipant.publishTrack(await camera());
      await started;
      say(room.isRecording);
      const stopped = once(room, 'recordingStopped');
      await rest('POST', '/lab/RecordingRules', { Rules: JSON.stringify([{ type: 'exclude', all: true }]) });
      await stopped;
      say(room.isRecording);`,
    said: [false, true, false],
  },
  {
    name: 'whoever asks for it is warned when its media does not reach the recording, and told when it does again',
    program: `
      await rest('POST', '', { UniqueName: 'lab', RecordParticipantsOnConnect: true });
      const room = await joinTwilio('One', 'lab', { tracks: [await camera()], notifyWarnings: ['recording-media-lost'] });
      const { localParticipant } = room;
      const warned = once(localParticipant, 'trackWarning');
      await crossfade.faults.setMediaStopped(at('One'), true);
      say((await warned)[0]);
      const cleared = once(localParticipant, 'trackWarningsCleared');
      await crossfade.faults.setMediaStopped(at('One'), false);
      say((await cleared)[0].kind);`,
    said: ['recording-media-lost', 'video'],
  },
  {
    name: 'a room that is transcribed tells who speaks, in a partial and a final result',
    program: `
      const room = await joinTwilio('One', 'lab', { receiveTranscriptions: true });
      const ada = await guest('Ada');
      say((await rest('POST', '/lab/Transcriptions', {})).status);
      const results = new Promise((resolve) => {
        const heard = [];
        room.on('transcription', (result) => heard.push(result) === 2 && resolve(heard));
      });
      await ada.speak();
      const [participant] = room.participants.values();
      for (const result of await results)
        say(result.partial_results, result.participant === participant.sid, result.transcription);`,
    said: ['started', true, true, 'Ada', false, true, 'Ada is speaking.'],
  },
  {
    name: 'a preflight test completes, and fails with 20104 when its token has expired',
    program: `
      const preflight = async (ttlSeconds) => {
        const test = Twilio.Video.runPreflight(await crossfade.twilioToken({ identity: 'One', ttlSeconds }), { duration: 1000 });
        return new Promise((resolve) => {
          test.on('completed', ({ progressEvents }) => resolve(progressEvents.at(-1).name));
          test.on('failed', ({ code }) => resolve(code));
        });
      };
      say(await preflight(), await preflight(-60));`,
    said: ['mediaStarted', 20104],
  },
  {
    name: 'what the SDK reports to Insights is kept in the sandbox’s trace',
    program: `
      await joinTwilio('One', 'lab');
      const reported = async () => (await crossfade.diagnostics()).trace.filter(({ where }) => where === 'twilio insights');
      while (!(await reported()).some(({ what }) => what.startsWith('signaling'))) await new Promise((resolve) => setTimeout(resolve, 100));
      say('reported');`,
    said: ['reported'],
  },
  {
    name: 'a service that fails refuses one join with 53104 and one publication with 53305',
    program: `
      await crossfade.faults.failNext('twilio');
      say(await code(joinTwilio('One', 'lab')));
      const { localParticipant } = await joinTwilio('One', 'lab');
      await crossfade.faults.failNext('twilio');
      say(await code(localParticipant.publishTrack(new Twilio.Video.LocalDataTrack())));
      say((await localParticipant.publishTrack(new Twilio.Video.LocalDataTrack())).kind);`,
    said: [53104, 53305, 'data'],
  },
  {
    name: 'a busy service turns newcomers away with 53006, and lets in who waits until it is free',
    program: `
      await crossfade.faults.setBusy('twilio', true);
      say(await code(joinTwilio('One', 'lab')));
      const waiting = joinTwilio('Two', 'lab');
      await crossfade.faults.setBusy('twilio', false);
      say((await waiting).state);`,
    said: [53006, 'connected'],
  },
  {
    name: 'a token that has expired meanwhile lets nobody in, nor back after a lost connection: 20104',
    program: `
      const room = await joinTwilio('One', 'lab');
      const left = once(room, 'disconnected');
      await crossfade.faults.setTokensExpired('twilio', true);
      say(await code(joinTwilio('Two', 'lab')), room.state);
      await crossfade.faults.dropSockets('twilio');
      say((await left)[1].code);
      await crossfade.faults.setTokensExpired('twilio', false);
      say((await joinTwilio('One', 'lab')).participants.size);`,
    said: [20104, 'connected', 20104, 0],
  },
  {
    name: 'a limited uplink shows in the network quality of its participant, for itself and for others',
    program: `
      const options = { networkQuality: { local: 3, remote: 1 } };
      const [one, two] = [await joinTwilio('One', 'lab', options), await joinTwilio('Two', 'lab', options)];
      const remote = [...two.participants.values()][0];
      const level = (participant, wanted) => new Promise((resolve) => {
        const check = () => participant.networkQualityLevel === wanted && resolve(wanted);
        participant.on('networkQualityLevelChanged', check);
        check();
      });
      say(...(await Promise.all([level(one.localParticipant, 5), level(remote, 5)])));
      await crossfade.faults.limitUplink(at('One'), 2);
      say(...(await Promise.all([level(one.localParticipant, 2), level(remote, 2)])));
      const { audio } = one.localParticipant.networkQualityStats;
      say(audio.send, audio.recv, audio.sendStats.fractionLost.level);`,
    said: [5, 5, 2, 2, 2, 5, 2],
  },
  {
    name: 'media that is stopped freezes for the others, and flows again',
    program: `
      await joinTwilio('One', 'lab', { tracks: [await camera()] });
      const two = await joinTwilio('Two', 'lab');
      const element = show(await remoteVideo(two));
      await frame(element);
      await crossfade.faults.setMediaStopped(at('One'), true);
      let frames;
      do {
        frames = element.getVideoPlaybackQuality().totalVideoFrames;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      } while (element.getVideoPlaybackQuality().totalVideoFrames !== frames);
      say('frozen');
      await crossfade.faults.setMediaStopped(at('One'), false);
      await frame(element);
      say('flowing');`,
    said: ['frozen', 'flowing'],
  },
]);

test('whoever does not come back within the session time-out is gone for the others, and disconnected', async ({
  page,
  context,
}) => {
  const here = await OwnApp.open(page, { sdks: ['twilio'] });
  const there = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
  await runProgram(
    here,
    `app.room = await joinTwilio('One', 'lab'); app.gone = once(app.room, 'participantDisconnected');`,
  );
  const left = there.run<unknown[]>(`
    const room = await joinTwilio('Two', 'lab');
    const left = once(room, 'disconnected');
    await crossfade.faults.setOnline(false);
    const [{ state }, error] = await left;
    return [state, error.code];`);
  expect(await here.run('return (await app.gone)[0].identity;')).toBe('Two');
  // Two timers of the same length run in the SDK, and each has a code of its own.
  expect([53000, 53001].map((code) => ['disconnected', code])).toContainEqual(await left);
  await there.run('await crossfade.faults.setOnline(true);');
  expect(await there.run(`return (await joinTwilio('Two', 'lab')).state;`)).toBe('connected');
});

test('whoever loses the connection is "reconnecting" for the others until it is back', async ({
  page,
  context,
}) => {
  const here = await OwnApp.open(page, { sdks: ['twilio'] });
  const there = await OwnApp.open(await context.newPage(), { sdks: ['twilio'] });
  await runProgram(
    here,
    `app.room = await joinTwilio('One', 'lab');
    app.events = [];
    for (const event of ['participantConnected', 'participantReconnecting', 'participantReconnected', 'participantDisconnected'])
      app.room.on(event, ({ identity }) => app.events.push(identity + ' ' + event));`,
  );
  const events = (): Promise<string[]> => here.run<string[]>('return app.events;');
  await runProgram(
    there,
    `app.room = await joinTwilio('Two', 'lab'); await crossfade.faults.setOnline(false);`,
  );
  await expect.poll(events).toEqual(['Two participantConnected', 'Two participantReconnecting']);
  await runProgram(
    there,
    `const back = once(app.room, 'reconnected'); await crossfade.faults.setOnline(true); await back;`,
  );
  await expect.poll(events).toContain('Two participantReconnected');
  await runProgram(there, `app.room.disconnect();`);
  await expect
    .poll(events)
    .toEqual([
      'Two participantConnected',
      'Two participantReconnecting',
      'Two participantReconnected',
      'Two participantDisconnected',
    ]);
});
