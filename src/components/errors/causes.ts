import { SignJWT } from 'jose';
import type { Access } from '../../demos/your-backend';
import type { ProvocationId } from '../../mapping/errors/provocations';
import { Guest } from '../../sandbox/guests/guest';
import type { Participant } from '../../sandbox/room/participant';
import type { Sandbox } from '../../sandbox/sandbox';
import type { TokenInit } from '../../sandbox/videosdk/token';
import type { Cause, World } from '../demo/cause';
import { SIDES } from '../demo/sides';
import type { Side } from '../demo/session-types';

/** VideoSDK tries for the first time some five seconds after its socket was lost, and says so only when that fails. */
const OFFLINE_MS = 8000;
const NONE: Cause = {};
const LONG = 'x'.repeat(129);
const MISSING_ROOM = 'none-such-room';

/** How each provocation is brought about, beyond what its program does itself. */
export const CAUSES: Record<ProvocationId, Cause> = {
  'token-malformed': { access: () => Promise.resolve({ token: 'not-a-token' }) },
  'token-header': tokens({ twilio: (sandbox) => twilioJwt(sandbox, { header: {} }) }),
  'token-unknown-key': tokens({
    twilio: (sandbox) => twilioJwt(sandbox, { key: 'SK00000000000000000000000000000000' }),
    videosdk: (sandbox) => videosdkJwt(sandbox, { key: 'unknown-key' }),
  }),
  'token-expired': tokens({
    twilio: (sandbox) => sandbox.twilio.createToken({ identity: 'You', ttlSeconds: -60 }),
    videosdk: (sandbox) => sandbox.videosdk.createToken({ ttlSeconds: -60 }),
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
    twilio: (sandbox) => sandbox.twilio.createToken({ identity: 'You', room: 'another-room' }),
    videosdk: videosdkToken({ roomId: 'another-room' }),
  }),
  'token-other-participant': tokens({ videosdk: videosdkToken({ participantId: 'somebody-else' }) }),
  'token-wrong-role': tokens({ videosdk: videosdkToken({ roles: ['crawler'] }) }),

  'service-unreachable': { unreachable: true },
  'service-busy': {
    prepare: ({ faults }) => SIDES.forEach((side) => faults.service(side).setBusy(true)),
  },
  'server-error': { prepare: ({ faults }) => SIDES.forEach((side) => faults.service(side).failNext()) },
  'room-full': {
    prepare: ({ faults, rooms }) => SIDES.forEach((side) => faults.setRoomFull(rooms[side], true)),
  },
  'room-not-found': {
    prepare: ({ sandbox }) => void (sandbox.twilio.clientsCreateRooms = false),
    access: named(MISSING_ROOM),
  },
  'room-disabled': {
    async prepare({ sandbox, rooms }) {
      await callVideoSdk(sandbox, 'rooms/deactivate', { roomId: rooms.videosdk.id });
    },
    async access(side, { sandbox, rooms }) {
      if (side === 'videosdk') return {};
      const room = sandbox.twilio.room(rooms.twilio.name)?.sid ?? '';
      rooms.twilio.end();
      return { room, token: await sandbox.twilio.createToken({ identity: 'You' }) };
    },
  },
  'room-name-blank': { access: named(' ') },
  'room-name-long': { access: (side, world) => named(side === 'twilio' ? LONG : MISSING_ROOM)(side, world) },
  'room-name-characters': { access: named('line\nbreak') },
  'identity-blank': identity(' '),
  'identity-long': identity(LONG),
  'identity-characters': identity('line\nbreak'),

  'network-lost': {
    joined(side, { hosts }) {
      const host = hosts.get(side);
      host?.setNetwork({ online: false });
      setTimeout(() => host?.setNetwork({ online: true }), OFFLINE_MS);
    },
  },
  'room-ended': { joined: (side, { faults, rooms }) => faults.endRoom(rooms[side]) },
  'room-ended-by-server': {
    async joined(side, { sandbox, rooms, faults }) {
      if (side === 'twilio') faults.endRoom(rooms.twilio);
      else await callVideoSdk(sandbox, 'sessions/end', { roomId: rooms.videosdk.id });
    },
  },
  removed: { joined: (side, world) => world.faults.removeParticipant(you(side, world)) },
  'removed-by-server': {
    async joined(side, world) {
      const participant = you(side, world);
      if (side === 'twilio') return world.faults.removeParticipant(participant);
      await callVideoSdk(world.sandbox, 'sessions/participants/remove', {
        roomId: world.rooms.videosdk.id,
        participantId: participant.id,
      });
    },
  },
  'joined-twice': {
    async joined(side, world) {
      const { id, name } = you(side, world);
      await Guest.join(world.rooms[side], { id, name: `${name} on the phone` });
    },
  },
  'not-a-moderator': {
    // Somebody to remove, who needs neither a picture nor a voice.
    prepare: ({ rooms }) => void rooms.videosdk.join({ id: 'guest-ada', name: 'Ada' }),
    ...tokens({ videosdk: videosdkToken({ permissions: ['allow_join'] }) }),
  },

  'too-many-tracks': twilioRoom({ maxPublishedTracks: 0 }),
  'audio-only': twilioRoom({ audioOnly: true }),
  'publish-capacity': { joined: (side, { faults }) => faults.service(side).failNext() },
  'subscribe-capacity': {
    async joined(side, { sandbox, guest }) {
      if (side !== 'twilio') return;
      sandbox.twilio.faults.failNextSubscription(2);
      await guest();
    },
  },
  'track-names': NONE,
  'no-device': NONE,
  'no-such-camera': NONE,
  'too-early': NONE,
  twice: NONE,
  'unknown-event': NONE,
  'nothing-to-stop': NONE,
};

