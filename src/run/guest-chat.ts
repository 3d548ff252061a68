import type { Participant } from '../sandbox/room/room';
import type { VideoSdkService } from '../sandbox/videosdk/service';
import type { Side } from '../sides';
import type { ChatServer } from './chat-server';
import type { GuestPair } from './scenario-guests';

/** What the programs of the demo call their chat. */
const TOPIC = 'CHAT';

/** What guests write in the chat of an app: kept by VideoSDK itself, and by the app's own server for Twilio. */
export class GuestChat {
  readonly #videosdk: Pick<VideoSdkService, 'publishFrom'>;
  readonly #server: ChatServer;

  constructor(videosdk: Pick<VideoSdkService, 'publishFrom'>, server: ChatServer) {
    this.#videosdk = videosdk;
    this.#server = server;
  }

  /** @param to who alone is to read it; all when left out. Twilio's data tracks reach all: apps leave it out by the name in it. */
  write(pair: GuestPair, to?: ReadonlyMap<Side, Participant>): void {
    const from = pair.name;
    const text = to ? 'Just for you' : `Good morning from ${from}`;
    const [inTwilio, inVideosdk] = [to?.get('twilio'), to?.get('videosdk')];
    const line = { id: crypto.randomUUID(), from, text };
    pair.on('twilio').send(JSON.stringify({ ...line, ...(inTwilio && { to: inTwilio.id }) }));
    if (!to) this.#server.keep(line);
    this.#videosdk.publishFrom(pair.on('videosdk').participant, {
      ...{ topic: TOPIC, text, persist: true },
      ...(inVideosdk && { sendOnly: [inVideosdk.id], payload: { to: inVideosdk.name } }),
    });
  }
}
