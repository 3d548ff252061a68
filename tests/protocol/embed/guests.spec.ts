// The guests of `crossfade.addGuest`, as the real SDKs of an app see them, and who is in which room.
import { expect, test } from '../../support/app/lab';

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
    const gone = once(room, 'participantDisconnected');
    await ada.leave();
    heard.push(`${(await gone)[0].identity} left`);
    return heard;
  });
  expect(heard).toEqual([
    ...['Ada', 'Ada', 'Ada'],
    ...['trackDisabled audio', 'trackEnabled audio', 'trackDisabled video', 'trackEnabled video'],
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
    const gone = once(meeting, 'participant-left');
    await guest.leave();
    heard.push(`${(await gone)[0].displayName} left`);
    return heard;
  });
  expect(heard).toEqual([
    ...[true, 'Ada'],
    ...['stream-disabled audio', 'stream-enabled audio', 'stream-disabled video', 'stream-enabled video'],
    'Ada left',
  ]);
});

test('a guest shares, sends, is lost and comes back, in both services', async ({ twilio, videosdk }) => {
  const inTwilio = await twilio.run(async ({ joinTwilio, guest, once }) => {
    const room = await joinTwilio('Me');
    const ada = await guest('Ada');
    const heard: unknown[] = [];
    const shared = once(room, 'trackSubscribed', ({ name }) => name === 'screen');
    await ada.shareScreen();
    heard.push((await shared)[0].name);
    const sent = once(room, 'trackMessage');
    // A data track that is new is there when it is subscribed to.
    const sending = setInterval(() => void ada.send('hello'), 100);
    heard.push((await sent)[0]);
    clearInterval(sending);
    for (const [event, act] of [
      ['participantReconnecting', ada.dropNetwork],
      ['participantReconnected', ada.returnNetwork],
    ] as const) {
      const happened = once(room, event);
      await act();
      heard.push(`${event} ${(await happened)[0].identity}`);
    }
    return heard;
  });
  expect(inTwilio).toEqual(['screen', 'hello', 'participantReconnecting Ada', 'participantReconnected Ada']);

  const inMeeting = await videosdk.run(async ({ meet, meetGuest, once, messageOf }) => {
    const meeting = await meet();
    const { guest, participant } = await meetGuest(meeting, 'Ada');
    const heard: unknown[] = [];
    const shared = once(participant, 'stream-enabled', ({ kind }) => kind === 'share');
    await guest.shareScreen();
    heard.push((await shared)[0].kind);
    const gone = once(meeting, 'participant-left');
    await guest.dropNetwork();
    heard.push((await gone)[1].code, await messageOf(guest.mute()));
    const back = once(meeting, 'participant-joined');
    await guest.returnNetwork();
    const [again] = await back;
    heard.push(again.id === guest.id);
    await once(again, 'stream-enabled', ({ kind }) => kind === 'share');
    return heard;
  });
  expect(inMeeting).toEqual(['share', 1001, expect.stringContaining('has no network'), true]);
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
    },
  ]);
});
