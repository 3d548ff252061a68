// What Twilio's service does with tracks that clients publish, seen by the unmodified SDK.
import type { LocalVideoTrackPublication, RemoteDataTrack } from 'twilio-video';
import { expect, test } from '../../support/app/lab';

test('a track is published, withdrawn, and published again on the same line', async ({ twilio }) => {
  const said = await twilio.run(async ({ joinTwilio, remoteVideo, camera, once, firstFrame }) => {
    const [one, two] = [await joinTwilio('One'), await joinTwilio('Two')];
    const track = await camera();
    const said = [];
    for (let round = 0; round < 2; round++) {
      const publication = await one.localParticipant.publishTrack(track);
      await firstFrame(await remoteVideo(two));
      said.push('seen');
      const gone = once(two, 'trackUnsubscribed');
      publication.unpublish();
      await gone;
      said.push('gone');
    }
    return said;
  });
  expect(said).toEqual(['seen', 'gone', 'seen', 'gone']);
});

test('both sides may publish at once: offers that cross are settled', async ({ twilio }) => {
  const kinds = await twilio.run(async ({ Video, joinTwilio, camera, once, guest }) => {
    await guest('Ada');
    const [one, two] = [await joinTwilio('One'), await joinTwilio('Two')];
    const seen = [one, two].map((room) =>
      once(
        room,
        'trackSubscribed',
        ({ kind }, _publication, { identity }) => kind === 'video' && identity !== 'Ada',
      ),
    );
    await Promise.all(
      [one, two].map(async ({ localParticipant }) => {
        await localParticipant.publishTrack(await camera());
        await localParticipant.publishTrack(new Video.LocalDataTrack());
      }),
    );
    return (await Promise.all(seen)).map(([{ kind }]) => kind);
  });
  expect(kinds).toEqual(['video', 'video']);
});

test('a data track carries text and bytes', { tag: '@firefox:whole' }, async ({ twilio }) => {
  const heard = await twilio.run(async ({ Video, joinTwilio, once }) => {
    const data = new Video.LocalDataTrack({ ordered: false, maxRetransmits: 3 });
    const two = await joinTwilio('Two');
    const heard = new Promise<(string | ArrayBuffer)[]>((resolve) => {
      const messages: (string | ArrayBuffer)[] = [];
      two.on('trackMessage', (message) => {
        if (messages.push(message) === 2) resolve(messages);
      });
    });
    const subscribed = once(two, 'trackSubscribed');
    await joinTwilio('One', { tracks: [data] });
    const [track] = await subscribed;
    data.send('hello');
    data.send(new Uint8Array([1, 2, 3]).buffer);
    const [text, bytes] = await heard;
    const { ordered, maxRetransmits, maxPacketLifeTime, reliable } = track as RemoteDataTrack;
    const delivery = { ordered, maxRetransmits, maxPacketLifeTime, reliable };
    return [text, [...new Uint8Array(bytes as ArrayBuffer)], delivery];
  });
  const delivery = { ordered: false, maxRetransmits: 3, maxPacketLifeTime: null, reliable: false };
  expect(heard).toEqual(['hello', [1, 2, 3], delivery]);
});

test('a camera that an app brings along is published when it is in, and a data track when the app can listen', async ({
  twilio,
}) => {
  const names = await twilio.run(async ({ Video, joinTwilio, camera, once }) => {
    const tracks = [new Video.LocalDataTrack({ name: 'chat' }), await camera({ name: 'camera' })];
    const { localParticipant } = await joinTwilio('One', { tracks });
    const published = once(localParticipant, 'trackPublished');
    const before = [...localParticipant.tracks.values()].map(({ trackName }) => trackName);
    return [before, (await published)[0].trackName];
  });
  expect(names).toEqual([['camera'], 'chat']);
});

test('what fails of what an app brings along is told when it can listen', async ({ twilio }) => {
  const code = await twilio.run(async ({ Video, rest, joinTwilio, camera, once, lab }) => {
    await rest('POST', '', { UniqueName: lab, AudioOnly: 'true' });
    const tracks = [await camera(), new Video.LocalDataTrack()];
    const { localParticipant } = await joinTwilio('One', { tracks });
    return (await once(localParticipant, 'trackPublicationFailed'))[0].code;
  });
  expect(code).toBe(53125);
});

test('data tracks are subscribed to though their channels open before they are announced', async ({
  twilio,
}) => {
  const names = await twilio.run(async ({ Video, crossfade, joinTwilio, once }) => {
    // The dominant speaker brings a data transport along: from then on channels open in-band.
    const one = await joinTwilio('One', { dominantSpeaker: true });
    const two = await joinTwilio('Two');
    const names = [];
    await one.localParticipant.publishTrack(new Video.LocalDataTrack({ name: 'first' }));
    await crossfade.faults.setDelay(150);
    for (const name of ['second', 'third']) {
      const subscribed = once(two, 'trackSubscribed', ({ name: its }) => its === name);
      await one.localParticipant.publishTrack(new Video.LocalDataTrack({ name }));
      names.push((await subscribed)[0].name);
    }
    return names;
  });
  expect(names).toEqual(['second', 'third']);
});

