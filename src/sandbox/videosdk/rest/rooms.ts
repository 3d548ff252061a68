import * as z from 'zod';
import { MeetingError } from '../errors';
import type { MeetingRegistry } from '../meeting-registry';
import { MEETING_HOST } from '../address';
import { authorizeMeeting } from '../token';
import { administrative, open, page, roomIdBody, type Call, type Route } from './route';

/** What is empty counts as left out (inferred); what the sandbox does not follow is taken as it is. */
const creation = z.looseObject({ customRoomId: z.string().max(200).nullish() }).nullish();
/** Settings of a room that nothing comes of here. */
const NOT_FOLLOWED = ['webhook', 'autoCloseConfig', 'autoStartConfig', 'geoFence', 'multiComposition'];

/** Rooms, and where to join them (docs/protocols/videosdk.md, 1). */
export const roomRoutes: readonly Route[] = [
  open('POST', /^\/infra\/v1\/meetings\/init-config$/, initConfig),
  administrative('POST', /^\/v2\/rooms$/, ({ context: { registry }, body, warn }) => {
    const wishes = creation.parse(body) ?? {};
    const ignored = NOT_FOLLOWED.filter((name) => wishes[name] !== undefined && wishes[name] !== null);
    if (ignored.length > 0) warn(`The sandbox does not follow a room’s ${ignored.join(', ')}.`);
    return describeRoom(registry, registry.create(wishes.customRoomId || null).id);
  }),
  administrative('GET', /^\/v2\/rooms$/, ({ context: { registry }, query }) =>
    page(
      registry.ids.map((id) => describeRoom(registry, id)),
      query,
    ),
  ),
  administrative('GET', /^\/v2\/rooms\/validate\/([^/]+)$/, ({ context: { registry }, id }) => {
    const roomId = registry.idOf(id);
    registry.enabled(roomId);
    return describeRoom(registry, roomId);
  }),
  administrative('POST', /^\/v2\/rooms\/deactivate$/, ({ context: { registry }, body }) => {
    const { roomId } = roomIdBody.parse(body);
    registry.disable(roomId);
    return describeRoom(registry, roomId);
  }),
  administrative('GET', /^\/v2\/rooms\/([^/]+)$/, ({ context: { registry }, id }) =>
    describeRoom(registry, registry.idOf(id)),
  ),
];

/** The first thing that `join()` asks. */
function initConfig({ context: { registry, faults }, claims, body }: Call): unknown {
  const parsed = roomIdBody.safeParse(body);
  if (!parsed.success) throw new MeetingError('INVALID_MEETING_ID', 'The request names no meeting.');
  const { roomId } = parsed.data;
  authorizeMeeting(claims, { roomId });
  registry.enabled(roomId);
  faults.beforeJoin();
  const silent = { enabled: false, endPoint: '' };
  return {
    data: {
      baseUrl: MEETING_HOST,
      socketUrl: null,
      socketPath: '',
      signalingUrl: null,
      // What cannot be decrypted counts as no ICE servers.
      iceServers: '',
      observability: { jwt: '', metaData: {}, traces: silent, logs: silent },
    },
  };
}

function describeRoom(registry: MeetingRegistry, roomId: string): unknown {
  const { createdAt, disabled, customRoomId } = registry.find(roomId);
  return {
    roomId,
    customRoomId,
    id: roomId,
    disabled,
    createdAt: createdAt.toISOString(),
    links: {
      get_room: `https://api.videosdk.live/v2/rooms/${roomId}`,
      get_session: `https://api.videosdk.live/v2/sessions?roomId=${roomId}`,
    },
  };
}
