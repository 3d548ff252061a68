// One page in two rooms at once, as an app of breakout rooms may want it.
import { expect, test } from '../support/app/lab';

test('Twilio’s SDK is in two rooms, and stays in one when it leaves the other', async ({ twilio }) => {
  const seen = await twilio.run(async ({ joinTwilio, Video }) => {
    const one = await joinTwilio('Ada', {}, 'one');
    const two = await joinTwilio('Ada', {}, 'two');
    one.disconnect();
    const track = await two.localParticipant.publishTrack(new Video.LocalDataTrack());
    return [one.state, two.state, track.kind];
  });
  expect(seen).toEqual(['disconnected', 'connected', 'data']);
});

test('VideoSDK’s SDK receives from two meetings, but leaving one breaks the other', async ({ videosdk }) => {
  const seen = await videosdk.run(async ({ meet, meetGuest, once, streamOf, firstFrame, codeOf }) => {
    const [one, two] = [await meet(), await meet()];
    const widths = [];
    for (const meeting of [one, two]) {
      const { participant } = await meetGuest(meeting);
      widths.push((await firstFrame(await streamOf(participant))).videoWidth > 0);
    }
    const left = once(one, 'meeting-left');
    await one.leave();
    await left;
    return { widths, code: await codeOf(two.unmuteMic()) };
  });
  expect(seen).toEqual({ widths: [true, true], code: 3035 });
});