test('two tracks of one name are refused with 53304', async ({ twilio }) => {
  const code = await twilio.run(async ({ Video, joinTwilio, codeOf }) => {
    const { localParticipant } = await joinTwilio('One');
    await localParticipant.publishTrack(new Video.LocalDataTrack({ name: 'same' }));
    return codeOf(localParticipant.publishTrack(new Video.LocalDataTrack({ name: 'same' })));
  });
  expect(code).toBe(53304);
});

test('names of tracks that are too long or unreadable fail, and the connection lives on', async ({
  twilio,
}) => {
  const said = await twilio.run(async ({ Video, joinTwilio, codeOf }) => {
    const { localParticipant } = await joinTwilio('One');
    const publish = (name: string) => localParticipant.publishTrack(new Video.LocalDataTrack({ name }));
    return [
      await codeOf(publish('n'.repeat(129))),
      await codeOf(publish('a\u0007b')),
      (await publish('good')).trackName,
    ];
  });
  expect(said).toEqual([53302, 53303, 'good']);
});

test('an audio-only room takes a microphone and refuses a camera with 53125', async ({ twilio }) => {
  const said = await twilio.run(async ({ Video, rest, joinTwilio, camera, once, codeOf, borrow, lab }) => {
    await rest('POST', '', { UniqueName: lab, AudioOnly: 'true' });
    const { localParticipant } = await joinTwilio('One');
    const failed = once(localParticipant, 'trackPublicationFailed');
    const microphone = borrow(await Video.createLocalAudioTrack());
    const { kind } = await localParticipant.publishTrack(microphone);
    return [kind, await codeOf(localParticipant.publishTrack(await camera())), (await failed)[0].code];
  });
  expect(said).toEqual(['audio', 53125, 53125]);
});

test('a room has one track more than it takes: 53203', async ({ twilio }) => {
  const said = await twilio.run(async ({ Video, joinTwilio, once, codeOf }) => {
    const tracks = Array.from({ length: 170 }, () => new Video.LocalDataTrack());
    const { localParticipant } = await joinTwilio('One', { tracks });
    const failed = once(localParticipant, 'trackPublicationFailed');
    return [await codeOf(localParticipant.publishTrack(new Video.LocalDataTrack())), (await failed)[0].code];
  });
  expect(said).toEqual([53203, 53203]);
});

test('a publisher changes the priority of its track, and subscribers hear of it', async ({ twilio }) => {
  const said = await twilio.run(async ({ Video, joinTwilio, once }) => {
    const [one, two] = [await joinTwilio('One'), await joinTwilio('Two')];
    const published = once(two, 'trackPublished');
    const publication = await one.localParticipant.publishTrack(new Video.LocalDataTrack(), {
      priority: 'low',
    });
    const [remote] = await published;
    const before = remote.publishPriority;
    const changed = once(two, 'trackPublishPriorityChanged');
    publication.setPriority('high');
    return [before, (await changed)[0], remote.publishPriority];
  });
  expect(said).toEqual(['low', 'high', 'high']);
});

test('what is sent before anybody can get it is lost, in silence', async ({ twilio }) => {
  const heard = await twilio.run(async ({ Video, joinTwilio, once, until, sleep }) => {
    const track = new Video.LocalDataTrack();
    track.send('lost');
    await joinTwilio('One', { tracks: [track] });
    const two = await joinTwilio('Two');
    const message = once(two, 'trackMessage');
    await until(() =>
      [...two.participants.values()].some(({ dataTracks }) =>
        [...dataTracks.values()].some(({ isSubscribed }) => isSubscribed),
      ),
    );
    // The channel opens after the subscription is told.
    await sleep(500);
    track.send('heard');
    return (await message)[0];
  });
  expect(heard).toBe('heard');
});

test(
  'a screen that is stopped in the browser stays published until the app takes it back',
  { tag: '@firefox:whole' },
  async ({ twilio }) => {
    const published = await twilio.run(async ({ joinTwilio, sleep }) => {
      const { localParticipant } = await joinTwilio('One');
      const [track] = (await navigator.mediaDevices.getDisplayMedia()).getVideoTracks();
      const publication = await localParticipant.publishTrack(track!, { name: 'screen' });
      const stopped = new Promise((resolve) =>
        (publication as LocalVideoTrackPublication).track.on('stopped', resolve),
      );
      // As by the Stop button that a browser has of its own.
      track!.stop();
      track!.dispatchEvent(new Event('ended'));
      await stopped;
      await sleep(500);
      return localParticipant.videoTracks.size;
    });
    expect(published).toBe(1);
  },
);
