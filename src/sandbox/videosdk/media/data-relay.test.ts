import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeChannel } from '../../media/testing/fake-channel';
import type { DataMessage } from '../../room/data-channel';
import type { DataSource } from '../../room/data-source';
import { DataRelay, type DataClient } from './data-relay';

class FakeClient implements DataClient {
  readonly channels: FakeChannel[] = [];
  readonly trace = vi.fn();
  readonly notify = vi.fn();
  readonly ask = vi.fn((_event: string, _payload: Record<string, unknown>): Promise<unknown> => this.answer);
  readonly media: DataClient['media'];
  /** What the client answers to a new data consumer. */
  answer: Promise<unknown> = Promise.resolve();

  constructor() {
    let stream = 0;
    const outgoing = {
      closed: false,
      nextDataStream: () => stream++,
      dataChannel: () => {
        const channel = new FakeChannel();
        this.channels.push(channel);
        return channel;
      },
    };
    this.media = { outgoing: outgoing as never };
  }
}

let relay: DataRelay;
let say: (message: DataMessage) => void;
const source: DataSource = {
  onMessage(handler) {
    say = handler;
    return () => (say = () => {});
  },
};
const producer = (owner: DataClient) => ({
  ...{ owner: owner as never, senderId: 'ada', source, label: 'l', protocol: '', appData: {} },
  sctpStreamParameters: { ordered: true },
});
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  relay = new DataRelay();
});

describe('the data of a meeting', () => {
  it('reaches everybody but its sender, once each has taken the stream', async () => {
    const [ada, grace] = [new FakeClient(), new FakeClient()];
    let take = (): void => {};
    grace.answer = new Promise((resolve) => (take = () => resolve({})));
    const id = relay.add(producer(ada));
    relay.connect([ada, grace]);
    relay.connect([ada, grace]);
    expect(ada.channels).toHaveLength(0);
    expect(grace.ask).toHaveBeenCalledExactlyOnceWith(
      'newDataConsumer',
      expect.objectContaining({
        peerId: 'ada',
        dataProducerId: id,
        sctpStreamParameters: { ordered: true, streamId: 0 },
      }),
    );
    say('early');
    grace.channels[0]?.open();
    expect(grace.channels[0]?.sent).toEqual([]);
    take();
    await settle();
    say('late');
    expect(grace.channels[0]?.sent).toEqual(['early', 'late']);
  });

  it('is dropped, and traced once, for a client whose channel never opens', async () => {
    const [ada, grace] = [new FakeClient(), new FakeClient()];
    relay.add(producer(ada));
    relay.connect([grace]);
    await settle();
    for (let number = 1; number <= 3000; number++) say(`${number}`);
    expect(grace.trace).toHaveBeenCalledOnce();
    grace.channels[0]?.open();
    expect(grace.channels[0]?.sent).toHaveLength(1000);
    expect(grace.channels[0]?.sent.at(-1)).toBe('3000');
  });

  it('goes with its sender into another meeting, and those who stay are told', async () => {
    const [ada, grace] = [new FakeClient(), new FakeClient()];
    relay.add(producer(ada));
    relay.connect([grace]);
    await settle();
    const [init] = relay.withdraw(ada as never);
    expect(init?.senderId).toBe('ada');
    expect(grace.notify).toHaveBeenCalledWith('dataConsumerClosed', expect.anything());
    expect(grace.channels[0]?.readyState).toBe('closed');
    expect(relay.withdraw(ada as never)).toEqual([]);
  });

  it('is traced when a client does not take the stream', async () => {
    const [ada, grace] = [new FakeClient(), new FakeClient()];
    grace.answer = Promise.reject(new Error('gone'));
    relay.add(producer(ada));
    relay.connect([grace]);
    await settle();
    expect(grace.trace).toHaveBeenCalledWith('videosdk', expect.any(String), 'Error: gone');
  });
});
