import type { Meeting } from '@videosdk.live/js-sdk';
import { cannot } from './errors';

type Data = string | Blob | ArrayBuffer | ArrayBufferView;

const TOPIC = 'twilio-on-videosdk';

/** What data tracks send, over VideoSDK's one channel for a meeting. */
export class DataChannel {
  private readonly meeting: Meeting;
  private readonly heard: (from: string, data: string | ArrayBuffer) => void;

  constructor(meeting: Meeting, heard: (from: string, data: string | ArrayBuffer) => void) {
    this.meeting = meeting;
    this.heard = heard;
    meeting.on('data', ({ payload, from }: { payload: string | Uint8Array; from: string }) =>
      heard(from, typeof payload === 'string' ? payload : payload.slice().buffer),
    );
  }

  /** Hears what takes the other way. To be called again after each reconnection, which forgets it. */
  async subscribe(): Promise<void> {
    const { meeting, heard } = this;
    await meeting.pubSub.subscribe(TOPIC, {
      onMessageReceived: ({ senderId, message }) => {
        if (senderId !== meeting.localParticipant.id) heard(senderId, message);
      },
    });
  }

  send(data: Data, reliable: boolean): void {
    void this.meeting
      .send(data, { reliability: reliable ? 'RELIABLE' : 'UNRELIABLE' })
      // The channel needs a connection that sends a picture or sound (3048). A text has another way.
      .catch((error: unknown) => {
        if (typeof data !== 'string') throw error;
        return this.meeting.pubSub.publish(TOPIC, data);
      })
      .catch((error: unknown) => cannot(`A message was not sent: ${String(error)}`));
  }
}
