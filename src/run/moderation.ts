import * as z from 'zod';
import { jsonResponse, type HttpRequest, type HttpResponse } from '../sandbox/bridge/service';
import type { Faults } from '../sandbox/faults/faults';
import type { Participant, Room } from '../sandbox/room/room';
import type { VideoSdkService } from '../sandbox/videosdk/service';
import type { Side } from '../sides';
import type { BackendPart } from './backend';
import { jsonOf } from './json-body';
import type { GuestPair, Guests } from './scenario-guests';

type Decision = 'allowed' | 'denied';
const who = z.string().min(1).max(128);
const order = z.discriminatedUnion('action', [
  z.object({ action: z.literal('mute'), who }),
  z.object({ action: z.literal('unmute'), who }),
  z.object({ action: z.literal('remove'), who }),
  z.object({ action: z.literal('answer'), who, decision: z.enum(['allowed', 'denied']) }),
  z.object({ action: z.literal('end') }),
]);

/**
 * The part of the reader's own server that moderates a room of Twilio Video's: `POST /moderate`, and `GET /lobby` for those
 * who wait. What it does takes REST with the account's secret, or is not Twilio's business at all.
 */
export class ModerationServer implements BackendPart {
  readonly #room: Room;
  readonly #faults: Pick<Faults, 'removeParticipant' | 'endRoom'>;
  /** Who waits, by name. */
  readonly #lobby = new Map<string, (decision: Decision) => void>();

  constructor(room: Room, faults: Pick<Faults, 'removeParticipant' | 'endRoom'>) {
    this.#room = room;
    this.#faults = faults;
  }

  /** Somebody asks to be let in. @returns what the program decides; asking again under the same name asks anew. */
  knock(name: string): Promise<Decision> {
    return new Promise((resolve) => this.#lobby.set(name, resolve));
  }

  answer({ method, url, body }: Pick<HttpRequest, 'method' | 'url' | 'body'>): HttpResponse | undefined {
    if (url.pathname === '/lobby') return jsonResponse(200, [...this.#lobby.keys()]);
    if (url.pathname !== '/moderate') return undefined;
    if (method !== 'POST') return jsonResponse(405, { error: 'Use POST.' });
    const parsed = order.safeParse(jsonOf(body));
    if (!parsed.success) return jsonResponse(400, { error: z.prettifyError(parsed.error) });
    if (!this.#obey(parsed.data)) return jsonResponse(404, { error: 'Nobody has this name.' });
    return jsonResponse(200, {});
  }

  #obey(wanted: z.infer<typeof order>): boolean {
    if (wanted.action === 'end') {
      this.#faults.endRoom(this.#room);
      return true;
    }
    if (wanted.action === 'answer') {
      const decide = this.#lobby.get(wanted.who);
      this.#lobby.delete(wanted.who);
      decide?.(wanted.decision);
      return decide !== undefined;
    }
    const target = this.#room.participants.get(wanted.who);
    if (!target) return false;
    if (wanted.action === 'remove') this.#faults.removeParticipant(target);
    else obey(target, wanted.action === 'unmute');
    return true;
  }
}

/** A guest's app hears of it over the server's own socket, and obeys. */
function obey(target: Participant, enabled: boolean): void {
  for (const track of target.tracks.values()) if (track.origin === 'microphone') track.update({ enabled });
}

/** What guests do who may moderate, and those who have to ask. */
export class GuestModeration {
  readonly #videosdk: Pick<VideoSdkService, 'moderate' | 'knock'>;
  readonly #server: ModerationServer;

  constructor(videosdk: Pick<VideoSdkService, 'moderate' | 'knock'>, server: ModerationServer) {
    this.#videosdk = videosdk;
    this.#server = server;
  }

  /** A guest mutes somebody, or asks for the sound. Twilio Video has no such request: it is a message, which apps obey. */
  tell(pair: GuestPair, to: ReadonlyMap<Side, Participant>, request: 'mute' | 'unmute'): void {
    const [inTwilio, inVideosdk] = [to.get('twilio'), to.get('videosdk')];
    if (inTwilio) pair.on('twilio').send(JSON.stringify({ request, to: inTwilio.id }));
    if (inVideosdk)
      this.#videosdk.moderate(
        pair.on('videosdk').participant,
        inVideosdk,
        request === 'mute' ? 'disableMic' : 'enableMic',
      );
  }

  /** The next guest waits at both doors, and comes in when both say yes. */
  async knock(meeting: Room, guests: Pick<Guests, 'newcomer' | 'letIn'>): Promise<void> {
    const name = guests.newcomer;
    if (!name) return;
    const decisions = await Promise.all([
      this.#server.knock(name),
      this.#videosdk.knock(meeting, { id: `guest-${name.toLowerCase()}`, name }),
    ]);
    const welcome = decisions.every((decision) => decision === 'allowed');
    // A room that has become full meanwhile stays as it is.
    if (welcome && guests.newcomer === name) await guests.letIn().catch(() => undefined);
  }
}
