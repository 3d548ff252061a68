import connectRun from '../../timeline/recorded/connect.json';
import leaveRun from '../../timeline/recorded/leave.json';
import muteRun from '../../timeline/recorded/mute.json';
import { programOf } from '../../demos/demos';
import type { Observation } from '../../pane/observation';
import { SIDES, type Side } from '../../sides';
import { keysOf, listenersIn } from '../programs/listeners';

/** A moment of a scene: what either side reported, and what is to be learnt from it. */
interface Plan {
  twilio?: string;
  videosdk?: string;
  note: string;
}

interface Moment {
  /** As `Room.participantConnected`, without the class where it is long. */
  event: string;
  /** Milliseconds after the action, in the recorded run. */
  after: number;
  /** The line of the program that it is for, if one listens for it. */
  line?: string | undefined;
}

export interface Scene {
  label: string;
  /** The step that shows it live. */
  step: string;
  /** Who is in the room when it is over. */
  people: readonly string[];
  rows: ({ note: string } & Partial<Record<Side, Moment>>)[];
}

const RUNS = { connect: connectRun, leave: leaveRun, mute: muteRun };

/**
 * What the home page plays: moments of runs that were recorded for the unit tests.
 * @throws {Error} when a recording lacks one; the build then stops
 */
export const SCENES: readonly Scene[] = [
  scene(
    'Join',
    'connect',
    'Run both',
    ['You', 'Ada'],
    [
      {
        twilio: 'connect() resolved',
        videosdk: 'Meeting.meeting-joined',
        note: 'A promise on one side, an event on the other',
      },
      { videosdk: 'Meeting.participant-joined', note: 'Only VideoSDK reports those already there' },
      {
        twilio: 'RemoteParticipant.trackSubscribed',
        videosdk: 'Participant.stream-enabled',
        note: 'Tracks become streams',
      },
    ],
  ),
  scene(
    'Guest joins',
    'connect',
    'Guest joins',
    ['You', 'Ada', 'Grace'],
    [
      {
        twilio: 'Room.participantConnected',
        videosdk: 'Meeting.participant-joined',
        note: 'The same event under another name',
      },
      {
        twilio: 'RemoteParticipant.trackSubscribed',
        videosdk: 'Participant.stream-enabled',
        note: 'Tracks become streams',
      },
    ],
  ),
  scene(
    'Guest mutes',
    'mute',
    'Guest mutes',
    ['You', 'Ada, muted'],
    [
      {
        twilio: 'RemoteParticipant.trackDisabled',
        videosdk: 'Participant.stream-disabled',
        note: 'The track stays; the stream is gone',
      },
    ],
  ),
  scene(
    'Network drops',
    'leave',
    'Network drops',
    ['You, reconnecting'],
    [
      { twilio: 'Room.reconnecting', note: 'Twilio Video reports it at once' },
      { videosdk: 'Participant.stream-disabled', note: 'VideoSDK ends the streams' },
      { videosdk: 'Meeting.meeting-state-changed', note: 'and reports it five seconds later' },
    ],
  ),
];

function scene(
  label: string,
  step: keyof typeof RUNS,
  cause: string,
  people: readonly string[],
  plan: readonly Plan[],
): Scene {
  const { actions, observations } = RUNS[step];
  const at = actions.findIndex((each) => each.label === cause);
  const from = actions[at]?.time ?? NaN;
  const to = actions[at + 1]?.time ?? Infinity;
  const moment = (side: Side, wanted: string): Moment => {
    const seen = observations.find(
      (each) =>
        each.side === side &&
        each.time >= from &&
        each.time < to &&
        [each.event, nameOf(each)].includes(wanted),
    );
    if (!seen) throw new Error(`The recording of ${step} has no ${wanted} after "${cause}".`);
    return { event: seen.event, after: seen.time - from, line: lineOf(step, side, seen) };
  };
  return {
    label,
    step,
    people,
    rows: plan.map(({ note, ...wanted }) => ({
      note,
      ...Object.fromEntries(
        SIDES.flatMap((side) => (wanted[side] ? [[side, moment(side, wanted[side])] as const] : [])),
      ),
    })),
  };
}

function nameOf({ emitter, event }: Pick<Observation, 'emitter' | 'event'>): string {
  return `${emitter}.${event}`;
}

/** What the program itself says there. */
function lineOf(step: string, side: Side, seen: Observation): string | undefined {
  const source = programOf(step, side);
  const keys = keysOf(seen);
  const found = [...listenersIn(source)].find(([, own]) => own.some((key) => keys.includes(key)));
  return found && source.split('\n')[found[0] - 1]?.trim();
}
