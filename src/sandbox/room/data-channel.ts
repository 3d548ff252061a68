export type DataMessage = string | ArrayBuffer;

/** One direction of a network: what is put in comes out in order, at once or later. */
export interface Way<T> {
  /** @returns false when too much is under way: the message is lost. */
  put(message: T): boolean;
  /** Loses what is under way. */
  end(): void;
}

export type OpenWay = <T>(deliver: (message: T) => void) => Way<T>;

/** How hard a channel tries to deliver. */
export type Delivery = Pick<RTCDataChannel, 'ordered' | 'maxPacketLifeTime' | 'maxRetransmits'>;

/** What the services use of a data channel. */
export interface DataChannel {
  readonly delivery: Delivery;
  readonly label: string;
  readonly readyState: RTCDataChannelState;
  send(data: DataMessage): void;
  close(): void;
  addEventListener(type: 'open' | 'close', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<DataMessage>) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<DataMessage>) => void): void;
}
