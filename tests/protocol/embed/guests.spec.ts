// The guests of `crossfade.addGuest`, as the real SDKs of an app see them, and who is in which room.
import { expect, test } from '../../support/app/lab';
import { openMeeting } from '../../support/app/meeting';

test('a guest does in a Twilio room what its handle says', async ({ twilio }) => {
  const heard = await twilio.run(async ({ joinTwilio, guest, once, until }) => {
    const room = await joinTwilio('Me', { dominantSpeaker: true });
    const joined = once(room, 'participantConnected');
    let tracks = 0;
    room.on('trackSubscribed', () => tracks++);
    const ada = await guest('Ada');
    const [{ identity }] = await joined;
    await until(() => tracks === 2);
    const heard = [ada.id, ada.name, identity];
    for (const [event, act] of [
      ['trackDisabled', ada.mute],
      ['trackEnabled', ada.unmute],
      ['trackDisabled', ada.cameraOff],
      ['trackEnabled', ada.cameraOn],
    ] as const) {
      const happened = once(room, event);
      await act();
      heard.push(`${event} ${(await happened)[0].kind}`);
    }
    const speaks = once(room, 'dominantSpeakerChanged', (speaker) => speaker?.identity === 'Ada');
    await ada.speak(2);
    await speaks;
    const shown = once(room, 'trackSubscribed', ({ kind }) => kind === 'video');
    await ada.share();
    await shown;
    const hidden = once(room, 'trackUnsubscribed');
    await ada.stopSharing();
    heard.push(`${(await hidden)[0].kind} hidden`);
    const said = once(room, 'trackMessage');
    await ada.send('Hello');
    heard.push(String((await said)[0]));
    for (const [event, online] of [
      ['participantReconnecting', false],
      ['participantReconnected', true],
    ] as const) {
      const happened = once(room, event);
      await ada.setOnline(online);
      heard.push(`${(await happened)[0].identity} ${event}`);
    }
    const gone = once(room, 'participantDisconnected');
    await ada.leave();
    heard.push(`${(await gone)[0].identity} left`);
    return heard;
  });
  expect(heard).toEqual([
    ...['Ada', 'Ada', 'Ada'],
    ...['trackDisabled audio', 'trackEnabled audio', 'trackDisabled video', 'trackEnabled video'],
    ...['video hidden', 'Hello', 'Ada participantReconnecting', 'Ada participantReconnected'],
    'Ada left',
  ]);
});

test('a guest does in a VideoSDK meeting what its handle says', async ({ videosdk }) => {
  const heard = await videosdk.run(async ({ meet, meetGuest, streamOf, once }) => {
    const meeting = await meet();
    const { guest, participant } = await meetGuest(meeting, 'Ada');
    await Promise.all([streamOf(participant, 'video'), streamOf(participant, 'audio')]);
    const heard: unknown[] = [participant.id === guest.id, participant.displayName];
    for (const [event, act] of [
      ['stream-disabled', guest.mute],
      ['stream-enabled', guest.unmute],
      ['stream-disabled', guest.cameraOff],
      ['stream-enabled', guest.cameraOn],
    ] as const) {
      const happened = once(participant, event);
      await act();
      heard.push(`${event} ${(await happened)[0].kind}`);
    }
    const speaks = once(meeting, 'speaker-changed', (id) => id === guest.id);
    await guest.speak(2);
    await speaks;
    for (const [event, act] of [
      ['stream-enabled', guest.share],
      ['stream-disabled', guest.stopSharing],
    ] as const) {
      const happened = once(participant, event);
      await act();
      heard.push(`${event} ${(await happened)[0].kind}`);
    }
    const said = once(meeting, 'data');
    await guest.send('Hello');
    heard.push(String((await said)[0].payload));
    await guest.mute();
    for (const [event, online] of [
      ['participant-left', false],
      ['participant-joined', true],
    ] as const) {
      const happened = once(meeting, event);
      await guest.setOnline(online);
      heard.push(`${(await happened)[0].displayName} ${event}`);
    }
    // It comes back as it was.
    const back = [...meeting.participants.values()][0]!;
    await streamOf(back, 'video');
    heard.push(back.id === guest.id && !back.micOn);
    const gone = once(meeting, 'participant-left');
    await guest.leave();
    heard.push(`${(await gone)[0].displayName} left`);
    return heard;
  });
  expect(heard).toEqual([
    ...[true, 'Ada'],
    ...['stream-disabled audio', 'stream-enabled audio', 'stream-disabled video', 'stream-enabled video'],
    ...['stream-enabled share', 'stream-disabled share', 'Hello'],
    ...['Ada participant-left', 'Ada participant-joined', true],
    'Ada left',
  ]);
});

test('rooms() tells who is where, and what they send', async ({ twilio }) => {
  const { rooms, lab } = await twilio.run(async ({ Video, crossfade, joinTwilio, guest, lab }) => {
    await joinTwilio('Me', { tracks: [new Video.LocalDataTrack()] });
    await (await guest('Ada')).mute();
    return { rooms: await crossfade.rooms(), lab };
  });
  expect(rooms).toEqual([
    {
      service: 'twilio',
      room: lab,
      participants: [
        { id: 'Me', name: 'Me', state: 'connected', tracks: [{ kind: 'data', enabled: true }] },
        {
          id: 'Ada',
          name: 'Ada',
          state: 'connected',
          tracks: [
            { kind: 'video', enabled: true },
            { kind: 'audio', enabled: false },
          ],
        },
      ],
      waiting: [],
    },
  ]);
});

test('a guest asks to be let into a meeting, and an app answers; an app asks, and a guest answers', async ({
  videosdkPair,
}) => {
  const { ada } = videosdkPair;
  const { meeting, room } = await openMeeting(videosdkPair);
  const asked = await ada.run(
    async ({ crossfade, once, until }, { meeting, room }) => {
      const requested = once(meeting, 'entry-requested');
      const alan = await crossfade.addGuest({ service: 'videosdk', room, name: 'Alan', asks: true });
      const [{ participantId, name, allow }] = await requested;
      const came = once(meeting, 'participant-joined');
      await allow();
      const seen = [participantId, name, await alan.decision(), (await came)[0].displayName];
      await alan.leave();
      await until(() => meeting.participants.size === 0);
      return seen;
    },
    { meeting, room },
  );
  expect(asked).toEqual(['guest-alan', 'Alan', 'allowed', 'Alan']);

  const answered = await videosdkPair.ben.run(
    async ({ crossfade, initVideoSdk, atTheEnd, once, until }, room) => {
      const grace = await crossfade.addGuest({ service: 'videosdk', room, name: 'Grace' });
      const token = await crossfade.videosdkToken({ permissions: ['ask_join'] });
      const meeting = await initVideoSdk('Ben', room, { token, participantId: 'ben' });
      atTheEnd(() => meeting.leave().catch(() => {}));
      const responded = once(meeting, 'entry-responded');
      const joined = once(meeting, 'meeting-joined');
      await meeting.join();
      const waiting = async () => (await crossfade.rooms()).find((one) => one.room === room)?.waiting ?? [];
      let waits = await waiting();
      await until(async () => (waits = await waiting()).length > 0);
      await grace.respondEntry('ben', 'allowed');
      const answer = await responded;
      await joined;
      await grace.leave();
      return { waits, answer };
    },
    room,
  );
  expect(answered).toEqual({ waits: [{ id: 'ben', name: 'Ben' }], answer: ['ben', 'allowed'] });
});
