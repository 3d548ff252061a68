import type { RoomListInstanceCreateOptions } from 'twilio/lib/rest/video/v1/room';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createService, FakeClient } from '../testing/fake-client';
import { helperLibrary, refusal } from '../testing/helper-library';
import type { TwilioService } from '../service';

let service: TwilioService;
beforeEach(() => {
  service = createService();
});
afterEach(() => {
  service.close();
  vi.useRealTimers();
});

type Setting = keyof RoomListInstanceCreateOptions;
type Body = Record<string, unknown>;

/** Posts a form as it is. */
async function post(
  path: string,
  form: string,
): Promise<{ status: number; body: Body; notice: string | undefined }> {
  const { apiKeySid, apiKeySecret } = service.credentials;
  const { status, body, notice } = await service.request({
    method: 'POST',
    url: new URL(`https://video.twilio.com/v1${path}`),
    headers: { authorization: `Basic ${btoa(`${apiKeySid}:${apiKeySecret}`)}` },
    body: form,
  });
  return { status, body: JSON.parse(String(body)) as Body, notice };
}

/** Every setting that Twilio's helper library knows: one that a new release adds is missing here. */
const SETTINGS: Record<Setting, unknown> = {
  enableTurn: true,
  type: 'group',
  uniqueName: 'lab',
  statusCallback: 'https://app.example/twilio',
  statusCallbackMethod: 'GET',
  maxParticipants: 3,
  recordParticipantsOnConnect: true,
  transcribeParticipantsOnConnect: true,
  videoCodecs: ['H264'],
  mediaRegion: 'de1',
  recordingRules: [{ type: 'include', all: true }],
  transcriptionsConfiguration: { languageCode: 'de-DE' },
  audioOnly: true,
  maxParticipantDuration: 600,
  emptyRoomTimeout: 7,
  unusedRoomTimeout: 8,
  largeRoom: true,
};
/** Those that the resource does not name. */
const UNSAID: readonly Setting[] = [
  'recordingRules',
  'transcribeParticipantsOnConnect',
  'transcriptionsConfiguration',
];

describe('a room', () => {
  it('remembers every setting of the helper library', async () => {
    const room = (await helperLibrary(service).video.v1.rooms.create(
      SETTINGS as RoomListInstanceCreateOptions,
    )) as unknown as Body;
    for (const [name, value] of Object.entries(SETTINGS))
      if (!UNSAID.includes(name as Setting)) expect([name, room[name]]).toEqual([name, value]);
    const { recording, transcriptions } = service.room('lab')!;
    expect(recording.rules).toEqual(SETTINGS.recordingRules);
    expect([transcriptions.on, transcriptions.configuration]).toEqual([true, { languageCode: 'de-DE' }]);
  });

  it('says that nobody calls its status callback', async () => {
    const { notice } = await post('/Rooms', 'StatusCallback=https%3A%2F%2Fapp.example%2F');
    expect(notice).toContain('does not call a room’s StatusCallback');
    expect((await post('/Rooms', '')).notice).toBeUndefined();
  });

  it.each([
    ['400 53110', { statusCallbackMethod: 'PUT' }],
    ['400 53111', { statusCallback: 'nowhere' }],
    ['400 53115', { mediaRegion: 'mars1' }],
    ['400 20001', { videoCodecs: ['VP9' as never] }],
    ['400 20001', { maxParticipantDuration: 10 }],
    ['400 20001', { transcriptionsConfiguration: 'plain' as never }],
  ])('is refused with %s: %j', async (expected, options) => {
    expect(await refusal(helperLibrary(service).video.v1.rooms.create(options))).toBe(expected);
  });

  it('tells its clients the region of its media, the nearest one when none is chosen', async () => {
    await post('/Rooms', 'UniqueName=lab&MediaRegion=de1');
    await post('/Rooms', 'UniqueName=other&MediaRegion=gll');
    const regionOf = async (name: string) => {
      const { options } = (await new FakeClient(service).join('One', { name })) as { options: Body };
      return options['media_region'];
    };
    expect([await regionOf('lab'), await regionOf('other')]).toEqual(['de1', 'us1']);
  });

  it('sends participants away after so many seconds, with 53216', async () => {
    await post('/Rooms', 'UniqueName=lab&MaxParticipantDuration=600');
    const client = new FakeClient(service);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const joined = client.join('One');
    await vi.waitFor(() => joined);
    vi.advanceTimersByTime(599_000);
    expect(client.received.at(-1)).toMatchObject({ type: 'connected' });
    vi.advanceTimersByTime(1000);
    expect(client.received.at(-1)).toMatchObject({ type: 'error', code: 53216 });
  });

  it('follows how transcriptions are to be made', async () => {
    const configuration = encodeURIComponent('{"languageCode":"de-DE","partialResults":false}');
    await post(
      '/Rooms',
      `UniqueName=lab&TranscribeParticipantsOnConnect=true&TranscriptionsConfiguration=${configuration}`,
    );
    const { room, on } = { room: service.room('lab')!, on: vi.fn() };
    room.on('transcription', on);
    const ada = room.room.join({ id: 'Ada' });
    ada.publish({ id: 'm', kind: 'audio', origin: 'microphone' });
    room.room.setSpeaker(ada);
    expect(on.mock.calls).toMatchObject([[{ language_code: 'de-DE', partial_results: false }]]);
  });
});

describe('a form', () => {
  it.each([
    ['UniqueName=&Type=group&MaxParticipants=&AudioOnly=&VideoCodecs=&RecordingRules=&StatusCallback=', 201],
    ['AudioOnly=TRUE', 201],
    ['AudioOnly=1', 400],
    ['VideoCodecs=VP8&VideoCodecs=H264', 201],
    ['VideoCodecs=%5B%22H264%22%5D', 201],
    ['MaxParticipants=five', 400],
  ])('may leave fields empty, and spells its values as text: %s', async (form, status) => {
    expect((await post('/Rooms', form)).status).toBe(status);
  });

  it('without a name makes a room that is named by its SID, as often as it comes', async () => {
    const rooms = [await post('/Rooms', 'UniqueName='), await post('/Rooms', 'UniqueName=')];
    for (const { body } of rooms) expect(body['unique_name']).toBe(body['sid']);
    expect(service.rooms).toHaveLength(2);
  });

  it.each(['RecordingRules', 'Participants/One/SubscribeRules'])(
    'has rules as text: %s',
    async (resource) => {
      service.createRoom('lab');
      await new FakeClient(service).join('One');
      const rules = encodeURIComponent('[{"type":"include","all":"true"}]');
      const { status, body } = await post(`/Rooms/lab/${resource}`, `Rules=${rules}`);
      expect([status, body['rules']]).toEqual([202, [{ type: 'include', all: true }]]);
      expect((await post(`/Rooms/lab/${resource}`, 'Rules=')).status).toBe(400);
    },
  );
});

it('a list is of the days that are asked for', async () => {
  const { rooms } = helperLibrary(service).video.v1;
  service.createRoom('lab').room.join({ id: 'Ada' });
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000);
  const count = async (options: Record<string, unknown>) => [
    (await rooms.list(options)).length,
    (await rooms('lab').participants.list(options)).length,
  ];
  expect(await count({ dateCreatedAfter: day(-1), dateCreatedBefore: day(1) })).toEqual([1, 1]);
  expect(await count({ dateCreatedAfter: day(1) })).toEqual([0, 0]);
  expect(await count({ dateCreatedBefore: day(-1) })).toEqual([0, 0]);
  expect(await rooms.list({ status: 'failed' })).toEqual([]);
});
