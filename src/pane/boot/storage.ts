/** A `Storage` that lives as long as the pane. */
export function memoryStorage(): Storage {
  const entries = new Map<string, string>();
  const methods = {
    getItem: (key: unknown) => entries.get(String(key)) ?? null,
    setItem: (key: unknown, value: unknown) => void entries.set(String(key), String(value)),
    removeItem: (key: unknown) => void entries.delete(String(key)),
    clear: () => entries.clear(),
    key: (index: number) => [...entries.keys()][index] ?? null,
  };
  const isMethod = (key: PropertyKey): key is keyof typeof methods => Object.hasOwn(methods, key);
  return new Proxy({} as Storage, {
    get(_target, key) {
      if (key === 'length') return entries.size;
      if (isMethod(key)) return methods[key];
      return typeof key === 'string' ? entries.get(key) : undefined;
    },
    set: (_target, key, value) => (entries.set(String(key), String(value)), true),
    deleteProperty: (_target, key) => (entries.delete(String(key)), true),
    has: (_target, key) => isMethod(key) || key === 'length' || entries.has(String(key)),
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor: (_target, key) =>
      entries.has(String(key))
        ? { value: entries.get(String(key)), enumerable: true, configurable: true, writable: true }
        : undefined,
  });
}

/** A cookie jar for one document: takes and gives what `document.cookie` does, without paths and domains. */
export function memoryCookies(now: () => number = Date.now): { get(): string; set(cookie: string): void } {
  const cookies = new Map<string, { value: string; expires: number }>();
  return {
    get() {
      for (const [name, { expires }] of cookies) if (expires <= now()) cookies.delete(name);
      return [...cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
    },
    set(cookie) {
      const [pair = '', ...attributes] = cookie.split(';');
      const equals = pair.indexOf('=');
      const attribute = (name: string): string | undefined =>
        attributes
          .map((text) => text.trim())
          .find((text) => text.toLowerCase().startsWith(`${name}=`))
          ?.slice(name.length + 1);
      const maxAge = attribute('max-age');
      const expires = attribute('expires');
      cookies.set(pair.slice(0, Math.max(equals, 0)).trim(), {
        value: pair.slice(equals + 1).trim(),
        expires:
          maxAge !== undefined
            ? now() + Number(maxAge) * 1000
            : expires !== undefined
              ? Date.parse(expires)
              : Infinity,
      });
    },
  };
}
