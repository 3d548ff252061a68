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
  /**
   * What the app's server answers, with `{token}`, `{room}` and `{identity}` in its texts; `{ token: '{token}', room: '{room}' }` when left out. A
   * text is sent as it is, all else as JSON.
   */
  answer?: AnswerTemplate;
}

export type AnswerTemplate =
  string | number | boolean | null | readonly AnswerTemplate[] | { readonly [name: string]: AnswerTemplate };

/**
 * Answers an app's requests for tokens, as its server would, with `{ token, room }`. The request may say `identity` (or
 * `user`, or `name`) and `room` (or `roomName`, or `meetingId`), in its path, its query, or a body of JSON (also in the `variables`
 * or the `input` of GraphQL) or of a form. A token is for
 * the room that was asked for; for any if none was. Then `room` is, on Twilio Video, where a `connect()` without a name leads. For
 * VideoSDK the answer's `room` is the id of a room that has that id or name, and is made the first time.
 *
 * It runs in the page after `sandbox.js`, and is handed over as text: it uses nothing outside of itself.
 */
export function answerTokens({ path, service, answer }: TokenAnswers): void {
  const { crossfade } = window;
  const named: string[] = [];
  const whole = path.startsWith('/') ? origin + path : path;
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
    return /^\s*[[{]/.test(text)
      ? (JSON.parse(text) as Record<string, unknown>)
      : Object.fromEntries(new URLSearchParams(text));
  };
  // What a body wraps around what it says; other objects in it may be about something else.
  const wrappers = ['variables', 'input', 'data', 'params', 'body', 'payload', '0'];
  const placesIn = (value: unknown): object[] =>
    typeof value === 'object' && value !== null
      ? [value, ...wrappers.flatMap((name) => placesIn((value as Record<string, unknown>)[name]))]
      : [];

  const filled = (template: AnswerTemplate, values: Record<string, string>): AnswerTemplate => {
    if (typeof template === 'string')
      return template.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
    if (typeof template !== 'object' || template === null) return template;
    if (Array.isArray(template)) return template.map((each: AnswerTemplate) => filled(each, values));
    const entries = Object.entries(template).map(([name, each]) => [
      name,
      filled(each as AnswerTemplate, values),
    ]);
    return Object.fromEntries(entries) as AnswerTemplate;
  };
  const given = (token: string, room: string, identity: string, usual: object): unknown => {
    if (answer === undefined) return usual;
    const made = filled(answer, { token, room, identity });
    return typeof made === 'string' ? new Response(made) : made;
  };

  crossfade.respond(where, async (request: Request) => {
    const { origin, pathname, searchParams } = new URL(request.url);
    const values = where instanceof RegExp ? (where.exec(origin + pathname)?.slice(1) ?? []) : [];
    const inPath = Object.fromEntries(named.map((name, at) => [name, decodeURIComponent(values[at] ?? '')]));
    const places = [inPath, ...placesIn(await readBody(request)), Object.fromEntries(searchParams)];
    const asked = (...names: string[]): string | undefined => {
      const values = names.flatMap((name) => places.map((place) => (place as Record<string, unknown>)[name]));
      const value = values.find(
        (each) => (typeof each === 'string' && each !== '') || typeof each === 'number',
      );
      return value === undefined ? undefined : String(value);
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
      const token = await crossfade.twilioToken({ identity: who, ...where });
      return given(token, room, who, { token, room });
    }
    const roomId = await crossfade.videosdkRoom(room);
    const participant = identity === undefined ? {} : { participantId: identity };
    // An app that names no room may make one itself, with this token.
    const limits = { ...(wanted !== undefined && { roomId }), ...participant };
    const token = await crossfade.videosdkToken(limits);
    return given(token, roomId, identity ?? '', { token, room: roomId, ...participant });
  });
}
