// With which codes Twilio's service refuses and gives up, as the unmodified SDK reports them.
import { SignJWT, type JWTPayload } from 'jose';
import { CREDENTIALS } from '../../../src/embed/credentials';
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';
import { runProgram, testBehaviours } from '../../support/twilio-app';

const { accountSid, apiKeySid, apiKeySecret } = CREDENTIALS.twilio;

interface TokenFaults {
  claims?: JWTPayload;
  grants?: object;
  header?: object;
  secret?: string;
}

/** A token as an app's server would sign it, but for what is wrong. */
function sign({ claims, grants, header, secret = apiKeySecret }: TokenFaults): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const good = { jti: 'jti', iss: apiKeySid, sub: accountSid, iat: now, exp: now + 600 };
  return new SignJWT({ ...good, grants: { identity: 'Me', video: {}, ...grants }, ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1', ...header })
    .sign(new TextEncoder().encode(secret));
}

test.describe('a token is refused', () => {
  const TOKENS: [code: number, why: string, token: () => Promise<string>][] = [
    [20101, 'that is none', () => Promise.resolve('garbage')],
    [20102, 'whose header has another content type', () => sign({ header: { cty: 'other' } })],
    [20103, 'of an unknown API key', () => sign({ claims: { iss: `SK${'1'.repeat(32)}` } })],
    [20104, 'that has expired', () => sign({ claims: { exp: Math.floor(Date.now() / 1000) - 60 } })],
    [20105, 'that is not valid yet', () => sign({ claims: { nbf: Math.floor(Date.now() / 1000) + 600 } })],
    [20106, 'without a grant for video', () => sign({ grants: { video: undefined } })],
    [20107, 'that was signed with another secret', () => sign({ secret: 'another' })],
    [53200, 'without an identity', () => sign({ grants: { identity: '' } })],
    [53201, 'whose identity is too long', () => sign({ grants: { identity: 'n'.repeat(129) } })],
    [53202, 'whose identity cannot be read', () => sign({ grants: { identity: 'a\u0007b' } })],
  ];
  for (const [code, why, token] of TOKENS) {
    test(`${why}: ${code}`, async ({ page }) => {
      const app = await OwnApp.open(page, { sdks: ['twilio'] });
      const refused = await app.run(
        `return Twilio.Video.connect(argument, { name: 'lab', tracks: [] }).then(() => 'joined', ({ code }) => code);`,
        await token(),
      );
      expect(refused).toBe(code);
    });
  }
});

testBehaviours([
  {
    name: 'a room has one track more than it takes: 53203',
    program: `
      const tracks = Array.from({ length: 170 }, () => new Twilio.Video.LocalDataTrack());
      const { localParticipant } = await joinTwilio('One', 'lab', { tracks });
      const failed = once(localParticipant, 'trackPublicationFailed');
      say(await code(localParticipant.publishTrack(new Twilio.Video.LocalDataTrack())));
      say((await failed)[0].code);`,
    said: [53203, 53203],
  },
  {
    name: 'a room that has ended takes nobody by its SID, and begins anew by its name',
    program: `
      const { sid } = await joinTwilio('One', 'lab');
      await rest('POST', '/lab', { Status: 'completed' });
      say(await code(joinTwilio('Two', sid)));
      say((await joinTwilio('Two', 'lab')).sid !== sid);`,
    said: [53118, true],
  },
  {
    name: 'a subscription fails on demand, and the participant stays',
    program: `
      const room = await joinTwilio('One', 'lab');
      const failed = once(room, 'trackSubscriptionFailed');
      const subscribed = once(room, 'trackSubscribed');
      await crossfade.faults.failNextSubscription(1, 53404);
      await guest('Ada');
      const [error, { kind }, { identity }] = await failed;
      say(error.code, identity, (await subscribed)[0].kind !== kind, room.state);`,
    said: [53404, 'Ada', true, 'connected'],
  },
  {
    name: 'every error that the SDK knows can refuse a join, in the SDK’s own words',
    program: `
      const known = [20101, 20102, 20103, 20104, 20105, 20106, 20107,
        53000, 53001, 53002, 53003, 53004, 53006, 53100, 53101, 53102, 53103, 53104, 53105, 53106, 53107, 53108, 53109,
        53110, 53111, 53112, 53113, 53114, 53115, 53116, 53117, 53118, 53124, 53125, 53200, 53201, 53202, 53203, 53204,
        53205, 53300, 53301, 53302, 53303, 53304, 53305, 53400, 53401, 53402, 53403, 53404, 53405, 53407, 53500, 53501];
      for (const wanted of known) {
        await crossfade.faults.failNext('twilio', 1, wanted);
        const error = await joinTwilio('One', 'lab').catch((error) => error);
        if (error.code !== wanted || !error.message || error.name !== 'TwilioError') say(wanted, error.code, error.message);
      }
      say(known.length, (await joinTwilio('One', 'lab')).state);`,
    said: [55, 'connected'],
  },
  {
    name: 'a publication and a departure fail with the error that was asked for',
    program: `
      const [room, other] = [await joinTwilio('One', 'lab'), await joinTwilio('Two', 'lab')];
      await crossfade.faults.failNext('twilio', 1, 53404);
      say(await code(room.localParticipant.publishTrack(new Twilio.Video.LocalDataTrack())));
      const [left, gone] = [once(room, 'disconnected'), once(other, 'participantDisconnected')];
      await crossfade.faults.removeParticipant(at('One'), 53401);
      say((await left)[1].code, (await gone)[0].identity);
      say(await crossfade.faults.removeParticipant(at('Two'), 1006).catch(({ message }) => message));
      say(await crossfade.faults.failNext('twilio', 1, 4001).catch(({ message }) => message));`,
    said: [
      53404,
      53401,
      'One',
      'crossfade.faults.removeParticipant: Twilio Video has no error 1006.',
      'crossfade.faults.failNext: Twilio Video has no error 4001.',
    ],
  },
]);

test('media whose connection breaks is reconnecting with 53405, and disconnected with it after half a minute', async ({
  page,
}) => {
  const app = await OwnApp.open(page, { sdks: ['twilio'] });
  const said = await runProgram(
    app,
    `
    const room = await joinTwilio('One', 'lab', { tracks: [await camera()] });
    await guest('Ada');
    await frame(show(await remoteVideo(room)));
    say(await crossfade.faults.breakMedia(at('Ada')).catch(({ message }) => message));
    const [reconnecting, disconnected] = [once(room, 'reconnecting'), once(room, 'disconnected')];
    await crossfade.faults.breakMedia(at('One'));
    say((await reconnecting)[0].code, room.participants.size, (await disconnected)[1].code);
    const again = await joinTwilio('One', 'lab');
    await frame(show(await remoteVideo(again)));
    say('again');`,
  );
  expect(said).toEqual([
    'crossfade.faults.breakMedia: "Ada" is a guest, and has no media connection that could break.',
    53405,
    1,
    53405,
    'again',
  ]);
});
