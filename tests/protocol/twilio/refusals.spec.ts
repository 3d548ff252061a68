// With which codes Twilio's service refuses on demand, as the unmodified SDK reports them.
import { expect, test } from '../../support/app/lab';

/** All errors that the SDK knows. */
// prettier-ignore
const KNOWN = [20101, 20102, 20103, 20104, 20105, 20106, 20107,
  53000, 53001, 53002, 53003, 53004, 53006, 53100, 53101, 53102, 53103, 53104, 53105, 53106, 53107, 53108, 53109,
  53110, 53111, 53112, 53113, 53114, 53115, 53116, 53117, 53118, 53124, 53125, 53200, 53201, 53202, 53203, 53204,
  53205, 53300, 53301, 53302, 53303, 53304, 53305, 53400, 53401, 53402, 53403, 53404, 53405, 53407, 53500, 53501];

test('every error that the SDK knows can refuse a join, in the SDK’s own words', async ({ twilio }) => {
  const errors = await twilio.run(async ({ crossfade, joinTwilio }, known) => {
    const errors = [];
    for (const wanted of known) {
      await crossfade.faults.failNext('twilio', 1, wanted);
      const { code, name, message } = await joinTwilio('One').then(
        () => ({ code: 0, name: 'joined', message: '' }),
        (error: Error & { code: number }) => error,
      );
      errors.push({ code, name, hasWords: message !== '' });
    }
    return errors;
  }, KNOWN);
  expect(errors).toEqual(KNOWN.map((code) => ({ code, name: 'TwilioError', hasWords: true })));
  expect(await twilio.run(async ({ joinTwilio }) => (await joinTwilio('One')).state)).toBe('connected');
});

test('a publication and a departure fail with the error that was asked for', async ({ twilio }) => {
  const said = await twilio.run(async ({ Video, crossfade, joinTwilio, at, once, codeOf, messageOf }) => {
    const { faults } = crossfade;
    const [room, other] = [await joinTwilio('One'), await joinTwilio('Two')];
    await faults.failNext('twilio', 1, 53404);
    const published = await codeOf(room.localParticipant.publishTrack(new Video.LocalDataTrack()));
    const [left, gone] = [once(room, 'disconnected'), once(other, 'participantDisconnected')];
    await faults.removeParticipant(at('One'), 53401);
    return [
      published,
      (await left)[1].code,
      (await gone)[0].identity,
      await messageOf(faults.removeParticipant(at('Two'), 1006)),
      await messageOf(faults.failNext('twilio', 1, 4001)),
    ];
  });
  expect(said).toEqual([
    53404,
    53401,
    'One',
    'crossfade.faults.removeParticipant: Twilio Video has no error 1006.',
    'crossfade.faults.failNext: Twilio Video has no error 4001.',
  ]);
});

test('a service that fails refuses one join with 53104 and one publication with 53305', async ({
  twilio,
}) => {
  const said = await twilio.run(async ({ Video, crossfade, joinTwilio, codeOf }) => {
    await crossfade.faults.failNext('twilio');
    const joined = await codeOf(joinTwilio('One'));
    const { localParticipant } = await joinTwilio('One');
    await crossfade.faults.failNext('twilio');
    const published = await codeOf(localParticipant.publishTrack(new Video.LocalDataTrack()));
    return [joined, published, (await localParticipant.publishTrack(new Video.LocalDataTrack())).kind];
  });
  expect(said).toEqual([53104, 53305, 'data']);
});

test('a busy service turns newcomers away with 53006, and lets in who waits until it is free', async ({
  twilio,
}) => {
  const said = await twilio.run(async ({ crossfade, joinTwilio, codeOf }) => {
    await crossfade.faults.setBusy('twilio', true);
    const refused = await codeOf(joinTwilio('One'));
    const waiting = joinTwilio('Two');
    await crossfade.faults.setBusy('twilio', false);
    return [refused, (await waiting).state];
  });
  expect(said).toEqual([53006, 'connected']);
});

test('a token that has expired meanwhile lets nobody in, nor back after a lost connection: 20104', async ({
  twilio,
}) => {
  const said = await twilio.run(async ({ crossfade, joinTwilio, once, codeOf }) => {
    const room = await joinTwilio('One');
    const left = once(room, 'disconnected');
    await crossfade.faults.setTokensExpired('twilio', true);
    const refused = [await codeOf(joinTwilio('Two')), room.state];
    await crossfade.faults.dropSockets('twilio');
    const [, { code }] = await left;
    await crossfade.faults.setTokensExpired('twilio', false);
    return [...refused, code, (await joinTwilio('One')).participants.size];
  });
  expect(said).toEqual([20104, 'connected', 20104, 0]);
});
