import type { ServiceName } from '../api';

/** How the page answers what an app asks its own server for. */
export interface TokenAnswers {
  /**
   * A path of the app's origin, such as `/access`, or a whole address. In it, `{room}` and `{identity}` stand for what the request
   * names there, and `*` for anything: `/rooms/{room}/token`.
   */
  path: string;
  /** Whose tokens. */
  service: ServiceName;
}

/**
 * Answers an app's requests for tokens, as its server would, with `{ token, room }`. The request may say `identity` (or
 * `user`, or `name`) and `room` (or `roomName`, or `meetingId`), in its path, its query, or a body of JSON or of a form. A token is for
 * the room that was asked for; for any if none was. Then `room` is, on Twilio Video, where a `connect()` without a name leads. For
 * VideoSDK the answer's `room` is the id of a room that has that id or name, and is made the first time.
 *
 * It runs in the page after `sandbox.js`, and is handed over as text: it uses nothing outside of itself.
 */
export function answerTokens({ path, service }: TokenAnswers): void {
  const { crossfade } = window;
  const named: string[] = [];
  const whole = path.startsWith('/') ? location.origin + path : path;
  const pattern = whole
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]+')
    .replace(/\{(\w+)\}/g, (_all, name: string) => (named.push(name), '([^/]+)'));
  const where = /[*{]/.test(path) ? new RegExp(`^${pattern}$`) : path;

  const readBody = async (request: Request): Promise<Record<string, unknown>> => {
    if (request.method === 'GET' || request.method === 'HEAD') return {};
    if (request.headers.get('content-type')?.startsWith('multipart/'))
      return Object.fromEntries((await request.formData()).entries());
    const text = await request.text();
    return text.startsWith('{')
      ? (JSON.parse(text) as Record<string, unknown>)
      : Object.fromEntries(new URLSearchParams(text));
  };

  const videosdkRoom = async (room: string): Promise<string> => {
    const rooms = 'https://api.videosdk.live/v2/rooms';
    const headers = { Authorization: await crossfade.videosdkToken(), 'Content-Type': 'application/json' };
    const isId = /^\w{4}-\w{4}-\w{4}$/.test(room);
    if (isId && (await fetch(`${rooms}/${room}`, { headers })).ok) return room;
    const body = JSON.stringify({ customRoomId: room });
    const made = await fetch(rooms, { method: 'POST', headers, body });
    return ((await made.json()) as { roomId: string }).roomId;
  };

  crossfade.respond(where, async (request: Request) => {
    const { origin, pathname, searchParams } = new URL(request.url);
    const values = where instanceof RegExp ? (where.exec(origin + pathname)?.slice(1) ?? []) : [];
    const inPath = Object.fromEntries(named.map((name, at) => [name, decodeURIComponent(values[at] ?? '')]));
    const places = [inPath, await readBody(request), Object.fromEntries(searchParams)];
    const asked = (...names: string[]): string | undefined => {
      const values = names.flatMap((name) => places.map((place) => (place as Record<string, unknown>)[name]));
      return values.find((value): value is string => typeof value === 'string' && value !== '');
    };
    const identity = asked(
      ...['identity', 'user_identity', 'userIdentity', 'participantId', 'user', 'userId', 'user_id'],
      ...['username', 'userName', 'name', 'participantName'],
    );
    const wanted = asked('room', 'roomName', 'room_name', 'roomId', 'room_id', 'meetingId', 'meeting_id');
    const room = wanted ?? 'room';
    if (service === 'twilio') {
      const who = identity ?? `someone-${Math.random().toString(36).slice(2, 8)}`;
      const where = wanted === undefined ? { defaultRoom: room } : { room };
      return { token: await crossfade.twilioToken({ identity: who, ...where }), room };
    }
    const roomId = await videosdkRoom(room);
    const participant = identity === undefined ? {} : { participantId: identity };
    // An app that names no room may make one itself, with this token.
    const limits = { ...(wanted !== undefined && { roomId }), ...participant };
    return { token: await crossfade.videosdkToken(limits), room: roomId, ...participant };
  });
}
