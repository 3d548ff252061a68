// Which videos Twilio's service switches off for a subscriber, and when it switches them on, seen by the unmodified SDK.
import { expect, test } from '../../support/app/lab';

test('with room for one video, the priority that a subscriber sets decides which one is on', async ({
  twilio,
}) => {
  const said = await twilio.run(async ({ joinTwilio, remoteVideo, guest, once, until }) => {
    const two = await joinTwilio('Two', { bandwidthProfile: { video: { maxTracks: 1 } } });
    await Promise.all([guest('Ada'), guest('Grace')]);
    const [ada, grace] = await Promise.all([remoteVideo(two, 'Ada'), remoteVideo(two, 'Grace')]);
    const off = () => [ada, grace].filter(({ isSwitchedOff }) => isSwitchedOff);
    await until(() => off().length === 1);
    const first = off()[0]!;
    const on = once(two, 'trackSwitchedOn');
    first.setPriority('high');
    const said = [(await on)[0] === first];
    await until(() => off().length === 1);
    said.push(off()[0] === first);
    const back = once(two, 'trackSwitchedOff', (track) => track === first);
    first.setPriority(null);
    (first === ada ? grace : ada).setPriority('high');
    await back;
    said.push(off()[0] === first);
    return said;
  });
  expect(said).toEqual([true, false, true]);
});

test('with room for one video, the dominant speaker’s is on', async ({ twilio }) => {
  const said = await twilio.run(async ({ joinTwilio, remoteVideo, guest, once, until }) => {
    const two = await joinTwilio('Two', {
      dominantSpeaker: true,
      bandwidthProfile: { video: { maxTracks: 1, dominantSpeakerPriority: 'high' } },
    });
    const people = await Promise.all(
      ['Ada', 'Grace'].map(async (name) => ({
        guest: await guest(name),
        video: await remoteVideo(two, name),
      })),
    );
    const off = () => people.filter(({ video }) => video.isSwitchedOff);
    await until(() => off().length === 1);
    const silent = off()[0]!.guest;
    const on = once(two, 'trackSwitchedOn');
    await silent.speak(3);
    const [, , { identity }] = await on;
    return [identity === silent.name, two.dominantSpeaker?.identity === silent.name];
  });
  expect(said).toEqual([true, true]);
});

test('a bandwidth for one picture switches the other off, and a wide one neither', async ({ twilio }) => {
  const off = await twilio.run(async ({ joinTwilio, remoteVideo, guest, until, firstFrame }) => {
    const join = (name: string, kbps: number) =>
      joinTwilio(name, {
        bandwidthProfile: {
          video: {
            mode: 'presentation',
            maxSubscriptionBitrate: kbps * 1000,
            clientTrackSwitchOffControl: 'manual',
          },
        },
      });
    const [narrow, wide] = [await join('Narrow', 100), await join('Wide', 4000)];
    await Promise.all([guest('Ada'), guest('Grace')]);
    const [few, all] = await Promise.all(
      [narrow, wide].map((room) => Promise.all([remoteVideo(room, 'Ada'), remoteVideo(room, 'Grace')])),
    );
    const off = (videos = all) => (videos ?? []).filter(({ isSwitchedOff }) => isSwitchedOff).length;
    await until(() => off(few) === 1);
    await Promise.all((all ?? []).map(firstFrame));
    return [off(few), off(all)];
  });
  expect(off).toEqual([1, 0]);
});

test('a video that is shown nowhere is switched off by itself, and on when it is shown', async ({
  twilio,
}) => {
  const said = await twilio.run(async ({ joinTwilio, remoteVideo, guest, once, show, frame }) => {
    const two = await joinTwilio('Two', { bandwidthProfile: { video: {} } });
    await guest('Ada');
    const track = await remoteVideo(two);
    await once(track, 'switchedOff');
    const before = track.isSwitchedOff;
    const on = once(track, 'switchedOn');
    const element = show(track);
    await on;
    await frame(element);
    return [before, track.isSwitchedOff];
  });
  expect(said).toEqual([true, false]);
});

test('an app switches a video off and on by hand', async ({ twilio }) => {
  const said = await twilio.run(async ({ joinTwilio, remoteVideo, guest, once, firstFrame, frame }) => {
    const two = await joinTwilio('Two', {
      bandwidthProfile: { video: { clientTrackSwitchOffControl: 'manual' } },
    });
    await guest('Ada');
    const track = await remoteVideo(two);
    const element = await firstFrame(track);
    const off = once(track, 'switchedOff');
    track.switchOff();
    await off;
    const before = track.isSwitchedOff;
    const on = once(track, 'switchedOn');
    track.switchOn();
    await on;
    await frame(element);
    return [before, track.isSwitchedOff];
  });
  expect(said).toEqual([true, false]);
});
