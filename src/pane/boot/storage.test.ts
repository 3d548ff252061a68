import { describe, expect, it } from 'vitest';
import { memoryCookies, memoryStorage } from './storage';

describe('memoryStorage', () => {
  it('keeps texts by methods and by properties', () => {
    const storage = memoryStorage();
    storage.setItem('a', 1 as unknown as string);
    storage['b'] = 'two';
    expect(storage.getItem('a')).toBe('1');
    expect(storage.getItem('b')).toBe('two');
    expect(storage.getItem('c')).toBeNull();
    expect(storage['a']).toBe('1');
    expect(Object.keys(storage)).toEqual(['a', 'b']);
    expect(storage).toHaveLength(2);
    expect(storage.key(1)).toBe('b');
    expect('b' in storage).toBe(true);
  });

  it('forgets what is removed', () => {
    const storage = memoryStorage();
    storage.setItem('a', '1');
    storage.setItem('b', '2');
    delete storage['a'];
    expect(storage.getItem('a')).toBeNull();
    storage.clear();
    expect(storage.length).toBe(0);
  });
});

describe('memoryCookies', () => {
  it('gives back name and value without attributes', () => {
    const cookies = memoryCookies();
    cookies.set('a=1; path=/; SameSite=Lax');
    cookies.set('b=x=y');
    expect(cookies.get()).toBe('a=1; b=x=y');
  });

  it('drops cookies whose time is over', () => {
    let now = 1_000_000;
    const cookies = memoryCookies(() => now);
    cookies.set('a=1; Max-Age=10');
    cookies.set('b=2; expires=Thu, 01 Jan 1970 00:00:00 GMT');
    expect(cookies.get()).toBe('a=1');
    now += 10_000;
    expect(cookies.get()).toBe('');
  });
});
