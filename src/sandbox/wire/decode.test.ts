import { describe, expect, it } from 'vitest';
import { createFrameReaders } from '../frame-readers';
import { createToken } from '../videosdk/token';
import { decodeLog, message } from './testing/decode-log';

const decode = (...log: Parameters<typeof decodeLog> extends [unknown, ...infer Log] ? Log : never) =>
  decodeLog(createFrameReaders(), ...log);

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

  it('shows the frames of a socket that is no vendor’s as they are', () => {
    const [frame] = decode('wss://other.example/chat', [true, message('{"type":"msg"}')]);
    expect(frame).toMatchObject({ name: 'unknown form', body: '{"type":"msg"}' });
  });

  it('shows what follows no protocol as it is, and cuts what is long', () => {
    const [text, bytes, broken, long] = decode(
      'wss://api.videosdk.live/socket.io',
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
    const url = `wss://api.videosdk.live/socket.io/?x=${token}&secret=${token}&t=${token}`;
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
