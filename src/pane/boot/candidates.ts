import { bare, codeAt, cut, find, lower } from './primordials';

const UUID_LENGTH = 36;
const MDNS_SUFFIX = '.local';

/** Which ICE candidates a pane may use towards others. */
export interface CandidateFilter {
  /** Lets exactly this transport address through: it belongs to the page. */
  allow(address: string, port: number): void;
  allowsCandidate(candidate: string): boolean;
  /** An SDP without the candidates that are not allowed, and without lines that hide one. */
  cleanSdp(sdp: string): string;
}

/**
 * A remote candidate makes the browser send packets to an address of the program's choice, with text of its choice in
 * them (the user fragment). So only the addresses that the page announces are allowed, and those of one more kind.
 * @param isAllowed that kind: in the sandbox {@link isMdnsName}; live, where media servers are anywhere on the internet,
 *   {@link isPublicAddress}.
 */
export function createCandidateFilter(isAllowed: (address: string) => boolean): CandidateFilter {
  const announced = bare();

  const allowsCandidate = (candidate: string): boolean => {
    // candidate:<foundation> <component> <protocol> <priority> <address> <port> …
    let start = 0;
    for (let field = 0; field < 4; field++) {
      start = find(candidate, ' ', start) + 1;
      if (start === 0) return false;
    }
    const addressEnd = find(candidate, ' ', start);
    if (addressEnd < 0) return false;
    let portEnd = find(candidate, ' ', addressEnd + 1);
    if (portEnd < 0) portEnd = candidate.length;
    const address = lower(cut(candidate, start, addressEnd));
    const port = cut(candidate, addressEnd + 1, portEnd);
    return announced[`${address} ${port}`] === true || isAllowed(address);
  };

  return {
    allow(address, port) {
      announced[`${lower(address)} ${port}`] = true;
    },
    allowsCandidate,
    cleanSdp(sdp) {
      let cleaned = '';
      let start = 0;
      while (start < sdp.length) {
        let end = find(sdp, '\n', start);
        if (end < 0) end = sdp.length;
        const line = cut(sdp, start, end + 1);
        start = end + 1;
        if (!hidesLine(line) && !(isCandidate(line) && !allowsCandidate(line))) cleaned += line;
      }
      return cleaned;
    },
  };
}

function isCandidate(line: string): boolean {
  const text = lower(line);
  return find(text, 'candidate:', 0) >= 0 && find(text, 'end-of-candidates', 0) < 0;
}

/** A carriage return that does not end the line could begin another one for the browser's parser. */
function hidesLine(line: string): boolean {
  const carriageReturn = find(line, '\r', 0);
  return carriageReturn >= 0 && carriageReturn !== line.length - 2;
}

/** A name as browsers make it, a UUID and `.local`: it reaches no further than the local link. In lower case. */
export function isMdnsName(address: string): boolean {
  if (address.length !== UUID_LENGTH + MDNS_SUFFIX.length) return false;
  if (cut(address, UUID_LENGTH) !== MDNS_SUFFIX) return false;
  for (let index = 0; index < UUID_LENGTH; index++) {
    const code = codeAt(address, index);
    const isDigit = code >= 48 && code <= 57;
    const isHexLetter = code >= 97 && code <= 102;
    if (!isDigit && !isHexLetter && code !== 45) return false;
  }
  return true;
}
