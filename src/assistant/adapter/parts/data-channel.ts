import type { Meeting } from '@videosdk.live/js-sdk';
import { cannot } from './errors';

export type Data = string | Blob | ArrayBuffer | ArrayBufferView;
export type Sender = (data: Data, reliable: boolean) => void;

const TOPIC = 'twilio-on-videosdk';

/** What data tracks send, over VideoSDK's one channel for a meeting. */
export function dataChannel(
  meeting: Meeting,
  heard: (from: string, data: string | ArrayBuffer) => void,
): Sender {
  meeting.on('data', ({ payload, from }: { payload: string | Uint8Array; from: string }) =>
    heard(from, typeof payload === 'string' ? payload : payload.slice().buffer),
  );
  const onMessageReceived = (text: { senderId: string; message: string }): void => {
    if (text.senderId !== meeting.localParticipant.id) heard(text.senderId, text.message);
  };
  // A reconnection drops the subscription.
  meeting.on('meeting-joined', () => {
    void meeting.pubSub.subscribe(TOPIC, { onMessageReceived }).catch(() => {});
  });
  return (data, reliable) =>
    void meeting
      .send(data, { reliability: reliable ? 'RELIABLE' : 'UNRELIABLE' })
      // The channel needs a connection that sends video or audio (3048). Texts can be sent another way.
      .catch((error: unknown) => {
        if (typeof data !== 'string') throw error;
        return meeting.pubSub.publish(TOPIC, data);
      })
      .catch((error: unknown) => cannot(`A message was not sent: ${String(error)}`));
}
