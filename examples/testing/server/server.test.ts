import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyAccessToken } from '../../../src/sandbox/twilio/access-token';
import {
  authorizeMeeting,
  authorizeRest,
  mayModerate,
  verifyToken,
} from '../../../src/sandbox/videosdk/token';
import type { VendorName } from '../../server/src/vendors/vendor';
import { postgresStore, Server, sqliteStore, type StoreKind } from './harness';

interface Access {
  vendor: VendorName;
  room: string;
  token: string;
}

describe.each([
  ['SQLite', sqliteStore],
  ['Postgres', postgresStore],
])('the example server on %s', (_name, kindOf) => {
  let kind: StoreKind;
  let server: Server;
  beforeAll(async () => void (kind = await kindOf()), 60_000);
  afterEach(() => server.close());
  afterAll(() => kind.end());

  const start = async (vendor: VendorName): Promise<void> => {
    server = new Server(await kind.open(), vendor);
  };
  const access = async (who: 'ada' | 'grace', room = 'stand-up'): Promise<Access> =>
    (await server.ask(who, 'POST', `/rooms/${room}/access`)).value as Access;

  describe('with VideoSDK', () => {
    beforeEach(() => start('videosdk'));

    it('gives a token for one user and one room, which is made once', async () => {
      const [ada, grace] = [await access('ada'), await access('grace')];
      const { credentials } = server.services.videosdk;
      expect(grace.room).toBe(ada.room);
      expect(server.services.videosdk.rooms).toHaveLength(1);
      const claims = await verifyToken(credentials, ada.token);
      authorizeMeeting(claims, { roomId: ada.room, participantId: 'ada' });
      expect(() => authorizeMeeting(claims, { roomId: ada.room, participantId: 'eve' })).toThrow();
      expect(() => authorizeMeeting(claims, { roomId: 'other', participantId: 'ada' })).toThrow();
      expect(() => authorizeRest(claims)).toThrow();
      expect(mayModerate(claims)).toBe(false);
      expect(mayModerate(await verifyToken(credentials, grace.token))).toBe(true);
    });

    it('lets the database decide where two ask at once, and gives up the room of the slower one', async () => {
      const [one, other] = await Promise.all([server.rooms.open('retro'), server.rooms.open('retro')]);
      expect(one.id).toBe(other.id);
      const { rooms } = server.services.videosdk;
      expect(rooms).toHaveLength(2);
      const spare = rooms.find(({ id }) => id !== one.id)!;
      await expect(one.service.openRoom('again', undefined)).resolves.toMatch(/^\w{4}-/);
      expect(await validity(spare.id)).toBe(403);
      expect(await validity(one.id)).toBe(200);
    });

    it('lists who is in, and who met when, and ends it for all', async () => {
      const { room } = await access('ada');
      const meeting = server.services.videosdk.room(room)!;
      expect(await server.ask('grace', 'GET', '/rooms/stand-up/participants')).toEqual({
        status: 200,
        value: [],
      });
      meeting.join({ id: 'ada', name: 'Ada' });
      meeting.leave(meeting.join({ id: 'gus', name: 'Gus' }), 'left');
      const since = expect.any(String) as string;
      expect((await server.ask('grace', 'GET', '/rooms/stand-up/participants')).value).toEqual([
        { id: 'ada', name: 'Ada', since },
      ]);
      expect((await server.ask('grace', 'GET', '/rooms/stand-up/sessions')).value).toMatchObject([
        { end: null },
      ]);
      expect((await server.ask('grace', 'POST', '/rooms/stand-up/end')).status).toBe(204);
      expect(meeting.ended).toBe(true);
      expect((await server.ask('grace', 'GET', '/rooms/stand-up/sessions')).value).toMatchObject([
        { end: expect.any(String) as string },
      ]);
      expect((await server.ask('grace', 'POST', '/rooms/stand-up/end')).status).toBe(204);
    });

    it('keeps what a signed webhook tells', async () => {
      const { room } = await access('ada');
      const data = { meetingId: room, sessionId: '613731342f27f56e4fc4b6d0', participantId: 'ada' };
      const joined = JSON.stringify({ webhookType: 'participant-joined', data }, undefined, 2);
      expect((await server.webhook(joined)).status).toBe(204);
      // One who comes back: nothing tells it from a second delivery.
      expect((await server.webhook(joined)).status).toBe(204);
      const { value } = await server.ask('grace', 'GET', '/rooms/stand-up/events');
      const event = { kind: 'joined', type: 'participant-joined', participant: 'ada', room };
      expect(value).toMatchObject([event, event]);
    });

    it.each([
      ['that is signed for another body', '{"webhookType":"session-ended","data":{"meetingId":"a"}}', '{}'],
      [
        'written anew, with the same content',
        '{"webhookType":"x","data":{}}',
        '{"webhookType": "x", "data": {}}',
      ],
      ['that names no meeting', '{"webhookType":"session-ended","data":{}}', undefined],
      ['that is no JSON', 'session-ended', undefined],
    ])('refuses a webhook %s', async (_reason, body, signed) => {
      expect((await server.webhook(body, signed)).status).toBe(403);
    });

    async function validity(roomId: string): Promise<number> {
      const { videosdk } = server.services;
      const { status } = await videosdk.request({
        method: 'GET',
        url: new URL(`https://api.videosdk.live/v2/rooms/validate/${roomId}`),
        headers: { authorization: await videosdk.createToken() },
        body: null,
      });
      return status;
    }
  });

  describe('with Twilio Video', () => {
    beforeEach(() => start('twilio'));

    it('gives a token for one user and one room, which calls back', async () => {
      const { room, token } = await access('ada');
      const { twilio } = server.services;
      expect(room).toBe('stand-up');
      expect(await verifyAccessToken(twilio.credentials, token)).toEqual({ identity: 'ada', room });
      expect(twilio.room('stand-up')?.settings.statusCallback).toBe('https://app.example/webhooks/twilio');
      await access('grace');
      expect(twilio.rooms).toHaveLength(1);
    });

    it('lists who is in, and who met when, and makes the room anew after its end', async () => {
      await access('ada');
      server.services.twilio.room('stand-up')!.room.join({ id: 'ada' });
      expect((await server.ask('grace', 'GET', '/rooms/stand-up/participants')).value).toMatchObject([
        { id: 'ada' },
      ]);
      expect((await server.ask('grace', 'POST', '/rooms/stand-up/end')).status).toBe(204);
      expect((await server.ask('grace', 'POST', '/rooms/stand-up/end')).status).toBe(204);
      expect((await server.ask('grace', 'GET', '/rooms/stand-up/participants')).value).toEqual([]);
      await access('ada');
      const ended = expect.any(String) as string;
      expect((await server.ask('grace', 'GET', '/rooms/stand-up/sessions')).value).toMatchObject([
        { end: null },
        { end: ended },
      ]);
    });

    const joined = {
      RoomSid: 'RM0',
      RoomName: 'stand-up',
      StatusCallbackEvent: 'participant-connected',
      SequenceNumber: '3',
      Timestamp: '2026-11-28T12:00:00.000Z',
      ParticipantIdentity: 'ada',
    };

    it('keeps what a signed status callback tells, once', async () => {
      await access('ada');
      expect((await server.callback(joined)).status).toBe(204);
      expect((await server.callback(joined)).status).toBe(204);
      expect(
        (await server.callback({ ...joined, StatusCallbackEvent: 'room-ended', SequenceNumber: '4' })).status,
      ).toBe(204);
      expect((await server.ask('grace', 'GET', '/rooms/stand-up/events')).value).toMatchObject([
        { kind: 'joined', participant: 'ada', at: '2026-11-28T12:00:00.000Z' },
        { kind: 'ended', type: 'room-ended' },
      ]);
    });

    it('refuses a status callback with a signature that is not Twilio’s, and one that says nothing', async () => {
      expect((await server.callback(joined, 'AAAA')).status).toBe(403);
      expect((await server.callback(joined, '')).status).toBe(403);
      expect((await server.callback({ RoomSid: 'RM0' })).status).toBe(403);
      await access('ada');
      expect((await server.ask('grace', 'GET', '/rooms/stand-up/events')).value).toEqual([]);
    });
  });

  describe('with both', () => {
    beforeEach(() => start('twilio'));

    it('moves a room to the other service and back, where its id is still known', async () => {
      const before = await access('ada');
      expect((await server.ask('grace', 'PUT', '/rooms/stand-up/vendor/videosdk')).status).toBe(200);
      const moved = await access('ada');
      expect([before.vendor, moved.vendor]).toEqual(['twilio', 'videosdk']);
      expect((await access('ada', 'other')).vendor).toBe('twilio');
      await server.ask('grace', 'PUT', '/rooms/stand-up/vendor/twilio');
      await server.ask('grace', 'PUT', '/rooms/stand-up/vendor/videosdk');
      expect((await access('ada')).room).toBe(moved.room);
      expect(server.services.videosdk.rooms).toHaveLength(1);
      expect((await server.ask('grace', 'GET', '/rooms')).value).toEqual([
        { name: 'other', vendor: 'twilio' },
        { name: 'stand-up', vendor: 'videosdk' },
      ]);
      expect(await server.store.nameOf('videosdk', moved.room)).toBe('stand-up');
    });

    it('answers nobody who is not signed in, and hosts alone where it says so', async () => {
      await access('ada');
      for (const [method, path, status] of [
        ['POST', 'stand-up/access', 200],
        ['POST', 'stand-up/end', 403],
        ['GET', 'stand-up/participants', 403],
        ['GET', 'stand-up/sessions', 403],
        ['GET', 'stand-up/events', 403],
        ['PUT', 'stand-up/vendor/videosdk', 403],
      ] as const) {
        expect((await server.ask(undefined, method, `/rooms/${path}`)).status).toBe(401);
        expect((await server.ask('ada', method, `/rooms/${path}`)).status).toBe(status);
      }
    });

    it.each([
      [404, 'GET', '/rooms/never-opened/participants'],
      [400, 'POST', `/rooms/${'n'.repeat(65)}/access`],
      [400, 'POST', '/rooms/a%20b/access'],
      [404, 'PUT', '/rooms/stand-up/vendor/other'],
      [404, 'GET', '/rooms/a/b/c'],
    ])('answers %i to %s %s', async (status, method, path) => {
      expect((await server.ask('grace', method, path)).status).toBe(status);
    });
  });
});
