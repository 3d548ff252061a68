import * as z from 'zod';
import { jsonResponse, type HttpRequest, type HttpResponse } from '../sandbox/bridge/service';
import type { TwilioRoom } from '../sandbox/twilio/twilio-room';
import type { BackendPart } from './backend';
import { jsonOf } from './json-body';

const order = z.object({ on: z.boolean() });

/**
 * The part of the reader's own server that has a room of Twilio Video's recorded and transcribed, over REST: `POST /recording`
 * and `POST /transcription`.
 */
export class RecordingServer implements BackendPart {
  readonly #room: Pick<TwilioRoom, 'recording' | 'transcriptions'>;

  constructor(room: Pick<TwilioRoom, 'recording' | 'transcriptions'>) {
    this.#room = room;
  }

  answer({ method, url, body }: Pick<HttpRequest, 'method' | 'url' | 'body'>): HttpResponse | undefined {
    const { pathname } = url;
    if (pathname !== '/recording' && pathname !== '/transcription') return undefined;
    if (method !== 'POST') return jsonResponse(405, { error: 'Use POST.' });
    const parsed = order.safeParse(jsonOf(body));
    if (!parsed.success) return jsonResponse(400, { error: z.prettifyError(parsed.error) });
    const { on } = parsed.data;
    if (pathname === '/transcription') this.#room.transcriptions.setOn(on);
    else this.#room.recording.setRules([{ type: on ? 'include' : 'exclude', all: true }]);
    return jsonResponse(200, {});
  }
}
