import { describe, expect, it } from 'vitest';
import { readQuery, wordsOf } from './query';

describe('what was typed', () => {
  it.each([
    ["room.on('disconnected', (room, error) => {", 'room', 'disconnected'],
    ['localParticipant.videoTracks.get(sid)', 'localparticipant', 'videotracks'],
    ['room.participants.forEach((participant) => {', 'room', 'participants'],
    ['await Video.connect(token)', 'video', 'connect'],
    ['meeting?.muteMic()', 'meeting', 'mutemic'],
    ['new LocalDataTrack()', '', 'localdatatrack'],
    ['new Twilio.Video.LocalDataTrack()', '', 'localdatatrack'],
    ['error.code === 53118', '', '53118'],
    ['error code: 4002', '', '4002'],
    ['TwilioError 53105', '', '53105'],
    ['LocalVideoTrack#disable', 'localvideotrack', 'disable'],
    ['53205', '', '53205'],
    ['audio: false', 'connectoptions', 'audio'],
    ['{ networkQuality: { local: 1 } }', 'connectoptions', 'networkquality'],
    ['rooms(sid).participants(sid).update({ status })', 'participants', 'update'],
    ['error: permission denied', '', ''],
    ['screen share', '', ''],
  ])('is read as a developer would: %s', (typed, of, name) => {
    expect(readQuery(typed)).toMatchObject({ of, name });
  });

  it('has a phrase without what stands around it', () => {
    expect(readQuery('  “Mute   all”?! ').phrase).toBe('mute all');
    expect(readQuery('mute()').phrase).toBe('mute');
  });

  it('may be nothing, or of any length', () => {
    expect(readQuery('  ').words).toEqual([]);
    expect(readQuery('?!').words).toEqual([]);
    expect(readQuery('a'.repeat(100_000)).name).toHaveLength(200);
  });
});

it('takes names apart, and keeps them whole', () => {
  expect(wordsOf('RTCStats of participantConnected, MAX_SIZE')).toEqual([
    'rtcstats',
    'rtc',
    'stats',
    'of',
    'participantconnected',
    'participant',
    'connected',
    'max_size',
    'max',
    'size',
  ]);
});
