import { expect, it } from 'vitest';
import { decodeLog, message } from '../wire/testing/decode-log';
import { encodeReply } from './pubsub/codec';
import { ClientMessage } from './pubsub/schema.js';
import { VideoSdkFrames } from './wire';

it('reads socket.io in engine.io, and says which request an answer is for', () => {
  const names = decodeLog(
    [new VideoSdkFrames()],
    'wss://api.videosdk.live/socket.io/?secret=hush',
    [false, message('0{"sid":"s"}')],
    [true, message('40')],
    [true, message('420["request",{"method":"join","request":true,"data":{}}]')],
    [false, message('420["newConsumer",{"id":"c"}]')],
    [true, message('430[{}]')],
    [false, message('430[{"peers":[]}]')],
    [false, message('42["notification",{"method":"peerJoined"}]')],
    [false, message('2')],
    [true, message('3')],
  );
  expect(names.map(({ name }) => name)).toEqual([
    'engine.io open',
    'socket.io connect',
    'request: join',
    'newConsumer',
    'answer to newConsumer',
    'answer to request: join',
    'notification: peerJoined',
    'engine.io ping',
    'engine.io pong',
  ]);
  expect(names[5]?.body).toEqual({ peers: [] });
});

it('reads pubsub frames, and the messages within', () => {
  const publish = { topic: 'CHAT', message: 'hi', payload: new Uint8Array(3) };
  const frame = new Uint8Array(ClientMessage.encode({ publish }).finish()).buffer;
  const live = encodeReply({
    type: 'live',
    topic: 'CHAT',
    messages: [
      {
        seqNum: 1,
        message: {
          message: 'hi',
          payload: new Uint8Array(),
          timestamp: 't',
          senderId: 'a',
          senderName: 'Ada',
          messageId: 'm',
          sendOnly: [],
        },
      },
    ],
  });
  const [sent, received] = decodeLog(
    [new VideoSdkFrames()],
    'wss://api.videosdk.live/pubsub?key=k',
    [true, message(frame)],
    [false, message(live)],
  );
  expect(sent).toMatchObject({ name: 'publish: CHAT', body: { message: 'hi', payload: '3 bytes' } });
  expect(received).toMatchObject({
    name: 'batch: CHAT',
    body: { payloads: [{ message: 'hi', senderName: 'Ada', seqNum: 1 }] },
  });
});
