import type { ServiceName } from '../api';

/** How the page answers what an app asks its own server for. */
export interface TokenAnswers {
  /** A path of the app's origin, such as `/access`, or a whole address. */
  path: string;
  /** Whose tokens. */
  service: ServiceName;
}

/**
 * Answers an app's requests for tokens, as its server would, with `{ token, room }`. The request may say `identity` (or
 * `user`, or `name`) and `room` (or `roomName`), in its query or in a body of JSON or of a form. A token of Twilio's is for the room that
 * was asked for; for any if none was, and then `room` is where a `connect()` without a name leads. For VideoSDK the answer's `room` is
 * the id of a room that has that name, and is made the first time.
 *
 * It runs in the page after `sandbox.js`, and is handed over as text: it uses nothing outside of itself.
 */
export function answerTokens({ path, service }: TokenAnswers): void {
  const { crossfade } = window;
  crossfade.respond(path, async (request: Request) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const text = request.method === 'GET' ? '' : await request.text();
    const body: Record<string, unknown> = text.startsWith('{')
      ? (JSON.parse(text) as Record<string, unknown>)
      : Object.fromEntries(new URLSearchParams(text));
    const asked = (...names: string[]): string | undefined => {
      const values = names.flatMap((name) => [body[name], query[name]]);
      return values.find((value): value is string => typeof value === 'string' && value !== '');
    };
    const identity = asked('identity', 'user', 'username', 'userName', 'name', 'participantName');
    const wanted = asked('room', 'roomName', 'room_name', 'roomId');
    const room = wanted ?? 'room';
    if (service === 'twilio') {
      const who = identity ?? `someone-${Math.random().toString(36).slice(2, 8)}`;
      const where = wanted === undefined ? { defaultRoom: room } : { room };
      return { token: await crossfade.twilioToken({ identity: who, ...where }), room };
    }
    const made = await fetch('https://api.videosdk.live/v2/rooms', {
      method: 'POST',
      headers: { Authorization: await crossfade.videosdkToken(), 'Content-Type': 'application/json' },
      body: JSON.stringify({ customRoomId: room }),
    });
    const { roomId } = (await made.json()) as { roomId: string };
    const participant = identity === undefined ? {} : { participantId: identity };
    return { token: await crossfade.videosdkToken({ roomId, ...participant }), room: roomId, ...participant };
  });
}
