import { describe, expect, it } from 'vitest';
import { Timeline } from './timeline';
import type { Counterpart, SideObservation, TimelineAction, TimelineGroup, Told } from './types';

const RUN: TimelineAction = { label: 'Run both', time: 1000 };
const MUTES: TimelineAction = { label: 'Guest mutes', time: 5000 };
const counterparts: Counterpart[] = [
  {
    ...{ twilio: 'Room.participantConnected', videosdk: 'Meeting.participant-joined' },
    ...{ relation: 'renamed', href: '/joined' },
  },
  {
    ...{ twilio: 'RemoteTrackPublication.trackDisabled', videosdk: 'Participant.stream-disabled' },
    ...{ relation: 'changed-meaning', href: '/off' },
  },
  {
    ...{ twilio: 'connect.connect() resolved', videosdk: 'Meeting.meeting-joined' },
    ...{ relation: 'same', href: '/connect' },
  },
  { twilio: 'Room.recordingStarted', relation: 'none', href: '/recording' },
];
const first = (told: readonly Told[] | undefined) => told?.[0]?.shown;
const paired = ({ twilio, videosdk }: { twilio: Told[]; videosdk: Told[] }) =>
  twilio.length > 0 && videosdk.length > 0;

function seen(
  side: SideObservation['side'],
  name: string,
  time: number,
  person?: string,
  kind?: string,
): SideObservation {
  const [emitter = '', ...event] = name.split('.');
  return { side, emitter, event: event.join('.'), time, payload: '', about: { person, kind } };
}

