// Tokens for apps on `/sandbox.js`: those that the app's own server signs, and those that the page makes.
import { SignJWT } from 'jose';
import twilio from 'twilio';
import type { Crossfade } from '../../../src/embed/api';
import { expect, test } from '../../support/fixtures';
import { OwnApp } from '../../support/own-app';

test.describe('tokens', () => {
  test('that the app’s own server signs with the credentials are taken', async ({ page }) => {
    const app = await OwnApp.open(page);
    const { twilio: account, videosdk } = await app.run<Crossfade['credentials']>(
      'return crossfade.credentials;',
    );
    const roomId = await app.run<string>('return createMeeting();');

    const { AccessToken } = twilio.jwt;
    const access = new AccessToken(account.accountSid, account.apiKeySid, account.apiKeySecret, {
      identity: 'Server',
    });
    access.addGrant(new AccessToken.VideoGrant({ room: 'signed' }));
    const claims = { apikey: videosdk.apiKey, permissions: ['allow_join'] };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime('10 minutes')
      .sign(new TextEncoder().encode(videosdk.secret));

    const joined = await app.run(
      `
      const room = await Twilio.Video.connect(argument.access, { tracks: [] });
      const meeting = await joinVideoSdk('Me', argument.roomId, { token: argument.token });
      return [room.name, room.localParticipant.identity, meeting.id];`,
      { access: access.toJwt(), token, roomId },
    );
    expect(joined).toEqual(['signed', 'Server', roomId]);
  });

  test('that crossfade makes can be limited, and can have expired', async ({ page }) => {
    const app = await OwnApp.open(page);
    const codes = await app.run(`
      const roomId = await createMeeting();
      const code = (error) => error.code;
      const connect = async (options, name) =>
        Twilio.Video.connect(await crossfade.twilioToken(options), { name, tracks: [] }).then(({ state }) => state, code);
      const join = async (options) =>
        joinVideoSdk('Me', roomId, { participantId: 'me', token: await crossfade.videosdkToken(options) }).then(() => 'joined', code);
      return [
        await connect({ identity: 'Me', room: 'mine' }, 'mine'),
        await connect({ identity: 'Me', room: 'mine' }, 'other'),
        await connect({ identity: 'Me', ttlSeconds: -60 }, 'mine'),
        await join({ roomId, participantId: 'me', permissions: ['allow_join'] }),
        await join({ participantId: 'somebody-else' }),
        await join({ ttlSeconds: -60 }),
      ];`);
    expect(codes).toEqual(['connected', 20106, 20104, 'joined', 4023, 4002]);
  });
});
