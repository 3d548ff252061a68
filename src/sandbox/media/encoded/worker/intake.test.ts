import { describe, expect, it, vi } from 'vitest';
import { FakeTransform, frame, textOf } from '../testing/fake-transform';
import { FrameIntake } from './intake';
import type { EncodedPicture } from './transformer';

const BLACK = new Map([['video/vp8', new TextEncoder().encode('black').buffer]]);

function running() {
  const intake = new FrameIntake(BLACK);
  const transform = new FakeTransform({ role: 'intake', id: 1 });
  void intake.run(transform as never);
  return { intake, transform };
}

const taker = () => {
  const taken: EncodedPicture[] = [];
  return { taken, take: (_intake: FrameIntake, picture: EncodedPicture) => void taken.push(picture) };
};

describe('an intake', () => {
  it('gives each taker a copy of what arrives, whatever the decoder gets', async () => {
    const { intake, transform } = running();
    const [one, other] = [taker(), taker()];
    intake.add(one);
    intake.add(other);
    await transform.give(frame('key', 'first'));
    intake.remove(other);
    await transform.give(frame('delta', 'second'));
    expect(one.taken.map(({ key, mimeType }) => [key, mimeType])).toEqual([
      [true, 'video/vp8'],
      [false, 'video/vp8'],
    ]);
    expect(other.taken).toHaveLength(1);
    expect(new TextDecoder().decode(one.taken[0]?.data)).toBe('first');
    expect(transform.written.map(textOf)).toEqual(['black', 'black']);
  });

  it('lets the decoder see what arrives where there is no black picture', async () => {
    const { transform } = running();
    await transform.give(frame('key', 'first', 'video/H264'), frame('delta', 'second', 'video/H264'));
    expect(transform.written.map(textOf)).toEqual(['first', 'second']);
  });

  it('asks for a key frame once in a while, and again at once when that failed', async () => {
    const { intake, transform } = running();
    intake.requestKey();
    intake.requestKey();
    expect(transform.sendKeyFrameRequest).toHaveBeenCalledOnce();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000);
    transform.sendKeyFrameRequest.mockRejectedValueOnce(new Error('nothing arrives'));
    intake.requestKey();
    await Promise.resolve().then();
    intake.requestKey();
    clock.mockRestore();
    expect(transform.sendKeyFrameRequest).toHaveBeenCalledTimes(3);
  });

  it('asks for a key frame when somebody wants to see what arrives', async () => {
    const { intake, transform } = running();
    await transform.give(frame('key', 'first'));
    intake.setDecode(true);
    expect(transform.sendKeyFrameRequest).toHaveBeenCalledOnce();
    await transform.give(frame('key', 'second'));
    intake.setDecode(false);
    await transform.give(frame('delta', 'third'), frame('key', 'fourth'));
    // Goes black with a key frame: a decoder can do nothing with a picture out of sequence.
    expect(transform.written.map(textOf)).toEqual(['black', 'second', 'third', 'black']);
  });

  it('asks nobody before there is a connection, and ends with it', async () => {
    const idle = new FrameIntake(BLACK);
    idle.requestKey();
    idle.end();
    const { intake, transform } = running();
    intake.end();
    await expect(transform.give(frame('key', 'late'))).rejects.toThrow();
    expect(transform.written).toEqual([]);
  });

  it('tells the size of key frames, whenever it is another one', async () => {
    const sizes: unknown[] = [];
    const intake = new FrameIntake(BLACK, (size) => sizes.push(size));
    const transform = new FakeTransform({ role: 'intake', id: 1 });
    void intake.run(transform as never);
    const sized = (type: 'key' | 'delta', width: number) => ({
      ...frame(type, 'x'),
      getMetadata: () => ({ mimeType: 'video/VP8', width, height: 9 }),
    });
    await transform.give(
      frame('key', 'x'),
      sized('key', 16),
      sized('key', 16),
      sized('delta', 0),
      sized('key', 32),
    );
    expect(sizes).toEqual([
      { width: 16, height: 9 },
      { width: 32, height: 9 },
    ]);
  });
});