type Maker = (sandbox: Sandbox) => Promise<string>;

/** Tokens of other kinds than the usual. */
function tokens(makers: Partial<Record<Side, Maker>>): Cause {
  return {
    async access(side, { sandbox }): Promise<Partial<Access>> {
      const make = makers[side];
      return make ? { token: await make(sandbox) } : {};
    },
  };
}

function videosdkToken(init: TokenInit): Maker {
  return (sandbox) => sandbox.videosdk.createToken(init);
}

/** Tokens for any room, and a name that is wrong. */
function named(room: string): NonNullable<Cause['access']> {
  return async (side, { sandbox }) => ({
    room,
    token:
      side === 'twilio'
        ? await sandbox.twilio.createToken({ identity: 'You' })
        : await sandbox.videosdk.createToken(),
  });
}

function identity(name: string): Cause {
  return tokens({ twilio: (sandbox) => sandbox.twilio.createToken({ identity: name }) });
}

/** A room of Twilio's with other settings; VideoSDK's is the usual. */
function twilioRoom(settings: Parameters<Sandbox['twilio']['createRoom']>[1]): Cause {
  const name = 'limited-room';
  return {
    prepare: ({ sandbox }) => void sandbox.twilio.createRoom(name, settings),
    access: async (side, world) => (side === 'twilio' ? named(name)(side, world) : {}),
  };
}

/** A token of Twilio's that no helper library would sign. */
function twilioJwt(
  { twilio: { credentials } }: Sandbox,
  {
    header = { cty: 'twilio-fpa;v=1' },
    key = credentials.apiKeySid,
    secret = credentials.apiKeySecret,
    grants = { identity: 'You', video: {} },
    startsIn = 0,
  }: {
    header?: { cty?: string };
    key?: string;
    secret?: string;
    grants?: Record<string, unknown>;
    startsIn?: number;
  },
): Promise<string> {
  return signed({ grants }, { alg: 'HS256', typ: 'JWT', ...header }, secret, startsIn, (jwt) =>
    jwt.setIssuer(key).setSubject(credentials.accountSid),
  );
}

function videosdkJwt(
  { videosdk: { credentials } }: Sandbox,
  {
    key = credentials.apiKey,
    secret = credentials.secret,
    startsIn = 0,
  }: { key?: string; secret?: string; startsIn?: number },
): Promise<string> {
  const claims = { apikey: key, permissions: ['allow_join'], version: 2 };
  return signed(claims, { alg: 'HS256', typ: 'JWT' }, secret, startsIn);
}

function signed(
  claims: Record<string, unknown>,
  header: { alg: string; typ: string; cty?: string },
  secret: string,
  startsIn: number,
  more: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const jwt = new SignJWT(claims)
    .setProtectedHeader(header)
    .setIssuedAt(now)
    .setExpirationTime(now + startsIn + 3600);
  return more(startsIn ? jwt.setNotBefore(now + startsIn) : jwt).sign(new TextEncoder().encode(secret));
}

/** What the reader's own server would ask of VideoSDK's REST API. @throws {Error} when it refuses. */
async function callVideoSdk(
  { videosdk }: Sandbox,
  path: string,
  body: Record<string, string>,
): Promise<void> {
  const { status } = await videosdk.request({
    method: 'POST',
    url: new URL(`https://api.videosdk.live/v2/${path}`),
    headers: { authorization: await videosdk.createToken(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (status !== 200) throw new Error(`VideoSDK’s REST API answered ${status}.`);
}

/** @throws {Error} when the reader is not in the room. */
function you(side: Side, { rooms, person }: World): Participant {
  const found = [...rooms[side].participants.values()].find(({ name }) => name === person);
  if (!found) throw new Error('You are not in the room.');
  return found;
}
