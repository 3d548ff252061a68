import { describe, expect, it } from 'vitest';
import { Uploads } from './uploads';

const file = (bytes: number) => ({ roomId: 'r', bytes: new Uint8Array(bytes) });

describe('uploads', () => {
  it('give up the oldest when there are too many', () => {
    const uploads = new Uploads();
    const ids = [1, 2, 3].map(() => uploads.add(file(15_000_000)));
    expect(ids.map((id) => uploads.find(id) !== undefined)).toEqual([false, true, true]);
  });

  it('refuse a file that is larger than all they keep', () => {
    const uploads = new Uploads();
    const id = uploads.add(file(1));
    expect(() => uploads.add(file(40_000_000))).toThrow(expect.objectContaining({ code: 413 }));
    expect(uploads.find(id)).toBeDefined();
  });
});
