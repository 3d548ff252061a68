import type { tokens as situations } from './situations';
import type { Cause } from '../../run/cause';
import { tokens, twilioJwt, videosdkJwt, videosdkToken } from '../access';

export const tokenCauses: Record<keyof typeof situations, Cause> = {
  'token-malformed': { access: () => Promise.resolve({ token: 'not-a-token' }) },
  'token-header': tokens({ twilio: (sandbox) => twilioJwt(sandbox, { header: {} }) }),
  'token-unknown-key': tokens({
    twilio: (sandbox) => twilioJwt(sandbox, { key: 'SK00000000000000000000000000000000' }),
    videosdk: (sandbox) => videosdkJwt(sandbox, { key: 'unknown-key' }),
  }),
  'token-expired': tokens({
    twilio: (sandbox) => sandbox.services.twilio.createToken({ identity: 'You', ttlSeconds: -60 }),
    videosdk: (sandbox) => sandbox.services.videosdk.createToken({ ttlSeconds: -60 }),
  }),
  'token-not-yet-valid': tokens({
    twilio: (sandbox) => twilioJwt(sandbox, { startsIn: 3600 }),
    videosdk: (sandbox) => videosdkJwt(sandbox, { startsIn: 3600 }),
  }),
  'token-without-grants': tokens({
    twilio: (sandbox) => twilioJwt(sandbox, { grants: { identity: 'You' } }),
    videosdk: videosdkToken({ permissions: [] }),
  }),
  'token-wrong-secret': tokens({
    twilio: (sandbox) => twilioJwt(sandbox, { secret: 'another secret' }),
    videosdk: (sandbox) => videosdkJwt(sandbox, { secret: 'another secret' }),
  }),
  'token-other-room': tokens({
    twilio: (sandbox) => sandbox.services.twilio.createToken({ identity: 'You', room: 'another-room' }),
    videosdk: videosdkToken({ roomId: 'another-room' }),
  }),
  'token-other-participant': tokens({ videosdk: videosdkToken({ participantId: 'somebody-else' }) }),
  'token-wrong-role': tokens({ videosdk: videosdkToken({ roles: ['crawler'] }) }),
};
