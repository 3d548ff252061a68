import type { Twilio } from 'twilio';
import type { RoomListInstanceCreateOptions } from 'twilio/lib/rest/video/v1/room';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createService, FakeClient } from '../testing/fake-client';
import type { TwilioService } from '../service';
import { helperLibrary, refusal } from '../testing/helper-library';

let service: TwilioService;
let rooms: Twilio['video']['v1']['rooms'];
beforeEach(() => {
  service = createService();
  rooms = helperLibrary(service).video.v1.rooms;
});
afterEach(() => service.close());

describe('an app’s server', () => {
  it('without the right secret is refused', async () => {
    expect(await refusal(helperLibrary(service, 'wrong').video.v1.rooms.list())).toBe('401 20003');
  });

  it('makes, finds, lists and completes a room', async () => {
    const { sid, status, type, maxParticipants } = await rooms.create({
      uniqueName: 'lab',
      maxParticipants: 5,
    });
    expect({ status, type, maxParticipants }).toEqual({
      status: 'in-progress',
      type: 'group',
      maxParticipants: 5,
    });
    expect((await rooms('lab').fetch()).sid).toBe(sid);
    expect((await rooms.list()).map(({ uniqueName }) => uniqueName)).toEqual(['lab']);
    expect((await rooms(sid).update({ status: 'completed' })).endTime).toBeInstanceOf(Date);
    expect(await rooms.list()).toEqual([]);
    expect((await rooms.list({ status: 'completed' })).map((room) => room.sid)).toEqual([sid]);
    expect((await rooms(sid).fetch()).status).toBe('completed');
  });

  it('lists more rooms than fit on a page', async () => {
    for (let count = 0; count < 7; count++) service.createRoom();
    expect(await rooms.list({ pageSize: 3 })).toHaveLength(7);
  });

  it.each<[string, RoomListInstanceCreateOptions & Record<string, unknown>]>([
    ['400 53100', { uniqueName: ' ' }],
    ['400 53101', { uniqueName: 'n'.repeat(129) }],
    ['400 53102', { uniqueName: 'a\u0007b' }],
    ['400 53107', { maxParticipants: 51 }],
    ['400 53107', { maxParticipants: 5, type: 'group-small' }],
    ['400 53108', { type: 'ballroom' as never }],
    ['400 53109', { emptyRoomTimeout: 61 }],
    ['400 53113', { uniqueName: 'taken' }],
    ['400 53124', { audioOnly: true, type: 'go' }],
    ['400 20001', { audioOnly: 'perhaps' as never }],
    ['400 20001', { recordingRules: [{ type: 'maybe' }] }],
  ])('is refused with %s a room such as %j', async (expected, options) => {
    service.createRoom('taken');
    expect(await refusal(rooms.create(options))).toBe(expected);
  });

  it('is told what is not there, and what cannot be done', async () => {
    service.createRoom('lab');
    expect(await refusal(rooms('other').fetch())).toBe('404 20404');
    expect(await refusal(rooms('lab').participants('nobody').fetch())).toBe('404 20404');
    expect(await refusal(rooms('lab').recordings.list())).toBe('404 20404');
    expect(await refusal(rooms('lab').update({ status: 'failed' }))).toBe('400 53112');
    const { sid } = await rooms('lab').update({ status: 'completed' });
    expect(await refusal(rooms(sid).update({ status: 'completed' }))).toBe('400 53118');
  });

  it('lists participants, sends one away, and still knows of it', async () => {
    const client = new FakeClient(service);
    await client.join('One');
    const [participant] = await rooms('lab').participants.list();
    expect(participant).toMatchObject({ identity: 'One', status: 'connected', endTime: null });
    await rooms('lab').participants('One').update({ status: 'disconnected' });
    expect(client.received.at(-1)).toMatchObject({ type: 'disconnected' });
    expect(await rooms('lab').participants.list({ status: 'connected' })).toEqual([]);
    expect(await rooms('lab').participants('One').fetch()).toMatchObject({ status: 'disconnected' });
    expect(await refusal(rooms('lab').participants('One').update({ status: 'disconnected' }))).toBe(
      '404 53204',
    );
  });

  it('reads and sets what a participant is subscribed to', async () => {
    const { room } = service.createRoom('lab');
    const guest = room.join({ id: 'Ada' });
    guest.publish({ id: 'm', kind: 'audio', origin: 'microphone', name: 'microphone' });
    await new FakeClient(service).join('One');
    const one = rooms('lab').participants('One');
    expect((await one.subscribeRules.fetch()).rules).toEqual([{ type: 'include', all: true }]);
    const rules = [{ type: 'exclude', kind: 'audio' }];
    expect((await one.subscribeRules.update({ rules })).rules).toEqual(rules);
    const [track] = await rooms('lab').participants('Ada').publishedTracks.list();
    expect(track).toMatchObject({ name: 'microphone', kind: 'audio', enabled: true });
    expect(await one.subscribedTracks.list()).toEqual([]);
    expect(await refusal(one.subscribedTracks('MT0').fetch())).toBe('404 20404');
    expect(await refusal(rooms('lab').participants('Ada').subscribeRules.fetch())).toBe('404 20404');
    expect(await refusal(one.subscribeRules.update({ rules: [{ type: 'include' }] }))).toBe('400 20001');
  });

  it('switches recording on and off', async () => {
    const { room, recording } = service.createRoom('lab');
    room.join({ id: 'Ada' }).publish({ id: 'm', kind: 'audio', origin: 'microphone' });
    await rooms('lab').recordingRules.update({ rules: [{ type: 'include', all: true }] });
    expect(recording.state()).toEqual({ is_recording: true, revision: 2 });
    expect((await rooms('lab').recordingRules.fetch()).rules).toEqual([{ type: 'include', all: true }]);
    await rooms('lab').recordingRules.update({ rules: [{ type: 'include', kind: 'video' }] });
    expect(recording.state()).toEqual({ is_recording: false, revision: 3 });
  });

  it('switches transcription on and off', async () => {
    const { transcriptions } = service.createRoom('lab');
    const { ttid, status } = await rooms('lab').transcriptions.create();
    expect([status, transcriptions.on]).toEqual(['started', true]);
    expect(await rooms('lab').transcriptions.list()).toHaveLength(1);
    await rooms('lab').transcriptions(ttid).update({ status: 'stopped' });
    expect(transcriptions.on).toBe(false);
  });
});
