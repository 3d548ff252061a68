import { apply, bare, cut, defineProperty, find, lower, toText } from '../../sandbox/media/primordials';

/*
 * Elements that make a browser connect to another host, although every policy forbids what they load: Firefox opens a
 * connection for `<link rel=preconnect>`, Chromium one for the frame of a nested page. Both carry a host name of the
 * program's choice out, and no directive closes either. So a program cannot make such an element: not by a method, not by
 * markup, not by a class of its own. This is code in the program's own realm: as far as it can be done, and not a wall.
 */

/** What a pane has no use for, since its policy loads none of it; and what could change the policy of the document. */
const REFUSED = [
  ...['link', 'iframe', 'frame', 'object', 'embed', 'applet', 'portal', 'fencedframe'],
  ...['meta', 'base'],
];
/** Stands in their place. */
const STAND_IN = 'refused-element';

/** The part of the browser's interface that TypeScript does not know yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): unknown;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;
/** May use nothing that a program can replace: no iteration, no spread. */
type Wrapped = (native: Method, self: unknown, args: readonly unknown[]) => unknown;

/**
 * Takes those elements away. Call it when the pane has made what it needs itself, and after the policies that require
 * Trusted Types: markup goes through one function here, as far as the browser knows them.
 * @param onRefused told the name of what a program tried to make.
 */
export function refuseConnectingElements(onRefused: (name: string) => void): void {
  const refused = (name: string): boolean => {
    const found = refusedName(name);
    if (found !== undefined) onRefused(found);
    return found !== undefined;
  };
  const markup = (text: string): string => neutralize(text, onRefused);

  wrap(Document.prototype, 'createElement', (native, self, args) => {
    const name = toText(args[0]);
    return apply(native, self, [refused(name) ? STAND_IN : name, args[1]]);
  });
  wrap(Document.prototype, 'createElementNS', (native, self, args) => {
    const name = toText(args[1]);
    return apply(native, self, [args[0], refused(name) ? STAND_IN : name, args[2]]);
  });
  wrap(DOMImplementation.prototype, 'createDocument', (native, self, args) => {
    const name = args[1] === null ? null : toText(args[1]);
    const allowed = name !== null && refused(name) ? STAND_IN : name;
    return apply(native, self, [args[0], allowed, args[2] ?? null]);
  });
  // `{ extends: 'link' }` would make a link of a class.
  wrap(CustomElementRegistry.prototype, 'define', (native, self, args) =>
    apply(native, self, [args[0], args[1]]),
  );
  // These take text without asking the policy of Trusted Types.
  const withMarkup: Wrapped = (native, self, args) => apply(native, self, [markup(toText(args[0])), args[1]]);
  wrap(Element.prototype, 'setHTML', withMarkup);
  wrap(ShadowRoot.prototype, 'setHTML', withMarkup);
  wrap(Document, 'parseHTML', withMarkup);
  // A style sheet of XSLT makes any element, and a request could bring a document that has some.
  Reflect.deleteProperty(window, 'XSLTProcessor');
  refuseDocumentsOfRequests();

  (window as Window & { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
    createHTML: markup,
    // What may run and be loaded, the content security policy says.
    createScript: (text) => text,
    createScriptURL: (address) => address,
  });
}

function refuseDocumentsOfRequests(): void {
  const { prototype } = XMLHttpRequest;
  const own = Object.getOwnPropertyDescriptor(prototype, 'responseType');
  const set = own?.set;
  if (!own || !set) return;
  defineProperty(prototype, 'responseType', {
    ...own,
    set(this: XMLHttpRequest, type: unknown) {
      const text = toText(type);
      if (text !== 'document') apply(set, this, [text]);
    },
  });
  Reflect.deleteProperty(prototype, 'responseXML');
}

function wrap(owner: object, name: string, wrapped: Wrapped): void {
  const native = (owner as Record<string, Method | undefined>)[name];
  if (!native) return; // this browser does not have it
  const value: Method = function (...args) {
    return wrapped(native, this, args);
  };
  defineProperty(owner, name, { configurable: true, writable: true, value });
}

/** Which of the names a tag begins with, if any: with or without a prefix, as XML has it. */
function refusedName(tag: string): string | undefined {
  const text = lower(tag);
  for (let start = 0; ;) {
    for (let index = 0; index < REFUSED.length; index++) {
      const name = REFUSED[index] as string;
      if (cut(text, start, start + name.length) === name) return name;
    }
    const colon = find(text, ':', start);
    if (colon < 0) return undefined;
    start = colon + 1;
  }
}

/**
 * Markup whose refused tags are text. A tag begins with `<` and its name, whatever the parser makes of the rest: too much
 * may be taken for one, and never too little. Entities could hold tags, so documents may define none.
 */
export function neutralize(markup: string, onRefused: (name: string) => void): string {
  let written = '';
  let start = 0;
  for (;;) {
    const open = find(markup, '<', start);
    if (open < 0) return written + cut(markup, start);
    const end = nameEnd(markup, open + 1);
    const name = cut(markup, open + 1, end);
    const found = lower(cut(name, 0, 7)) === '!entity' ? 'entity' : refusedName(name);
    if (found !== undefined) onRefused(found);
    // A name that goes on in the next piece could become any: `document.write()` takes a document in pieces.
    const isWhole = end < markup.length;
    written += cut(markup, start, open) + (found === undefined && isWhole ? '<' : '&lt;');
    start = open + 1;
  }
}

const NAME_ENDS = bare();
for (const end of [' ', '\t', '\n', '\f', '\r', '/', '>', '<']) NAME_ENDS[end] = true;

function nameEnd(markup: string, start: number): number {
  let end = start;
  while (end < markup.length && NAME_ENDS[cut(markup, end, end + 1)] !== true) end += 1;
  return end;
}
