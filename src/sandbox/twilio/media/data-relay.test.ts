import { expect, it } from 'vitest';
import { FakeChannel } from '../../media/testing/fake-channel';
import { receivedData } from '../../room/data-source';
import { Room } from '../../room/room';
import { openRelay, relayOf } from './data-relay';

function published() {
  const participant = new Room({ id: 'r' }).join({ id: 'Ada Lovelace' });
  const publisher = new FakeChannel();
  const track = participant.publish({ id: 'chat', kind: 'data', origin: 'application' });
  return { publisher, track };
}

it('carries what the publisher sends to who has subscribed, and to those no more who have not', () => {
  const { publisher, track } = published();
  expect(relayOf(track)).toBeUndefined();
  const relay = openRelay(track, receivedData(publisher as never));
  expect(relayOf(track)).toBe(relay);
  const [one, other] = [new FakeChannel(), new FakeChannel()];
  relay.add(one as never);
  relay.add(other as never);
  one.open();
  other.open();
  publisher.receive('both');
  relay.remove(other as never);
  publisher.receive('one');
  expect(one.sent).toEqual(['both', 'one']);
  expect(other.sent).toEqual(['both']);
  expect(other.readyState).toBe('closed');
});

it('keeps what comes while a channel opens, and no more than a thousand for one that does not', () => {
  const { publisher, track } = published();
  const relay = openRelay(track, receivedData(publisher as never));
  const channel = new FakeChannel();
  relay.add(channel as never);
  for (let number = 1; number <= 2500; number++) publisher.receive(`${number}`);
  channel.open();
  expect(channel.sent).toHaveLength(1000);
  expect(channel.sent.at(-1)).toBe('2500');
});

it('is open from the start for what a guest sends', () => {
  const participant = new Room({ id: 'r' }).join({ id: 'guest' });
  let say = (_text: string): void => {};
  const data = { onMessage: (handler: (text: string) => void) => ((say = handler), () => {}) };
  const track = participant.publish({ id: 'm', kind: 'data', origin: 'application', data: data as never });
  const channel = new FakeChannel();
  relayOf(track)?.add(channel as never);
  channel.open();
  say('hello');
  expect(channel.sent).toEqual(['hello']);
});
