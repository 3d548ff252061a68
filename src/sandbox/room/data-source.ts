import type { Unsubscribe } from 'nanoevents';
import type { DataChannel, DataMessage, Delivery } from './data-channel';

/** Where the messages of a data track come from: a client's data channel, or the sandbox itself. */
export interface DataSource {
  /** As the channel has it; the sandbox's own are reliable. */
  readonly delivery?: Delivery;
  /** Calls back with every message from now on. */
  onMessage(handler: (message: DataMessage) => void): Unsubscribe;
}

/** Messages that arrive over WebRTC. */
export function receivedData(channel: DataChannel): DataSource {
  return {
    delivery: channel.delivery,
    onMessage(handler) {
      const listener = ({ data }: MessageEvent<DataMessage>): void => handler(data);
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
}
