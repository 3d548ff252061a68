import { describe, expect, it } from 'vitest';
import { createToken } from '../videosdk/token';
import { maskData, maskText } from './mask';

describe('masking', () => {
  it('takes tokens out of any text, and leaves the rest', async () => {
    const token = await createToken({ apiKey: 'k', secret: 's' });
    expect(maskText(`a ${token}, b "${token}"`)).toBe('a ‹masked›, b "‹masked›"');
    expect(maskText(`begun ${token.slice(0, token.indexOf('.') + 5)}`)).toBe('begun ‹masked›');
    expect(maskText('an eye, {"v":0}')).toBe('an eye, {"v":0}');
  });

  it('takes secrets out of addresses, whatever they look like', () => {
    expect(maskText('wss://a.example/s?roomId=r&secret=hush&peerId=p')).toBe(
      'wss://a.example/s?roomId=r&secret=‹masked›&peerId=p',
    );
    expect(maskText('wss://a.example/pubsub?key=abc#x')).toBe('wss://a.example/pubsub?key=‹masked›#x');
  });

  it('takes secrets out of data by the names of their fields', () => {
    const data = {
      Authorization: 'bare',
      token: 'x',
      nested: [{ password: 'y', refreshToken: 'z', roomId: 'r', credential: '' }],
      keys: ['kept'],
      count: 3,
      none: null,
    };
    expect(maskData(data)).toEqual({
      Authorization: '‹masked›',
      token: '‹masked›',
      nested: [{ password: '‹masked›', refreshToken: '‹masked›', roomId: 'r', credential: '' }],
      keys: ['kept'],
      count: 3,
      none: null,
    });
    expect(data.token).toBe('x');
  });
});
