import { describe, expect, it } from 'vitest';
import type { FromClient, ToClient } from '../bridge/messages';
import { encodeReply } from '../videosdk/pubsub/codec';
import { ClientMessage } from '../videosdk/pubsub/schema.js';
import { createToken } from '../videosdk/token';
import { WireDecoder, type DecodedMessage } from './decode';
import { WireLog } from './wire-log';

const message = (data: string | ArrayBuffer) => ({ type: 'socket-message', id: 1, data }) as const;

function decode(url: string, ...exchanged: [sent: boolean, FromClient | ToClient][]): DecodedMessage[] {
  const log = new WireLog();
  log.add(true, { type: 'socket-open', id: 1, url });
  for (const [sent, each] of exchanged) log.add(sent, each);
  const decoder = new WireDecoder();
  return log.entries.map((entry) => decoder.decode(entry)).slice(1);
}

describe('decoding signalling', () => {
  it('names requests and their answers by status, method and path', () => {
    const [request, response, lost] = decode(
      'wss://other.example',
      [
        true,
        {
          type: 'request',
          id: 2,
          method: 'POST',
          url: 'https://api.example/v2/rooms?a=1',
          headers: { authorization: 'bare' },
          body: '{"roomId":"r"}',
        },
      ],
      [false, { type: 'response', id: 2, status: 200, headers: {}, body: '{"ok":true}' }],
      [false, { type: 'request-failed', id: 2 }],
    );
    expect(request).toMatchObject({
      sent: true,
      channel: 'api.example/v2/rooms',
      name: 'POST /v2/rooms',
      size: 14,
      body: { headers: { authorization: '‹masked›' }, body: { roomId: 'r' } },
    });
    expect(response).toMatchObject({
      sent: false,
      name: '200 for POST /v2/rooms',
      body: { body: { ok: true } },
    });
    expect(lost).not.toHaveProperty('body');
  });

  it('reads Twilio’s JSON, with the type of the message within', () => {
    const [join, event, heartbeat] = decode(
      'wss://global.vss.twilio.com/signaling',
      [true, message('{"type":"msg","body":{"type":"connect","token":"t","name":"r"}}')],
      [true, message('{"type":"event","group":"room","name":"connected"}')],
      [false, message('{"type":"heartbeat"}')],
    );
    expect(join).toMatchObject({
      channel: 'global.vss.twilio.com/signaling',
      name: 'msg: connect',
      body: { body: { token: '‹masked›', name: 'r' } },
    });
    expect(event?.name).toBe('event: room connected');
    expect(heartbeat?.name).toBe('heartbeat');
  });

  it('reads socket.io in engine.io, and says which request an answer is for', () => {
    const names = decode(
      'wss://m.example/socket.io/?secret=hush',
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
    });
    const [sent, received] = decode(
      'wss://m.example/pubsub?key=k',
      [true, message(frame)],
      [false, message(live)],
    );
    expect(sent).toMatchObject({ name: 'publish: CHAT', body: { message: 'hi', payload: '3 bytes' } });
    expect(received).toMatchObject({
      name: 'batch: CHAT',
      body: { payloads: [{ message: 'hi', senderName: 'Ada', seqNum: 1 }] },
    });
  });

  it('shows what follows no protocol as it is, and cuts what is long', () => {
    const [text, bytes, broken, long] = decode(
      'wss://m.example/socket.io',
      [true, message('nonsense')],
      [true, message(new Uint8Array([255, 255, 255]).buffer)],
      [true, message('42["half')],
      [true, message(`42["x",${JSON.stringify('y'.repeat(30_000))}]`)],
    );
    expect(text).toMatchObject({ name: 'unknown form', body: 'nonsense' });
    expect(bytes).toMatchObject({ name: 'unknown form', body: '3 bytes', size: 3 });
    expect(broken).toMatchObject({ name: 'unknown form', body: '42["half' });
    expect(long?.size).toBeGreaterThan(30_000);
    expect(String(long?.body)).toMatch(/^y{20000}… \(30000 characters in all\)$/);
  });

  it('lets no token through, wherever it stands', async () => {
    const token = await createToken({ apiKey: 'k', secret: 's' });
    const url = `wss://m.example/socket.io/?x=${token}&secret=${token}&t=${token}`;
    const decoded = decode(
      url,
      [true, { type: 'socket-open', id: 2, url }],
      [true, message(`42["${token}",{"method":"${token}","any":["${token}"]}]`)],
      [true, message(token)],
      [true, { type: 'request', id: 3, method: 'GET', url, headers: { x: token }, body: token }],
      [false, { type: 'response', id: 3, status: 200, headers: { x: token }, body: token }],
      [false, { type: 'socket-closed', id: 1, code: 1000, reason: token }],
    );
    expect(decoded).toHaveLength(6);
    expect(JSON.stringify(decoded)).not.toContain('eyJ');
  });
});
