import * as z from 'zod';
import { HLS_URLS, type Activity } from '../activities';
import { MeetingError } from '../errors';
import type { Meeting } from '../meeting';
import { administrative, page, roomIdBody, type Call, type Route } from './route';

const outputs = z.array(z.object({ url: z.string().min(1), streamKey: z.string() })).min(1);

/**
 * Recording and the like by the app's server: as over the socket, states only. The words are those of VideoSDK's reference
 * (docs/protocols/videosdk.md, 1.3).
 */
export const activityRoutes: readonly Route[] = [
  ...startAndEnd('recording', '/v2/recordings', 'Recording'),
  ...startAndEnd('livestream', '/v2/livestreams', 'Livestream', ({ body }) => {
    const parsed = z.object({ outputs }).safeParse(body);
    if (!parsed.success) throw new MeetingError('INVALID_LIVESTREAM_CONFIG');
  }),
  ...startAndEnd('hls', '/v2/hls', 'HLS'),
  ...startAndEnd('transcription', '/ai/v1/realtime-transcriptions', 'Transcription'),
  nothingKept('/v2/recordings', 'recordings'),
  nothingKept('/v2/livestreams', 'livestreams'),
  nothingKept('/v2/hls', 'HLS streams'),
  administrative('GET', /^\/v2\/hls\/([^/]+)\/active$/, (call) => {
    const { meeting } = call.context.registry.find(call.context.registry.idOf(call.id));
    if (!meeting.activities.isRunning('hls')) throw new MeetingError('NOT_FOUND', 'No HLS stream runs.');
    return { data: describe(meeting, 'hls') };
  }),
];

function startAndEnd(
  activity: Activity,
  path: string,
  spoken: string,
  check: (call: Call) => void = () => {},
): Route[] {
  return [
    administrative('POST', new RegExp(`^${path}/start$`), (call) => {
      const meeting = liveMeeting(call);
      check(call);
      meeting.start(activity);
      return activity === 'recording' || activity === 'livestream'
        ? `${spoken} started successfully`
        : describe(meeting, activity);
    }),
    administrative('POST', new RegExp(`^${path}/end$`), (call) => {
      const meeting = liveMeeting(call);
      meeting.activities.stop(activity, (method, fields) => meeting.notifyAll(method, fields));
      return `${spoken} stopped successfully`;
    }),
  ];
}

/** What was recorded or sent: nothing, since the sandbox writes no file. */
function nothingKept(path: string, what: string): Route {
  return administrative('GET', new RegExp(`^${path}$`), ({ query, warn }) => {
    warn(`The sandbox writes no files and sends no streams, so its list of ${what} is always empty.`);
    return page([], query);
  });
}

/** That a room without a session is refused is what VideoSDK's library for servers says; how, is inferred. */
function liveMeeting({ context: { registry }, body }: Call): Meeting {
  const { meeting } = registry.enabled(registry.idOf(roomIdBody.parse(body).roomId));
  if (meeting.room.ended || meeting.room.participants.size === 0)
    throw new MeetingError('NOT_FOUND', 'Nobody is in the meeting, so it has no session.');
  return meeting;
}

function describe({ id, sessionId }: Meeting, activity: Activity): Record<string, unknown> {
  return {
    id: `${activity}-${sessionId}`,
    roomId: id,
    sessionId,
    start: new Date().toISOString(),
    links: {
      get_room: `https://api.videosdk.live/v2/rooms/${id}`,
      get_session: `https://api.videosdk.live/v2/sessions/${sessionId}`,
    },
    ...(activity === 'hls' && HLS_URLS),
  };
}
