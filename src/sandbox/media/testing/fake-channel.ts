import type { DataMessage } from '../../room/data-channel';

/** A data channel that opens when a test says so. */
export class FakeChannel extends EventTarget {
  readonly sent: DataMessage[] = [];
  readonly label: string;
  readyState: RTCDataChannelState = 'connecting';
  binaryType = 'blob';

  constructor(label = '') {
    super();
    this.label = label;
  }

  open(): void {
    this.readyState = 'open';
    this.dispatchEvent(new Event('open'));
  }

  send(data: DataMessage): void {
    if (this.readyState !== 'open') throw new DOMException('The channel is not open.', 'InvalidStateError');
    this.sent.push(data);
  }

  /** Has the other end send something. */
  receive(data: DataMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  close(): void {
    this.readyState = 'closed';
    this.dispatchEvent(new Event('close'));
  }
}
