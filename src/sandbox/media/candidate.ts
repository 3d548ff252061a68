import { bare, codeAt, cut, find, lower } from './primordials';

/*
 * A remote candidate makes the browser send packets to an address, with text of the sender's choice in them (the user
 * fragment). So no text is ever checked and then passed on: two parsers never agree on everything (Firefox skips runs of
 * spaces, Chromium does not care what follows the type). It is read strictly here, and written anew from what was read.
 *
 * Panes use this in the realm of a program that may have replaced every method: see primordials.ts.
 */

/** The parts of an ICE candidate that a browser needs (RFC 8839, 5.1). All others are left out. */
export interface Candidate {
  foundation: string;
  component: number;
  protocol: string;
  priority: number;
  /** In lower case. */
  address: string;
  port: number;
  type: string;
  tcpType: string | undefined;
  generation: number | undefined;
  ufrag: string | undefined;
}

/** Whether packets may go to this candidate. */
export type CandidateRule = (candidate: Candidate) => boolean;

const PREFIX = 'candidate:';
const MOST_PRIORITY = 4_294_967_295;
const PROTOCOLS = flags('udp', 'tcp');
const TYPES = flags('host', 'srflx', 'prflx', 'relay');
const TCP_TYPES = flags('active', 'passive', 'so');

/**
 * Reads and writes anew a candidate in the form that `addIceCandidate` takes.
 * @returns undefined for what is no candidate in every detail, and for one that the rule refuses.
 */
export function rewriteCandidate(text: string, rule: CandidateRule): string | undefined {
  const candidate = readCandidate(text);
  return candidate && rule(candidate) ? writeCandidate(candidate) : undefined;
}

/** Reads `candidate:<foundation> <component> <protocol> <priority> <address> <port> typ <type> …` with single spaces. */
export function readCandidate(text: string): Candidate | undefined {
  const words = wordsOf(text);
  const first = words[0];
  if (first === undefined || cut(first, 0, PREFIX.length) !== PREFIX || words[6] !== 'typ') return undefined;
  const foundation = cut(first, PREFIX.length);
  const component = numberOf(words[1], 256);
  const protocol = lower(words[2] as string);
  const priority = numberOf(words[3], MOST_PRIORITY);
  const address = lower(words[4] as string);
  const port = numberOf(words[5], 65_535);
  const type = words[7];
  if (
    !isIceText(foundation, 32) ||
    component === undefined ||
    PROTOCOLS[protocol] !== true ||
    priority === undefined ||
    !isAddress(address) ||
    port === undefined ||
    type === undefined ||
    TYPES[type] !== true
  )
    return undefined;
  const candidate = bare() as unknown as Candidate;
  candidate.foundation = foundation;
  candidate.component = component;
  candidate.protocol = protocol;
  candidate.priority = priority;
  candidate.address = address;
  candidate.port = port;
  candidate.type = type;
  return readExtensions(words, candidate);
}

/** What follows the type, in pairs of a name and a value. A name that is not known is left out with its value. */
function readExtensions(words: Words, candidate: Candidate): Candidate | undefined {
  for (let index = 8; words[index] !== undefined; index += 2) {
    const value = words[index + 1];
    if (value === undefined) return undefined;
    if (words[index] === 'tcptype') {
      if (TCP_TYPES[value] !== true) return undefined;
      candidate.tcpType = value;
    } else if (words[index] === 'generation') {
      const generation = numberOf(value, 1_000_000);
      if (generation === undefined) return undefined;
      candidate.generation = generation;
    } else if (words[index] === 'ufrag') {
      if (!isIceText(value, 256)) return undefined;
      candidate.ufrag = value;
    }
  }
  return candidate;
}

function writeCandidate(candidate: Candidate): string {
  const { foundation, component, protocol, priority, address, port, type } = candidate;
  const { tcpType, generation, ufrag } = candidate;
  let text = `${PREFIX}${foundation} ${component} ${protocol} ${priority} ${address} ${port} typ ${type}`;
  // Firefox wants a related address for these. It is told none that says anything.
  if (type !== 'host') text += ' raddr 0.0.0.0 rport 9';
  if (tcpType !== undefined) text += ` tcptype ${tcpType}`;
  if (generation !== undefined) text += ` generation ${generation}`;
  if (ufrag !== undefined) text += ` ufrag ${ufrag}`;
  return text;
}

/** The number of digits in each part of a UUID. */
const UUID = '########-####-####-####-############';
const MDNS_SUFFIX = '.local';

/** A name as browsers make it, a UUID and `.local`: it reaches no further than the local link. In lower case. */
export function isMdnsName(address: string): boolean {
  if (address.length !== UUID.length + MDNS_SUFFIX.length) return false;
  if (cut(address, UUID.length) !== MDNS_SUFFIX) return false;
  for (let index = 0; index < UUID.length; index++) {
    const code = codeAt(address, index);
    const isHyphen = code === 45;
    if (codeAt(UUID, index) === 45 ? !isHyphen : !isHexDigit(code)) return false;
  }
  return true;
}

/** Parts of a text by their places, from 0, without a prototype. */
type Words = Readonly<Record<number, string | undefined>>;

/** The words of a text between single spaces. None when it has anything else than visible ASCII. */
function wordsOf(text: string): Words {
  const words = bare() as Record<number, string>;
  let start = 0;
  let count = 0;
  while (start <= text.length) {
    let end = find(text, ' ', start);
    if (end < 0) end = text.length;
    const word = cut(text, start, end);
    if (!isVisible(word)) return bare() as Words;
    words[count++] = word;
    start = end + 1;
  }
  return words;
}

function isVisible(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const code = codeAt(word, index);
    if (code < 33 || code > 126) return false;
  }
  return word !== '';
}

/** A whole number in digits, at most `most`. */
function numberOf(word: string | undefined, most: number): number | undefined {
  if (word === undefined || word.length > 10) return undefined;
  let value = 0;
  for (let index = 0; index < word.length; index++) {
    const digit = codeAt(word, index) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value > most ? undefined : value;
}

/** An IP address or a host name by its characters. Which of them is allowed says the rule. */
function isAddress(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const code = codeAt(word, index);
    const isOther = code === 45 || code === 46 || code === 58; // hyphen, dot, colon
    if (!isLetterOrDigit(code) && !isOther) return false;
  }
  return word.length < 256;
}

/** RFC 8839's ice-char: letters, digits, plus and slash. */
function isIceText(word: string, longest: number): boolean {
  for (let index = 0; index < word.length; index++) {
    const code = codeAt(word, index);
    if (!isLetterOrDigit(code) && code !== 43 && code !== 47) return false;
  }
  return word !== '' && word.length <= longest;
}

const isHexDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 102);

const isLetterOrDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

function flags(...names: string[]): Readonly<Record<string, unknown>> {
  const table = bare();
  for (const name of names) table[name] = true;
  return table;
}
