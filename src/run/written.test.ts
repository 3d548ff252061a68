import { beforeEach, describe, expect, it } from 'vitest';
import { LIST } from './has-written';
import { WrittenPrograms, writtenText, type Draft, type Place } from './written';

const step: Place = { page: '/steps/connect/', demo: 'connect', variant: 'plain', came: {} };
const draft = (text?: string): Draft => ({ original: '// ours', text });

describe('what a reader wrote into programs', () => {
  let storage: FakeStorage;
  let written: WrittenPrograms;
  beforeEach(() => {
    storage = new FakeStorage();
    written = new WrittenPrograms(() => storage);
  });

  it('is there again for its page, demo and form, and for no other', () => {
    expect(written.keep(step, { twilio: draft('// mine') })).toEqual([]);
    expect(written.at(step)).toEqual({ twilio: '// mine' });
    expect(written.at({ ...step, page: '/playground/' })).toBeUndefined();
    expect(written.at({ ...step, demo: 'mute' })).toBeUndefined();
    expect(written.at({ ...step, variant: 'react' })).toBeUndefined();
  });

  it('stays for one side while the other is changed, and goes when the program is the demo’s again', () => {
    written.keep(step, { twilio: draft('// mine') });
    written.keep(step, { videosdk: draft('// mine, too') });
    expect(written.at(step)).toEqual({ twilio: '// mine', videosdk: '// mine, too' });
    written.keep(step, { twilio: draft(), videosdk: draft() });
    expect(written.at(step)).toBeUndefined();
    expect(storage.length).toBe(0);
  });

  it('is told from a link’s code, and what was made of that comes back with it alone', () => {
    const linked = { ...step, came: { twilio: '// theirs' } };
    written.keep(step, { twilio: draft('// mine') });
    written.keep(linked, { twilio: draft('// theirs'), videosdk: draft() });
    expect(written.at(linked)).toBeUndefined();
    written.keep(linked, { twilio: draft('// theirs, and mine') });
    expect(written.at(linked)).toEqual({ twilio: '// theirs, and mine' });
    expect(written.at(step)).toEqual({ twilio: '// mine' });
    expect(written.last(step.page, 'plain')).toBe('connect');
  });

  it('says where the demo’s own program has changed since', () => {
    written.keep(step, { twilio: draft('// mine') });
    const now = { twilio: '// ours', videosdk: '', page: '' };
    expect(written.outdated(step, now)).toEqual([]);
    expect(written.outdated(step, { ...now, twilio: '// ours, mended' })).toEqual(['twilio']);
  });

  it('is called the reader’s in words, with what is to be known of its original', () => {
    expect(writtenText(['twilio'], [])).toBe(
      'You changed the Twilio Video program earlier, and your version is shown. Reset brings the original back.',
    );
    expect(writtenText(['twilio', 'videosdk', 'page'], ['videosdk'])).toBe(
      'You changed the Twilio Video program, the VideoSDK program and the page of both programs earlier, and your version is shown. Reset brings the original back. The original of the VideoSDK program has changed since.',
    );
  });

  it('tells what was changed last on a page', () => {
    for (const demo of ['connect', 'mute', 'leave']) written.keep({ ...step, demo }, { twilio: draft(demo) });
    written.keep({ ...step, demo: 'mute' }, { twilio: draft('again') });
    expect(written.last(step.page, 'plain')).toBe('mute');
    expect(written.last('/live/', 'plain')).toBeUndefined();
  });

  it('is never kept with a token in it, and says so', () => {
    const withToken = "connect('eyJhbGciOiJIUzI1NiJ9.e30.abc')";
    written.keep(step, { twilio: draft('// mine') });
    expect(written.keep(step, { twilio: draft(withToken), videosdk: draft('// mine') })).toEqual(['twilio']);
    expect(written.at(step)).toEqual({ videosdk: '// mine' });
  });

  it('takes no more room than it may: the oldest goes', () => {
    for (let index = 0; index < 60; index++)
      written.keep({ ...step, demo: `d${index}` }, { twilio: draft('x') });
    expect(storage.length).toBe(41);
    expect(written.at({ ...step, demo: 'd59' })).toBeDefined();
    expect(written.at({ ...step, demo: 'd0' })).toBeUndefined();
    expect(written.keep(step, { twilio: draft('x'.repeat(100_001)) })).toEqual(['twilio']);
    expect(written.at(step)).toBeUndefined();
  });

  it('makes room in a full storage, and says when there is none', () => {
    storage.room = 2000;
    for (const demo of ['a', 'b', 'c']) written.keep({ ...step, demo }, { twilio: draft('x'.repeat(600)) });
    expect(written.at({ ...step, demo: 'c' })).toBeDefined();
    expect(written.at({ ...step, demo: 'a' })).toBeUndefined();
    storage.room = 0;
    expect(written.keep({ ...step, demo: 'd' }, { twilio: draft('x') })).toEqual(['twilio']);
  });

  it('does without storage, and says that nothing is kept', () => {
    const blocked = new WrittenPrograms(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(blocked.keep(step, { twilio: draft('// mine'), videosdk: draft() })).toEqual(['twilio']);
    expect(blocked.keep(step, { twilio: draft() })).toEqual([]);
    expect(blocked.at(step)).toBeUndefined();
    expect(blocked.last(step.page, 'plain')).toBeUndefined();
  });

  it.each(['{', '[]', '{"twilio":"x"}', '{"twilio":{"text":1,"of":""}}', '{"__proto__":{}, "more":1}'])(
    'does not take %s for something that it wrote',
    (stored) => {
      written.keep(step, { twilio: draft('// mine') });
      for (const key of storage.keys()) if (key !== LIST) storage.setItem(key, stored);
      expect(written.at(step)).toBeUndefined();
      storage.setItem(LIST, stored);
      expect(written.last(step.page, 'plain')).toBeUndefined();
      expect(written.keep(step, { twilio: draft('// mine') })).toEqual([]);
    },
  );
});

class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  /** In characters. */
  room = Infinity;

  get length(): number {
    return this.#items.size;
  }

  keys(): string[] {
    return [...this.#items.keys()];
  }

  key(index: number): string | null {
    return this.keys()[index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    let used = key.length + value.length;
    for (const [other, text] of this.#items) if (other !== key) used += other.length + text.length;
    if (used > this.room) throw new DOMException('Full.', 'QuotaExceededError');
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }
}
