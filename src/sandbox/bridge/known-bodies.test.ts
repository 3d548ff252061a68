import { expect, it } from 'vitest';
import { rememberBodies } from './known-bodies';

/** A window with a `Request` of its own, and a class of a library that extends it. */
function scope() {
  class Native extends Request {}
  class Derived extends Native {}
  const window = { Request: Native as typeof Request };
  return { window, Derived, known: rememberBodies(window, [Derived]) };
}
const URL_OF = 'https://api.example/';
const post = (body: BodyInit): RequestInit => ({ method: 'POST', body });

it.each<[string, BodyInit, string]>([
  ['a text', 'a text, é', 'a text, é'],
  ['parameters', new URLSearchParams({ a: '1 2' }), 'a=1+2'],
  ['a buffer', new TextEncoder().encode('bytes').buffer, 'bytes'],
  ['a view of one', new TextEncoder().encode('xbytesx').subarray(1, 6), 'bytes'],
])('knows at once a body that is %s, and of what is made of the request', (_name, body, text) => {
  const { window, Derived, known } = scope();
  const request = new window.Request(URL_OF, post(body));
  expect(known(request)).toBe(text);
  expect(known(request.clone())).toBe(text);
  expect(known(new window.Request(request))).toBe(text);
  expect(known(new Derived(URL_OF, post(body)))).toBe(text);
});

it('knows of no body, and of one that replaces another', () => {
  const { window, known } = scope();
  expect(known(new window.Request(URL_OF))).toBeNull();
  const request = new window.Request(URL_OF, post('first'));
  expect(known(new window.Request(request, { body: 'second' }))).toBe('second');
  expect(known(new window.Request(new window.Request(URL_OF), { method: 'DELETE' }))).toBeNull();
});

it('does not claim to know what has to be read', async () => {
  const { window, known } = scope();
  for (const body of [new Blob(['x']), new FormData()]) {
    const request = new window.Request(URL_OF, post(body));
    expect(known(request)).toBeUndefined();
    expect(known(new window.Request(request))).toBeUndefined();
  }
  expect(await new window.Request(URL_OF, post('still read')).text()).toBe('still read');
});

it('leaves the class as it was to those who use it', () => {
  const native = Request;
  const { window } = scope();
  const request = new window.Request(URL_OF);
  expect(request).toBeInstanceOf(window.Request);
  expect(request).toBeInstanceOf(native);
  class Own extends window.Request {}
  expect(new Own(URL_OF)).toBeInstanceOf(Own);
});
