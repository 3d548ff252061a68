import type { Meeting } from '@videosdk.live/js-sdk';
import { TwilioError, errorOf } from './errors';
import { LocalParticipant } from './local-participant';
import { createLocalTracks, type CreateLocalTracksOptions, type LocalTrack } from './local-tracks';
import { Room } from './room';
import { loadSdk } from './sdk';
import { ticketOf, type Ticket } from './ticket';

export interface ConnectOptions extends Pick<CreateLocalTracksOptions, 'audio' | 'video'> {
  /** The id of VideoSDK's room, if neither the token nor the ticket names one. */
  name?: string | null;
  tracks?: (LocalTrack | MediaStreamTrack)[];
  automaticSubscription?: boolean;
  preferredVideoCodecs?: 'auto' | (string | { codec: string; simulcast?: boolean })[];
  /** Your name, as others see it. VideoSDK's token has none. */
  identity?: string;
  /** Twilio has more options. They are accepted, but do nothing. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the app decides what it is
  [option: string]: any;
}

export type CancelablePromise<T> = Promise<T> & { cancel(): void };

/**
 * Enters a room. A page can be in one room at a time.
 * @param token a token of VideoSDK, or `{ "token", "roomId", "participantId", "name" }`, as JSON or already parsed
 */
export function connect(token: string | Ticket, options: ConnectOptions = {}): CancelablePromise<Room> {
  const cancelled = new AbortController();
  return Object.assign(enter(token, options, cancelled.signal), { cancel: () => cancelled.abort() });
}

async function enter(given: string | Ticket, options: ConnectOptions, cancelled: AbortSignal): Promise<Room> {
  const { token, roomId = options.name, participantId, name } = ticketOf(given);
  if (!roomId)
    throw new TwilioError(53106, 'VideoSDK needs a room: your server has to create it and return its id.');
  const VideoSDK = await loadSdk();
  const { tracks } = options;
  const own = tracks ? [] : await createLocalTracks({ audio: options.audio, video: options.video });
  const identity = name ?? options.identity ?? participantId ?? 'Guest';
  let meeting: Meeting | undefined;
  try {
    VideoSDK.config(token);
    meeting = VideoSDK.initMeeting({
      meetingId: roomId,
      name: identity,
      ...(participantId !== undefined && { participantId }),
      // Tracks follow after joining: otherwise VideoSDK would also open the default devices.
      micEnabled: false,
      webcamEnabled: false,
      autoConsume: options.automaticSubscription !== false,
    });
    const me = new LocalParticipant(meeting, identity, wantsLayers(options));
    const room = new Room(meeting, options.name ?? roomId, me, own);
    await joined(meeting, cancelled);
    const sent = (tracks ?? own).map((track) =>
      me.publishTrack(track).catch((error) => {
        room.later(() => me.emit('trackPublicationFailed', error, track));
      }),
    );
    await Promise.all(sent);
    room.open();
    return room;
  } catch (error) {
    // Someone who is refused would stay connected, and be let in later.
    void meeting?.leave().catch(() => {});
    for (const track of own) track.stop();
    throw errorOf(error);
  }
}

function joined(meeting: Meeting, cancelled: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new TwilioError(53000, 'Canceled'));
    if (cancelled.aborted) return cancel();
    cancelled.addEventListener('abort', cancel);
    meeting.on('meeting-joined', resolve);
    // Says why it failed; the promise of `join()` only says that it failed.
    meeting.on('error', (error) => Number(error.code) >= 4000 && reject(error));
    meeting.on('meeting-state-changed', ({ state }) => {
      if (state === 'FAILED') reject(new TwilioError(53000, 'VideoSDK could not enter the room.'));
    });
    meeting.join().catch(reject);
  });
}

function wantsLayers({ preferredVideoCodecs }: ConnectOptions): boolean {
  if (!Array.isArray(preferredVideoCodecs)) return preferredVideoCodecs === 'auto';
  return preferredVideoCodecs.some((codec) => typeof codec === 'object' && codec.simulcast === true);
}
