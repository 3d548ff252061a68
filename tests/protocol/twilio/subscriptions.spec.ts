// Whose tracks Twilio's service sends to whom, seen by the unmodified SDK.
import { expect, test } from '../../support/app/lab';

test('without automatic subscription nothing comes until an app’s server sets rules', async ({ twilio }) => {
  const said = await twilio.run(async ({ rest, joinTwilio, guest, once, until, lab }) => {
    const two = await joinTwilio('Two', { automaticSubscription: false });
    const tracksOfTwo = async () =>
      (await rest('GET', `/${lab}/Participants/Two/SubscribedTracks`)).subscribed_tracks;
    const setRules = (...rules: object[]) =>
      rest('POST', `/${lab}/Participants/Two/SubscribeRules`, { Rules: JSON.stringify(rules) });
    let subscribed = 0;
    two.on('trackSubscribed', () => subscribed++);
    await guest('Ada');
    await until(() => [...two.participants.values()].some(({ tracks }) => tracks.size === 2));
    const said: unknown[] = [(await tracksOfTwo()).length, subscribed];
    const video = once(two, 'trackSubscribed');
    await setRules({ type: 'include', publisher: 'Ada', kind: 'video' });
    said.push((await video)[0].kind, subscribed);
    const gone = once(two, 'trackUnsubscribed');
    await setRules({ type: 'include', all: true }, { type: 'exclude', kind: 'video' });
    said.push((await gone)[0].kind);
    await until(() => subscribed === 2);
    said.push((await tracksOfTwo()).map(({ kind }) => kind).join());
    return said;
  });
  expect(said).toEqual([0, 0, 'video', 1, 'video', 'audio']);
});

test('an app’s server takes a single track away and gives it back', async ({ twilio }) => {
  const said = await twilio.run(async ({ rest, joinTwilio, remoteVideo, guest, once, lab }) => {
    const two = await joinTwilio('Two');
    const subscribed = remoteVideo(two);
    await guest('Ada');
    const { sid } = await subscribed;
    const choose = (Status: string) =>
      rest('POST', `/${lab}/Participants/Two/SubscribedTracks`, { Status, Track: sid });
    const gone = once(two, 'trackUnsubscribed');
    await choose('unsubscribe');
    const [away] = await gone;
    const back = once(two, 'trackSubscribed');
    await choose('subscribe');
    const [returned] = await back;
    return [away, returned].map((track) => 'sid' in track && track.sid === sid);
  });
  expect(said).toEqual([true, true]);
});

test('a subscription fails on demand, and the participant stays', async ({ twilio }) => {
  const said = await twilio.run(async ({ crossfade, joinTwilio, guest, once }) => {
    const room = await joinTwilio('One');
    const failed = once(room, 'trackSubscriptionFailed');
    const subscribed = once(room, 'trackSubscribed');
    await crossfade.faults.failNextSubscription(1, 53404);
    await guest('Ada');
    const [error, { kind }, { identity }] = await failed;
    return [error.code, identity, (await subscribed)[0].kind !== kind, room.state];
  });
  expect(said).toEqual([53404, 'Ada', true, 'connected']);
});
