import { describe, expect, it } from 'vitest';
import type { Cause, Counterpart, Sighting, TimelineGroup } from './align';
import { Timeline } from './timeline';

const RUN: Cause = { label: 'Run both', time: 1000 };
const MUTES: Cause = { label: 'Guest mutes', time: 5000 };
const counterparts: Counterpart[] = [
  { twilio: 'Room.participantConnected', videosdk: 'Meeting.participant-joined', href: '/joined' },
  { twilio: 'RemoteTrackPublication.trackDisabled', videosdk: 'Participant.stream-disabled', href: '/off' },
  { twilio: 'connect.connect() resolved', videosdk: 'Meeting.meeting-joined', href: '/connect' },
  { twilio: 'Room.recordingStarted', href: '/recording' },
];

function seen(side: Sighting['side'], name: string, time: number, person?: string, kind?: string): Sighting {
  const [emitter = '', ...event] = name.split('.');
  return { side, emitter, event: event.join('.'), time, payload: '', about: { person, kind } };
}

function align(causes: Cause[], sightings: Sighting[], pairs: Counterpart[]): TimelineGroup[] {
  const timeline = new Timeline();
  timeline.learn(pairs);
  for (const cause of causes) timeline.cause(cause);
  for (const sighting of sightings) timeline.add(sighting);
  return timeline.groups;
}

describe('aligning', () => {
  it('puts what the mapping pairs into one row, under the action that came before', () => {
    const groups = align(
      [RUN, MUTES],
      [
        seen('videosdk', 'Participant.stream-disabled', 5040, 'Ada'),
        seen('twilio', 'connect.connect() resolved', 1200),
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 5020, 'Ada', 'audio'),
        seen('videosdk', 'Meeting.meeting-joined', 1400),
      ],
      counterparts,
    );
    expect(groups.map(({ cause, rows }) => [cause.label, rows.length])).toEqual([
      ['Run both', 1],
      ['Guest mutes', 1],
    ]);
    expect(groups[1]?.rows[0]).toMatchObject({
      twilio: [{ event: 'trackDisabled' }],
      videosdk: { event: 'stream-disabled' },
      href: '/off',
      notes: [],
    });
  });

  it('says in words what one side alone reported', () => {
    const [group] = align(
      [RUN],
      [seen('twilio', 'Room.recordingStarted', 1100), seen('videosdk', 'Meeting.speaker-changed', 1200)],
      counterparts,
    );
    expect(group?.rows.map(({ notes, href }) => [notes, href])).toEqual([
      [['Only Twilio Video reported this.'], '/recording'],
      [['Only VideoSDK reported this.'], undefined],
    ]);
  });

  it('pairs what is about the same person', () => {
    const [group] = align(
      [RUN],
      [
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 1100, 'Grace', 'video'),
        seen('videosdk', 'Participant.stream-disabled', 1050, 'Ada'),
        seen('videosdk', 'Participant.stream-disabled', 1150, 'Grace'),
      ],
      counterparts,
    );
    const pair = group?.rows.find(({ twilio, videosdk }) => twilio.length > 0 && videosdk);
    expect(pair?.videosdk?.about?.person).toBe('Grace');
  });

  it.each([
    ['Ada Lovelace', 'Ada Byron'],
    ['Ada Lovelace', 'Grace Lovelace'],
    ['Ada', 'Ada Byron'],
    [`Ada's audio`, 'Ada'],
    ['Ada, RemoteParticipant Grace', 'Grace'],
  ])('takes %s and %s for two people', (one, other) => {
    const [group] = align(
      [RUN],
      [
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 1100, one, 'audio'),
        seen('videosdk', 'Participant.stream-disabled', 1110, other, 'audio'),
        seen('videosdk', 'Participant.stream-disabled', 1150, one, 'audio'),
      ],
      counterparts,
    );
    expect(
      group?.rows.map(({ twilio, videosdk }) => [twilio[0]?.about?.person, videosdk?.about?.person]),
    ).toEqual([
      [one, one],
      [undefined, other],
    ]);
  });

  it('makes one row of what Twilio tells on several objects', () => {
    const [group] = align(
      [RUN],
      [
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 1100, 'Ada', 'audio'),
        seen('twilio', 'Room.trackDisabled', 1102, 'Ada', 'audio'),
        seen('videosdk', 'Participant.stream-disabled', 1150, 'Ada', 'audio'),
      ],
      [
        ...counterparts,
        { twilio: 'Room.trackDisabled', videosdk: 'Participant.stream-disabled', href: '/r' },
      ],
    );
    expect(group?.rows).toHaveLength(1);
    expect(group?.rows[0]).toMatchObject({
      twilio: [{ emitter: 'RemoteTrackPublication' }, { emitter: 'Room' }],
    });
  });

  it('does not pair audio with video', () => {
    const [group] = align(
      [RUN],
      [
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 1100, 'Ada', 'audio'),
        seen('videosdk', 'Participant.stream-disabled', 1150, 'Ada', 'video'),
      ],
      counterparts,
    );
    expect(group?.rows).toHaveLength(2);
  });

  it('points out another order, and a failure on one side', () => {
    const [group] = align(
      [RUN],
      [
        seen('twilio', 'connect.connect() resolved', 1100),
        seen('twilio', 'Room.participantConnected', 1200),
        seen('videosdk', 'Meeting.participant-joined', 1150),
        seen('videosdk', 'Meeting.meeting-joined', 1300),
        seen('videosdk', 'Meeting.error', 1400),
      ],
      counterparts,
    );
    expect(group?.rows.map(({ notes }) => notes)).toEqual([
      [],
      ['Other order: VideoSDK reported it before meeting-joined.'],
      ['Only VideoSDK reported this.', 'Failed on VideoSDK alone.'],
    ]);
  });

  it('says whom an event in another order is about: the same event can stand in two rows', () => {
    const [group] = align(
      [RUN],
      [
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 1100, 'Ada', 'audio'),
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 1200, 'Ada', 'video'),
        seen('videosdk', 'Participant.stream-disabled', 1150, 'Ada', 'video'),
        seen('videosdk', 'Participant.stream-disabled', 1300, 'Ada', 'audio'),
      ],
      counterparts,
    );
    expect(group?.rows.flatMap(({ notes }) => notes)).toEqual([
      'Other order: VideoSDK reported it before stream-disabled for Ada’s audio.',
    ]);
  });

  it('keeps what a clock ahead puts before the run', () => {
    const [group] = align([RUN], [seen('twilio', 'Room.reconnecting', 990)], counterparts);
    expect(group?.rows).toHaveLength(1);
  });
});
