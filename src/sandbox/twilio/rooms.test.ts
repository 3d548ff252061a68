import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MediaConditions } from '../room/media-conditions';
import { Room, type Participant } from '../room/room';
import { twilioErrorCode, TwilioServiceError } from './errors';
import { ParticipantRecords } from './participant-records';
import { Recording } from './recording';
import { RecordingWarnings } from './recording-warnings';
import { createSid, isRoomSid } from './sid';
import { Transcriptions } from './transcriptions';
import { TwilioRoom } from './twilio-room';

let neutral: Room;
let room: TwilioRoom;
let ada: Participant;

beforeEach(() => {
  neutral = new Room({ id: 'stand-up' });
  room = new TwilioRoom(neutral, createSid('RM'));
  ada = neutral.join({ id: 'Ada Lovelace' });
});

describe('a room in Twilio’s terms', () => {
  it('gives SIDs that stay, and revisions that rise with each change others hear of', () => {
    const heard = vi.fn();
    room.on('changed', heard);
    const { revision } = room.view(ada);
    const track = ada.publish({ id: 't', kind: 'audio', origin: 'microphone', name: 'voice' });
    track.update({ enabled: false });
    const sid = room.trackSid(track);
    expect(room.view(ada)).toMatchObject({
      identity: 'Ada Lovelace',
      revision: revision + 2,
      tracks: [{ sid, name: 'voice', kind: 'audio', enabled: false, priority: 'standard' }],
    });
    expect(heard).toHaveBeenCalledTimes(2);
    expect(room.participant(room.participantSid(ada))).toBe(ada);
    expect(room.participant('Ada Lovelace')).toBe(ada);
    expect(room.publishedTracks).toBe(1);
  });

  it('tells of somebody who leaves as disconnected, and forgets that they were the dominant speaker', () => {
    const left = vi.fn();
    room.on('left', left);
    neutral.setSpeaker(ada);
    expect(room.dominantSpeaker).toBe(ada);
    neutral.setSpeaker(null);
    expect(room.dominantSpeaker).toBe(ada);
    neutral.leave(ada, 'removed');
    expect(left).toHaveBeenCalledWith(ada, expect.objectContaining({ state: 'disconnected' }), 'removed');
    expect(room.dominantSpeaker).toBeNull();
  });

  it('knows when it ended', () => {
    expect(room.endedAt).toBeUndefined();
    neutral.end();
    expect(room.endedAt).toBeInstanceOf(Date);
  });
});

describe('a recording', () => {
  it('goes on while its rules include a media track that is published, and tells of each change', () => {
    const recording = new Recording(neutral, true);
    const changed = vi.fn();
    recording.onChange(changed);
    ada.publish({ id: 'd', kind: 'data', origin: 'application' });
    expect(recording.state()).toEqual({ is_recording: false, revision: 1 });
    const track = ada.publish({ id: 'a', kind: 'audio', origin: 'microphone' });
    expect(recording.state()).toEqual({ is_recording: true, revision: 2 });
    recording.setRules([{ type: 'exclude', all: true }]);
    expect(recording.covers(track)).toBe(false);
    recording.setRules([{ type: 'include', all: true }]);
    neutral.leave(ada, 'left');
    expect(recording.state()).toEqual({ is_recording: false, revision: 5 });
    expect(changed).toHaveBeenCalledTimes(4);
  });

  it('warns its publisher of media that does not reach it, once, and when it does again', () => {
    const recorded = new TwilioRoom(neutral, createSid('RM'), { ...room.settings, record: true });
    const conditions = new MediaConditions();
    const warnings = new RecordingWarnings(recorded, ada, conditions);
    const sid = recorded.trackSid(ada.publish({ id: 'a', kind: 'audio', origin: 'microphone' }));
    expect(warnings.check()).toBeUndefined();
    conditions.setStopped(ada, true);
    expect(warnings.check()).toEqual({ revision: 1, tracks: { [sid]: { recordings: 'NO_MEDIA' } } });
    expect(warnings.check()).toBeUndefined();
    conditions.setStopped(ada, false);
    expect(warnings.check()).toEqual({ revision: 2, tracks: { [sid]: { recordings: 'OK' } } });
  });
});

describe('transcriptions', () => {
  it('begin with who speaks already', () => {
    const heard = vi.fn();
    ada.publish({ id: 'a', kind: 'audio', origin: 'microphone' });
    neutral.setSpeaker(ada);
    new Transcriptions(room, heard).setOn(true);
    expect(heard).toHaveBeenLastCalledWith(
      expect.objectContaining({ participant: room.participantSid(ada), partial_results: false }),
    );
  });

  it('say who begins to speak, with a microphone that is on, while they are on', () => {
    const heard = vi.fn();
    const transcriptions = new Transcriptions(room, heard);
    neutral.setSpeaker(ada);
    transcriptions.setOn(true);
    transcriptions.setOn(true);
    neutral.setSpeaker(null);
    neutral.setSpeaker(ada);
    expect(heard).not.toHaveBeenCalled();
    const track = ada.publish({ id: 'a', kind: 'audio', origin: 'microphone' });
    neutral.setSpeaker(null);
    neutral.setSpeaker(ada);
    expect(
      heard.mock.calls.map(([{ sequence_number, partial_results, stability }]) => [
        sequence_number,
        partial_results,
        stability,
      ]),
    ).toEqual([
      [1, true, 0.9],
      [2, false, undefined],
    ]);
    expect(heard).toHaveBeenLastCalledWith(
      expect.objectContaining({ track: room.trackSid(track), participant: room.participantSid(ada) }),
    );
    transcriptions.setOn(false);
    expect(transcriptions.on).toBe(false);
  });
});

describe('who was in a room', () => {
  it('is found by SID, or as the latest of an identity, with the times of coming and going', () => {
    const records = new ParticipantRecords(neutral, (participant) => room.participantSid(participant));
    const first = neutral.join({ id: 'Grace' });
    neutral.leave(first, 'left');
    const second = neutral.join({ id: 'Grace' });
    expect(records.all.map(({ endTime }) => endTime !== undefined)).toEqual([true, false]);
    expect(records.find('Grace')?.sid).toBe(room.participantSid(second));
    expect(records.find(room.participantSid(first))?.endTime).toBeInstanceOf(Date);
    expect(records.find('nobody')).toBeUndefined();
  });

  it('is forgotten beyond five hundred', () => {
    const records = new ParticipantRecords(neutral, (participant) => room.participantSid(participant));
    for (let count = 0; count < 600; count++) neutral.leave(neutral.join({ id: `p${count}` }), 'left');
    expect(records.all).toHaveLength(500);
    expect(records.all[0]?.identity).toBe('p100');
  });
});

it('identifiers have Twilio’s form, and are never the same twice', () => {
  expect(createSid('RM')).toMatch(/^RM[0-9a-f]{32}$/);
  expect(createSid('PA')).not.toBe(createSid('PA'));
  expect(isRoomSid(createSid('RM'))).toBe(true);
  for (const text of ['RM1', createSid('PA'), `${createSid('RM')}0`]) expect(isRoomSid(text)).toBe(false);
});

it('refusals have Twilio’s words, and codes that Twilio has', () => {
  expect(new TwilioServiceError(53105)).toMatchObject({
    code: 53105,
    message: 'Room contains too many Participants',
  });
  expect(new TwilioServiceError(20001, 'Status: wrong').message).toBe('Status: wrong');
  expect(twilioErrorCode(53205)).toBe(53205);
  for (const code of [1, 99_999, NaN]) expect(() => twilioErrorCode(code)).toThrow(/no error/);
});
