import { z } from 'zod';
import { parseJson } from '../../json';
import type { Participant } from '../../room/participant';
import type { TwilioPeerConnection } from '../peer-connection';
import type { TwilioRoom } from '../twilio-room';
import { openActiveSpeaker } from './active-speaker';
import type { Channel, OpenChannel } from './channel';
import { openNetworkQuality } from './network-quality';

/**
 * The channels that the service sets up. One that is not set up is a feature that the room does not have: the SDK goes on
 * without it (protocols/twilio-video.md, 5).
 */
const CHANNELS: Readonly<Record<string, OpenChannel>> = {
  active_speaker: openActiveSpeaker,
  network_quality: openNetworkQuality,
};

const envelope = z.looseObject({ type: z.string() });

export interface MediaSignalingInit {
  room: TwilioRoom;
  participant: Participant;
  connection: TwilioPeerConnection;
  /** Names of the channels that the client asks for. */
  asked: readonly string[];
}

/** JSON messages over data channels that the service opens, one for each feature that the client asks for. */
export class MediaSignaling {
  /** As the client is told in `connected`. */
  readonly transports: Record<string, { transport: { type: 'data-channel'; label: string } }> = {};
  readonly #channels: Channel[] = [];

  constructor({ room, participant, connection, asked }: MediaSignalingInit) {
    for (const name of asked) {
      const open = CHANNELS[name];
      if (!open) continue;
      const label = `${name}-${crypto.randomUUID()}`;
      const data = connection.createDataChannel(label);
      const send = (message: Record<string, unknown>): void => {
        if (data.readyState === 'open') data.send(JSON.stringify(message));
      };
      const channel = open({ room, participant, send });
      data.addEventListener('message', (event: MessageEvent<unknown>) => deliver(channel, event.data));
      this.#channels.push(channel);
      this.transports[name] = { transport: { type: 'data-channel', label } };
    }
  }

  close(): void {
    for (const channel of this.#channels) channel.close?.();
  }
}

function deliver(channel: Channel, data: unknown): void {
  const message = envelope.safeParse(parseJson(data));
  if (!message.success) return;
  if (message.data.type === 'ready') channel.ready();
  else channel.receive?.(message.data);
}
