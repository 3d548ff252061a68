// Tokens for apps on `/sandbox.js`: those that the app's own server signs, and those that the page makes.
import { SignJWT } from 'jose';
import twilio from 'twilio';
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/app/own-app';

test('tokens that the app’s own server signs with the credentials are taken', async ({ page }) => {
  const app = await OwnApp.open(page);
  const { credentials, roomId } = await app.run(async ({ crossfade: { credentials }, createMeeting }) => ({
    credentials,
    roomId: await createMeeting(),
  }));
  const { accountSid, apiKeySid, apiKeySecret } = credentials.twilio;
  const { AccessToken } = twilio.jwt;
  const access = new AccessToken(accountSid, apiKeySid, apiKeySecret, { identity: 'Server' });
  access.addGrant(new AccessToken.VideoGrant({ room: 'signed' }));
  const { apiKey, secret } = credentials.videosdk;
  const token = await new SignJWT({ apikey: apiKey, permissions: ['allow_join'] })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime('10 minutes')
    .sign(new TextEncoder().encode(secret));

  const joined = await app.run(
    async ({ connectTwilio, joinVideoSdk }, { access, roomId, token }) => {
      const room = await connectTwilio(access);
      const meeting = await joinVideoSdk('Me', roomId, { token });
      return [room.name, room.localParticipant.identity, meeting.id];
    },
    { access: access.toJwt(), roomId, token },
  );
  expect(joined).toEqual(['signed', 'Server', roomId]);
});

test('tokens that crossfade makes can be limited, and can have expired', async ({ page }) => {
  const app = await OwnApp.open(page);
  const codes = await app.run(async ({ crossfade, connectTwilio, createMeeting, joinVideoSdk, codeOf }) => {
    const roomId = await createMeeting();
    const connect = async (options: Parameters<typeof crossfade.twilioToken>[0], name: string) =>
      codeOf(connectTwilio(await crossfade.twilioToken(options), { name }));
    const join = async (options: Parameters<typeof crossfade.videosdkToken>[0]) =>
      codeOf(
        joinVideoSdk('Me', roomId, { participantId: 'me', token: await crossfade.videosdkToken(options) }),
      );
    return [
      await connect({ identity: 'Me', room: 'mine' }, 'mine'),
      await connect({ identity: 'Me', room: 'mine' }, 'other'),
      await connect({ identity: 'Me', ttlSeconds: -60 }, 'mine'),
      await join({ roomId, participantId: 'me', permissions: ['allow_join'] }),
      await join({ participantId: 'somebody-else' }),
      await join({ ttlSeconds: -60 }),
    ];
  });
  expect(codes).toEqual(['accepted', 20106, 20104, 'accepted', 4023, 4002]);
});
