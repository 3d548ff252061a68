import { NO_MEDIA_HOST } from './address';
import { MeetingError, type Failure } from './errors';

/** What a meeting can be doing besides talking. */
export type Activity = 'recording' | 'livestream' | 'hls' | 'transcription' | 'translation' | 'whiteboard';

/** Says something to everybody in the meeting, or to one who came later. */
export type Announce = (method: string, fields?: Record<string, unknown>) => void;

interface Words {
  start: Announcement[];
  stop: Announcement[];
  /** The refusal of a second start. */
  startTwice: Failure;
  /** The refusal of a stop when nothing runs. */
  stopIdle: Failure;
}

type Announcement = [method: string, fields?: Record<string, unknown>];

const NOWHERE = `https://${NO_MEDIA_HOST}`;
/** Where a stream would be. */
export const HLS_URLS = {
  downstreamUrl: `${NOWHERE}/hls/live.m3u8`,
  playbackHlsUrl: `${NOWHERE}/hls/playback.m3u8`,
  livestreamUrl: `${NOWHERE}/hls/stream.m3u8`,
};

/** Notifications and their fields: docs/protocols/videosdk.md, 5. */
const WORDS: Record<Activity, Words> = {
  recording: {
    start: [...states('recording', 'STARTING', 'STARTED'), ['recordingStarted']],
    stop: [...states('recording', 'STOPPING', 'STOPPED'), ['recordingStopped']],
    startTwice: 'PREV_RECORDING_PROCESSING',
    stopIdle: 'STOP_RECORDING_FAILED',
  },
  livestream: {
    start: [...states('livestream', 'STARTING', 'STARTED'), ['livestreamStarted']],
    stop: [...states('livestream', 'STOPPING', 'STOPPED'), ['livestreamStopped']],
    startTwice: 'PREV_RTMP_RECORDING_PROCESSING',
    stopIdle: 'STOP_LIVESTREAM_FAILED',
  },
  hls: {
    start: [
      ...states('hls', 'STARTING', 'STARTED'),
      ['hlsStarted', { downstreamUrl: HLS_URLS.downstreamUrl }],
      ['hlsPlayableStateChanged', { isPlayable: true, ...HLS_URLS }],
    ],
    stop: [...states('hls', 'STOPPING', 'STOPPED'), ['hlsStopped']],
    startTwice: 'PREV_HLS_STREAMING_PROCESSING',
    stopIdle: 'STOP_HLS_FAILED',
  },
  transcription: {
    start: states('transcription', 'STARTING', 'STARTED'),
    stop: states('transcription', 'STOPPING', 'STOPPED'),
    startTwice: 'START_TRANSCRIPTION_FAILED',
    stopIdle: 'STOP_TRANSCRIPTION_FAILED',
  },
  translation: {
    start: states('translation', 'STARTING', 'STARTED'),
    stop: states('translation', 'STOPPING', 'STOPPED'),
    startTwice: 'START_TRANSLATION_FAILED',
    stopIdle: 'STOP_TRANSLATION_FAILED',
  },
  whiteboard: {
    start: [['whiteboardStarted', { url: `${NOWHERE}/whiteboard` }]],
    stop: [['whiteboardStopped']],
    startTwice: 'START_WHITEBOARD_FAILED',
    stopIdle: 'STOP_WHITEBOARD_FAILED',
  },
};

/**
 * Recording, live streams, transcription and the like of one meeting. Only their states: everybody is told that they
 * start and stop, but the sandbox writes no file, sends no stream, hears no word, and draws no board.
 */
export class Activities {
  readonly #running = new Set<Activity>();

  isRunning(activity: Activity): boolean {
    return this.#running.has(activity);
  }

  /** @throws {MeetingError} with the code for a second start. */
  start(activity: Activity, announce: Announce): void {
    const { start, startTwice } = WORDS[activity];
    if (this.#running.has(activity)) throw new MeetingError(startTwice, `The ${activity} runs already.`);
    this.#running.add(activity);
    for (const announcement of start) announce(...announcement);
  }

  /** @throws {MeetingError} with the code for a stop of what does not run. */
  stop(activity: Activity, announce: Announce): void {
    const { stop, stopIdle } = WORDS[activity];
    if (!this.#running.delete(activity)) throw new MeetingError(stopIdle, `The ${activity} does not run.`);
    for (const announcement of stop) announce(...announcement);
  }

  /** Tells one who has just come what runs, beginning with the first state that says so. */
  catchUp(announce: Announce): void {
    for (const activity of this.#running) {
      const said = WORDS[activity].start;
      for (const announcement of said.length > 1 ? said.slice(1) : said) announce(...announcement);
    }
  }
}

function states(activity: Activity, ...names: string[]): Announcement[] {
  return names.map((name) => [`${activity}StateChanged`, { status: `${activity.toUpperCase()}_${name}` }]);
}