function align(
  actions: TimelineAction[],
  observations: SideObservation[],
  pairs: Counterpart[],
): TimelineGroup[] {
  const timeline = new Timeline();
  timeline.learn(pairs);
  for (const action of actions) timeline.begin(action);
  for (const observation of observations) timeline.add(observation);
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
    expect(groups.map(({ action, rows }) => [action.label, rows.length])).toEqual([
      ['Run both', 1],
      ['Guest mutes', 1],
    ]);
    expect(groups[1]?.rows[0]).toMatchObject({
      twilio: [{ shown: { event: 'trackDisabled' } }],
      videosdk: [{ shown: { event: 'stream-disabled' } }],
      kind: 'changed',
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
    expect(first(group?.rows.find(paired)?.videosdk)?.about?.person).toBe('Grace');
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
      group?.rows.map(({ twilio, videosdk }) => [
        first(twilio)?.about?.person,
        first(videosdk)?.about?.person,
      ]),
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
        {
          ...{ twilio: 'Room.trackDisabled', videosdk: 'Participant.stream-disabled' },
          ...{ relation: 'renamed', href: '/r' },
        },
      ],
    );
    expect(group?.rows).toHaveLength(1);
    expect(group?.rows[0]).toMatchObject({
      twilio: [
        { shown: { emitter: 'Room' }, all: [{ emitter: 'RemoteTrackPublication' }, { emitter: 'Room' }] },
      ],
      kind: 'renamed',
    });
  });

  it('makes one row of what a side tells again and again, and nothing answers', () => {
    const [group] = align(
      [RUN],
      [1100, 1900, 2800].map((time) => seen('videosdk', 'Meeting.speaker-changed', time, 'Ada')),
      counterparts,
    );
    expect(group?.rows.map(({ videosdk }) => videosdk[0]?.all.length)).toEqual([3]);
  });

  it('gives a second event of the same matter to the pair that answers it too', () => {
    const [group] = align(
      [RUN],
      [
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 1100, 'Ada', 'audio'),
        seen('twilio', 'Room.trackSwitchedOff', 1500, 'Ada', 'audio'),
        seen('videosdk', 'Participant.stream-disabled', 1150, 'Ada', 'audio'),
        seen('videosdk', 'Participant.media-status-changed', 1160, 'Ada', 'audio'),
      ],
      [
        ...counterparts,
        {
          ...{ twilio: 'Room.trackSwitchedOff', videosdk: 'Participant.stream-disabled' },
          ...{ relation: 'renamed', href: '/r' },
        },
      ],
    );
    expect(group?.rows).toHaveLength(1);
    expect(group?.rows[0]?.twilio.map(({ shown }) => shown.event)).toEqual([
      'trackDisabled',
      'trackSwitchedOff',
    ]);
    expect(group?.rows[0]?.videosdk.map(({ shown }) => shown.event)).toEqual([
      'stream-disabled',
      'media-status-changed',
    ]);
  });

  it('pairs the video of a shared screen with the share of VideoSDK, and a camera with a camera first', () => {
    const shared = (kind: string) => seen('videosdk', 'Participant.stream-disabled', 1150, 'Ada', kind);
    const off = (time: number) =>
      seen('twilio', 'RemoteTrackPublication.trackDisabled', time, 'Ada', 'video');
    const kinds = (observations: SideObservation[]) =>
      align([RUN], observations, counterparts)[0]?.rows.map(({ videosdk }) => first(videosdk)?.about?.kind);
    expect(kinds([off(1100), shared('share')])).toEqual(['share']);
    expect(kinds([off(1100), off(1300), shared('share'), shared('video')])).toEqual(['video', 'share']);
  });

  it('takes the state of a meeting for what Twilio’s event says', () => {
    const state = (name: string, time: number) => ({
      ...seen('videosdk', 'Meeting.meeting-state-changed', time),
      state: name,
    });
    const [group] = align(
      [RUN],
      [state('CONNECTING', 1050), seen('twilio', 'Room.reconnected', 1100), state('CONNECTED', 1200)],
      [
        {
          ...{ twilio: 'Room.reconnected', videosdk: 'Meeting.meeting-state-changed' },
          ...{ relation: 'changed-meaning', href: '/r' },
        },
      ],
    );
    expect(group?.rows.map(({ videosdk, kind, matters }) => [first(videosdk)?.state, kind, matters])).toEqual(
      [
        ['CONNECTING', 'alone', false],
        ['CONNECTED', 'changed', true],
      ],
    );
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
      ['Different order: VideoSDK reported it before meeting-joined.'],
      ['Only VideoSDK reported this.', 'Failed only on VideoSDK.'],
    ]);
  });

  it('says whom an event in another order is about: the same event can stand in two rows', () => {
    const [group] = align(
      [RUN],
      [
        seen('twilio', 'Room.participantConnected', 1100, 'Ada'),
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 1200, 'Ada', 'video'),
        seen('videosdk', 'Participant.stream-disabled', 1150, 'Ada', 'video'),
        seen('videosdk', 'Meeting.participant-joined', 1300, 'Ada'),
      ],
      counterparts,
    );
    expect(group?.rows.flatMap(({ notes }) => notes)).toEqual([
      'Different order: VideoSDK reported it before participant-joined for Ada.',
    ]);
  });

  it('does not call it another order when two media, or two people, come in turn', () => {
    const [group] = align(
      [RUN],
      [
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 1100, 'Ada', 'audio'),
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 1300, 'Ada', 'video'),
        seen('twilio', 'RemoteTrackPublication.trackDisabled', 1500, 'Grace', 'audio'),
        seen('videosdk', 'Participant.stream-disabled', 1150, 'Grace', 'audio'),
        seen('videosdk', 'Participant.stream-disabled', 1200, 'Ada', 'video'),
        seen('videosdk', 'Participant.stream-disabled', 1300, 'Ada', 'audio'),
      ],
      counterparts,
    );
    expect(group?.rows.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'changed']);
  });

  it('points at the one that came late, and not at all that have overtaken it', () => {
    const [group] = align(
      [RUN],
      [
        seen('twilio', 'connect.connect() resolved', 1100),
        ...['Ada', 'Grace', 'Alan'].flatMap((name, index) => [
          seen('twilio', 'Room.participantConnected', 1200 + index, name),
          seen('videosdk', 'Meeting.participant-joined', 1150 + index, name),
        ]),
        seen('videosdk', 'Meeting.meeting-joined', 1300),
      ],
      counterparts,
    );
    expect(group?.rows.map(({ kind }) => kind)).toEqual(['order', 'renamed', 'renamed', 'renamed']);
    expect(group?.rows[0]?.notes).toEqual([
      'Different order: VideoSDK reported it after participant-joined for Ada.',
    ]);
  });

  it('keeps what a clock ahead puts before the run', () => {
    const [group] = align([RUN], [seen('twilio', 'Room.reconnecting', 990)], counterparts);
    expect(group?.rows).toHaveLength(1);
  });
});
