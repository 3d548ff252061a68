import { attribute, scriptTags } from '../assistant/project/scripts';
import { tagsOf } from './tags';
import { TOKEN_ADDRESS } from './token-address';
import { isPage } from './with-script';

/*
 * What a build asks for besides its own files, as far as its code says addresses whole. What it puts together of parts is not seen.
 */

export interface Ask {
  /** A path of the app's own server, or an address. */
  address: string;
  /** `loads`: a page does, by a tag. `asks`: a script does. `names`: a script has the address; whether it asks there is not known. */
  how: 'loads' | 'asks' | 'names';
  /**
   * What becomes of it with the sandbox. `token`: it is answered as a request for a token. `unanswered`: it is for a server that is not there.
   * `sdk`: it is an SDK, by its vendor's tag. `out`: it goes off the origin, as ever.
   */
  becomes: 'token' | 'unanswered' | 'sdk' | 'out';
  file: string;
}

/** An address, or a path from the root, up to where it is put together or has a query. */
const ADDRESS = String.raw`["'${'`'}]((?:(?:https?|wss?):\/\/|\/)[^"'${'`'}\s\\$?#]{0,300})`;
const REQUESTS = new RegExp(
  String.raw`(?:\b(?:fetch|importScripts|sendBeacon|WebSocket|EventSource|import)\(|\.(?:get|post|put|patch|delete|request|ajax)\(|\.open\(["'][A-Z]{3,7}["'],|\b(?:url|baseURL|baseUrl) ?:) ?${ADDRESS}`,
  'g',
);
const NAMED = /["'`]((?:https?|wss?):\/\/[^"'`\s\\$?#]{1,300})/g;

/** Answered by the sandbox, whatever is asked. */
const VENDORS = /^(?:[\w-]+\.)*(?:twilio\.com|videosdk\.live)$/;
/** SDKs by their vendors' tags: these are loaded, for without them there is nothing to try. */
const SDKS = /^(?:sdk\.twilio\.com|media\.twiliocdn\.com|sdk\.videosdk\.live)$/;
/** Hosts that libraries name in messages, namespaces and licences, and ask for nothing. */
const ONLY_NAMED =
  /(?:^|\.)(?:w3\.org|ietf\.org|rfc-editor\.org|whatwg\.org|unicode\.org|schema\.org|github\.com|github\.io|git\.io|githubusercontent\.com|npmjs\.com|npmjs\.org|npm\.im|reactjs\.org|react\.dev|fb\.me|js\.org|vuejs\.org|angular\.io|angular\.dev|svelte\.dev|nextjs\.org|vitejs\.dev|vite\.dev|nodejs\.org|mozilla\.org|chromium\.org|webkit\.org|webrtc\.org|apache\.org|opensource\.org|creativecommons\.org|stackoverflow\.com|wikipedia\.org|medium\.com|mui\.com|material-ui\.com|emotion\.sh|styled-components\.com|tailwindcss\.com|jquery\.com|jquery\.org|lodash\.com|momentjs\.com|socket\.io|feross\.org|mths\.be|goo\.gl|bit\.ly|fb\.com|example\.com|example\.org|8x8\.vc|discourse\.group|haskell\.org|adobe\.com|inkscape\.org|sodipodi\.sourceforge\.net|sketchapp\.com|bohemiancoding\.com|figma\.com|openssl\.org|ecma-international\.org)$/;
const LOADING: Readonly<Record<string, string>> = {
  script: 'src',
  link: 'href',
  img: 'src',
  iframe: 'src',
  source: 'src',
  form: 'action',
};
const LOADING_LINKS = /\b(?:stylesheet|preload|modulepreload|icon|manifest)\b/i;

/** More are not worth reading. */
const MOST = 60;

/**
 * @param texts of the build's pages and scripts, by path
 * @param has whether the build has a file, by its path on the server
 */
export function asksIn(
  texts: Iterable<readonly [path: string, text: string]>,
  has: (path: string) => boolean,
): Ask[] {
  const asks = new Map<string, Ask>();
  const add = (file: string, how: Ask['how'], address: string): void => {
    const known = asks.get(address);
    if (known && (known.how !== 'names' || how === 'names')) return;
    const becomes = becomesOf(address, how, has);
    if (becomes && (known || asks.size < MOST)) asks.set(address, { address, how, becomes, file });
  };
  for (const [file, text] of texts) {
    if (isPage(file)) for (const address of loadedBy(text)) add(file, 'loads', address);
    const code = isPage(file) ? scriptTags(text).map(({ start, end }) => text.slice(start, end)) : [text];
    for (const each of code) {
      for (const [, address = ''] of each.matchAll(REQUESTS)) add(file, 'asks', address);
      for (const [, address = ''] of each.matchAll(NAMED)) add(file, 'names', address);
    }
  }
  const order = ['token', 'unanswered', 'out', 'sdk'];
  return [...asks.values()].sort(
    (one, other) =>
      order.indexOf(one.becomes) - order.indexOf(other.becomes) ||
      Number(one.how === 'names') - Number(other.how === 'names'),
  );
}

function* loadedBy(page: string): Iterable<string> {
  for (const { name, attributes } of tagsOf(page)) {
    const from = LOADING[name];
    const address = from && attribute(attributes, from);
    if (!address || (name === 'link' && !LOADING_LINKS.test(attribute(attributes, 'rel') ?? ''))) continue;
    if (/^(?:https?:)?\/\//i.test(address)) yield address.replace(/^\/\//, 'https://').split(/[?#]/)[0] ?? '';
  }
}

/** @returns nothing where it is a file of the build, answered by the sandbox, or no request at all */
function becomesOf(
  address: string,
  how: Ask['how'],
  has: (path: string) => boolean,
): Ask['becomes'] | undefined {
  const isToken = new RegExp(TOKEN_ADDRESS, 'i');
  if (address.startsWith('/')) {
    if (address.startsWith('//') || address === '/' || /\.(?:map|ico)$/.test(address) || has(address))
      return undefined;
    return isToken.test(`http://localhost${address}`) ? 'token' : 'unanswered';
  }
  if (!URL.canParse(address)) return undefined;
  const { hostname, protocol, pathname } = new URL(address);
  if (how === 'loads' && SDKS.test(hostname)) return 'sdk';
  if (how !== 'loads' && VENDORS.test(hostname)) return undefined;
  if (how === 'names' && (ONLY_NAMED.test(hostname) || !/\.[a-z]{2,}$|^localhost$/i.test(hostname)))
    return undefined;
  if (how === 'names' && /\.(?:html?|md|txt|pdf|js|ts|d\.ts)$/.test(pathname)) return undefined;
  return how !== 'loads' && /^https?:$/.test(protocol) && isToken.test(address) ? 'token' : 'out';
}
