import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, FakeMeeting } from './testing/fake-meeting';

let meeting: FakeMeeting;

beforeEach(() => {
  meeting = new FakeMeeting();
});
afterEach(() => meeting.service.close());

const LIVESTREAM = { outputs: [{ url: 'rtmp://live.example', streamKey: 'key' }] };

describe('a meeting that records or streams', () => {
  it.each([
    ['Recording', 'recordingStateChanged', 'RECORDING', {}],
    ['Livestream', 'livestreamStateChanged', 'LIVESTREAM', LIVESTREAM],
    ['Hls', 'hlsStateChanged', 'HLS', {}],
    ['Transcription', 'transcriptionStateChanged', 'TRANSCRIPTION', {}],
    ['Translation', 'translationStateChanged', 'TRANSLATION', {}],
  ])('tells everybody the states of start%s and stop', async (name, method, prefix, data) => {
    const [ada, ben] = [await meeting.join('ada'), await meeting.join('ben')];
    await ada.request(`start${name}`, data);
    await ada.request(`stop${name}`);
    const expected = ['STARTING', 'STARTED', 'STOPPING', 'STOPPED'].map((state) => `${prefix}_${state}`);
    for (const socket of [ada, ben]) {
      expect(socket.notifications(method).map(({ status }) => status)).toEqual(expected);
    }
  });

  it('captions who speaks already as a transcription begins, and who speaks later', async () => {
    const [ada, ben] = [await meeting.join('ada'), await meeting.join('ben')];
    const speak = (id: string): void => meeting.room.setSpeaker(meeting.room.participants.get(id) ?? null);
    const captions = (): unknown[] =>
      ben.notifications('transcriptionText').map(({ participantId }) => participantId);
    speak('ada');
    expect(captions()).toEqual([]);
    await ada.request('startTranscription', {});
    expect(captions()).toEqual(['ada']);
    speak('ben');
    expect(captions()).toEqual(['ada', 'ben']);
  });

  it('says where an HLS stream could be watched, at an address that leads nowhere', async () => {
    const ada = await meeting.join('ada');
    await ada.request('startHls');
    const [playable] = ada.notifications('hlsPlayableStateChanged');
    expect(playable).toMatchObject({ isPlayable: true });
    expect(new URL(String(playable?.['playbackHlsUrl'])).hostname).toMatch(/\.invalid$/);
  });

  it('opens and closes a whiteboard', async () => {
    const ada = await meeting.join('ada');
    await ada.request('startWhiteboard', { version: 'v2' });
    await ada.request('stopWhiteboard');
    expect(ada.notifications('whiteboardStarted')).toMatchObject([{ url: expect.any(String) as unknown }]);
    expect(ada.notifications('whiteboardStopped')).toHaveLength(1);
  });

  it.each([
    ['Recording', {}, 4018, 4012],
    ['Livestream', LIVESTREAM, 4019, 4014],
    ['Hls', {}, 4020, 4017],
    ['Transcription', {}, 4031, 4032],
    ['Translation', {}, 4042, 4043],
    ['Whiteboard', {}, 4054, 4055],
  ])('refuses a second start%s and a stop without one', async (name, data, twice, idle) => {
    const ada = await meeting.join('ada');
    expect(errorCode(await ada.request(`stop${name}`))).toBe(idle);
    await ada.request(`start${name}`, data);
    expect(errorCode(await ada.request(`start${name}`, data))).toBe(twice);
  });

  it('refuses a livestream that goes nowhere', async () => {
    const ada = await meeting.join('ada');
    expect(errorCode(await ada.request('startLivestream', { outputs: [] }))).toBe(4015);
    expect(ada.notifications('livestreamStateChanged')).toEqual([]);
  });

  it('obeys only those who may moderate', async () => {
    const ada = await meeting.join('ada', { permissions: ['allow_join'] });
    expect(errorCode(await ada.request('startRecording'))).toBe(4008);
  });

  it('tells one who comes later what runs', async () => {
    const ada = await meeting.join('ada');
    await ada.request('startRecording');
    const ben = await meeting.join('ben');
    expect(ben.notifications('recordingStateChanged')).toMatchObject([{ status: 'RECORDING_STARTED' }]);
    await ada.request('stopRecording');
    expect((await meeting.join('eve')).notifications('recordingStateChanged')).toEqual([]);
  });
});
