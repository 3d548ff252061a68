import { bare, codeAt, cut, defineProperty, find, lower, toText } from '../../sandbox/media/primordials';

type Fields = Record<string | symbol, unknown>;

/** Which ICE servers a program may use: takes what it asks for, and gives a list that it cannot change any more. */
export type IceServerFilter = (servers: unknown) => unknown;

/** More than a service names; the rest is left out. */
const MOST = 16;
const SCHEMES = bare();
SCHEMES['stun:'] = SCHEMES['stuns:'] = SCHEMES['turn:'] = SCHEMES['turns:'] = true;
const { iterator } = Symbol;

/**
 * Lets the ICE servers of one domain through. To an ICE server the browser sends a name and a password of the program's
 * choice, so one elsewhere would be a way out.
 * @param onRefused told of the host of each server that is left out.
 */
export function createIceServerFilter(domain: string, onRefused: (host: string) => void): IceServerFilter {
  return (servers) => {
    const list = bare();
    let length = 0;
    eachOf(servers, (server) => {
      const { urls, url, username, credential } = server as Fields;
      eachOf(urls ?? url, (address) => {
        const { host, text } = parse(lower(toText(address)));
        if (text === undefined || !isWithin(host, domain)) return onRefused(host);
        const copy = bare();
        copy.urls = text;
        if (username !== undefined) copy.username = toText(username);
        if (credential !== undefined) copy.credential = toText(credential);
        list[length++] = copy;
      });
    });
    return iterableOf(list, length);
  };
}

/** Calls back for each part of a list, or for the one thing that is no list. Nothing is read twice. */
function eachOf(value: unknown, visit: (part: unknown) => void): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object' || !('length' in value)) return visit(value);
  const list = value as unknown as Record<number, unknown>;
  const length = value.length as number;
  for (let index = 0; index < length && index < MOST; index++) {
    const part = list[index];
    if (part !== null && part !== undefined) visit(part);
  }
}

/** The parts of `scheme:host[:port][?transport=udp|tcp]`. No text for anything else. */
function parse(url: string): { host: string; text?: string } {
  const scheme = cut(url, 0, find(url, ':', 0) + 1);
  const rest = cut(url, scheme.length);
  const query = find(rest, '?', 0);
  const place = query < 0 ? rest : cut(rest, 0, query);
  const colon = find(place, ':', 0);
  const host = colon < 0 ? place : cut(place, 0, colon);
  const port = colon < 0 ? '' : cut(place, colon + 1);
  const transport = query < 0 ? '' : cut(rest, query);
  const known =
    SCHEMES[scheme] === true &&
    isHostName(host) &&
    isDigits(port) &&
    (transport === '' || transport === '?transport=udp' || transport === '?transport=tcp');
  return known ? { host, text: url } : { host };
}

function isWithin(host: string, domain: string): boolean {
  if (host === domain) return true;
  const start = host.length - domain.length - 1;
  return start > 0 && cut(host, start) === `.${domain}`;
}

function isHostName(host: string): boolean {
  for (let index = 0; index < host.length; index++) {
    const code = codeAt(host, index);
    const isLetter = code >= 97 && code <= 122;
    const isOther = code === 45 || code === 46; // hyphen and dot
    if (!isLetter && !isOther && !isDigit(code)) return false;
  }
  return host !== '';
}

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isDigit(codeAt(text, index))) return false;
  return true;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A list for the browser to read. Its iterator is its own: the one of arrays can be replaced by the program. */
function iterableOf(list: Record<string, unknown>, length: number): object {
  const iterable = bare() as Fields;
  defineProperty(iterable, iterator, {
    value: () => {
      let index = 0;
      const steps = bare();
      steps.next = () => {
        const step = bare();
        step.done = index >= length;
        step.value = list[index++];
        return step;
      };
      return steps;
    },
  });
  return iterable;
}
