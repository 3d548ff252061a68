import { describe, expect, it } from 'vitest';
import { createToken } from '../videosdk/token';
import { isSecretIn, maskData, maskText } from './mask';
import { cpuTimeOf } from '../../../scripts/lib/cpu-time.mjs';

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

  it('takes tokens out wherever a text has them, and other texts between dots stay', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.e30.abc';
    expect(maskText(`x%3D${token} www.${token}.y`)).toBe('x%3D‹masked› www.‹masked›.y');
    expect(maskText('www.example.com eyJ.a.b version 1.2.3')).toBe('www.example.com eyJ.a.b version 1.2.3');
  });

  it('is as fast as a text is long, whatever it repeats', () => {
    const parts = ['eyJ', 'eyJabcde', 'eyJabcde.', '.', '-', 'a.', '?token='];
    expect(cpuTimeOf(() => parts.map((part) => maskText(part.repeat(100_000))))).toBeLessThan(3000);
  });

  it('tells whether a secret was written into a text', () => {
    const address = 'fetch(`/sockets?token=${token}`);';
    const token = "const token = 'eyJhbGciOiJIUzI1NiJ9.e30.abc';";
    expect(isSecretIn(`${address}\nconst more = 1;`, address)).toBe(false);
    expect(isSecretIn(`${address}\n${token}`, address)).toBe(true);
    expect(isSecretIn(token)).toBe(true);
  });

  it('leaves out what lies too deep to be shown', () => {
    let deep: unknown = 'x';
    for (let count = 0; count < 100_000; count++) deep = [deep];
    expect(JSON.stringify(maskData(deep))).toContain('…');
  });
});
