import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediaSource } from '../room/media-source';
import type { Room } from '../room/room';
import { errorCode, FakeMeeting } from './testing/fake-meeting';
import type { FakeSocket } from './testing/fake-socket';

let meeting: FakeMeeting;
let other: Room;
let ada: FakeSocket;
let host: FakeSocket;

beforeEach(async () => {
  meeting = new FakeMeeting();
  other = meeting.service.createRoom();
  ada = await meeting.join('ada');
  host = await meeting.connect('host', {}, other.id);
  await host.request('requestEntry', { name: 'Host' });
  await host.request('join', { displayName: 'Host' });
});
afterEach(() => meeting.service.close());

async function ask(kinds = ['audio', 'video'], meetingId = other.id): Promise<unknown> {
  const secret = await meeting.service.createToken();
  return ada.request('mediaRelayRequestSent', { meetingId, secret, kinds });
}
const answer = (decision: string): Promise<unknown> =>
  host.request('respondToMediaRelayRequest', { peerId: 'ada', meetingId: meeting.room.id, decision });

const source = (): MediaSource => ({
  kind: 'video',
  layerCount: 1,
  track: () => ({}) as MediaStreamTrack,
  size: () => undefined,
  level: () => 0,
  onLayerChange: () => () => {},
  close: () => {},
});

describe('media that is relayed to another meeting', () => {
  it('is asked for, and comes with its participant when a moderator there allows it', async () => {
    const participant = meeting.room.participants.get('ada')!;
    participant.publish({ id: 'cam', kind: 'video', origin: 'camera', media: source() });
    participant.publish({ id: 'screen', kind: 'video', origin: 'screen', media: source() });
    await ask();
    expect(host.notifications('mediaRelayRequestReceived')).toMatchObject([
      { peerId: 'ada', displayName: 'ada', meetingId: meeting.room.id },
    ]);
    await answer('allowed');
    expect(ada.notifications('mediaRelayRequestResponse')).toMatchObject([
      { decision: 'allowed', decidedBy: 'host', meetingId: other.id },
    ]);
    expect(ada.notifications('mediaRelayStarted')).toMatchObject([{ meetingId: other.id }]);
    expect(host.notifications('newPeer')).toMatchObject([{ id: 'ada', displayName: 'ada' }]);
    expect([...other.participants.get('ada')!.tracks.keys()]).toEqual(['cam']);
  });

  it('follows what its owner sends, and leaves the owner’s own media alone', async () => {
    await ask();
    await answer('allowed');
    const participant = meeting.room.participants.get('ada')!;
    let closed = 0;
    const media = { ...source(), close: () => closed++ };
    const track = participant.publish({ id: 'cam', kind: 'video', origin: 'camera' });
    track.setMedia(media);
    const relayed = other.participants.get('ada')!.tracks.get('cam')!;
    expect(relayed.media).toBeDefined();
    track.update({ enabled: false });
    expect(relayed.enabled).toBe(false);
    await ada.request('mediaRelayRequestStop', { meetingId: other.id });
    expect(closed).toBe(0);
    participant.unpublish(track);
    expect(closed).toBe(1);
  });

  it.each<[string, string, () => unknown]>([
    ['stopped', 'its owner stops it', () => ada.request('mediaRelayRequestStop', { meetingId: other.id })],
    ['removed', 'a moderator removes it', () => host.request('removePeer', { peerId: 'ada' })],
    ['ended', 'the other meeting ends', () => other.end()],
  ])('is %s when %s', async (reason, _why, end) => {
    await ask();
    await answer('allowed');
    await end();
    expect(ada.notifications('mediaRelayStopped')).toMatchObject([{ meetingId: other.id, reason }]);
    expect(other.participants.has('ada')).toBe(false);
    expect(meeting.room.participants.has('ada')).toBe(true);
  });

  it('goes with its owner, for a reason of its own', async () => {
    await ask();
    await answer('allowed');
    ada.onclose(1006, '');
    expect(host.notifications('peerClosed')).toMatchObject([{ peerId: 'ada', reason: { code: 1004 } }]);
  });

  it('does not come when it is denied, nor where its participant is already', async () => {
    await ask();
    await answer('denied');
    expect(ada.notifications('mediaRelayStarted')).toEqual([]);
    expect(errorCode(await answer('allowed'))).toBe(404);
    await ask();
    other.join({ id: 'ada' });
    await answer('allowed');
    expect(ada.notifications('mediaRelayError')).toMatchObject([{ meetingId: other.id }]);
  });

  it.each<[number, string, () => Promise<unknown>]>([
    [4003, 'that does not exist', () => ask(['audio'], 'zzzz-zzzz-zzzz')],
    [4005, 'that it is in', () => ask(['audio'], meeting.room.id)],
    [404, 'to which nothing goes', () => ada.request('mediaRelayRequestStop', { meetingId: other.id })],
  ])('is refused with %i for a meeting %s', async (code, _which, attempt) => {
    expect(errorCode(await attempt())).toBe(code);
  });
});
