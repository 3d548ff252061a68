import { rewriteCandidate, type CandidateRule } from './candidate';
import { bare, codeAt, cut, find, lower } from './primordials';

/*
 * Session descriptions of programs, for the browser to read. As with candidates nothing is checked and passed on: the
 * lines are read strictly and written anew, and what a browser does not need to know it never sees. Firefox, for one,
 * takes `a=candidate 1 …` and `a=\tcandidate\t1 …` for candidates, and asks the server that `a=identity` names.
 *
 * Panes use this in the realm of a program that may have replaced every method: see primordials.ts.
 */

/** The attributes that browsers write and read (RFC 8829, 5), but for candidates, and for addresses: `a=rtcp`. */
const ATTRIBUTES = table([
  // of the session, and of the transport
  'bundle-only end-of-candidates extmap-allow-mixed fingerprint group ice-lite ice-options ice-pwd ice-ufrag mid msid-semantic setup tls-id',
  // of what is sent
  'content extmap fmtp framerate imageattr inactive label maxptime msid ptime recvonly rid rtcp-fb rtcp-mux rtcp-mux-only',
  'rtcp-rsize rtpmap sendonly sendrecv simulcast ssrc ssrc-group x-google-flag',
  // of data channels
  'max-message-size sctp-port sctpmap',
]);
const END = 'a=end-of-candidates';
const CANDIDATE = 'a=candidate:';

/**
 * A description that says the same and names no other candidates than the rule allows.
 * @param rule without one the description is left with no word about candidates: they come another way.
 */
export function rewriteDescription(sdp: string, rule: CandidateRule | undefined): string {
  let rewritten = '';
  let start = 0;
  while (start < sdp.length) {
    let end = find(sdp, '\n', start);
    if (end < 0) end = sdp.length;
    const hasReturn = end > start && codeAt(sdp, end - 1) === 13;
    const line = rewriteLine(cut(sdp, start, hasReturn ? end - 1 : end), rule);
    if (line !== undefined) rewritten += `${line}\r\n`;
    start = end + 1;
  }
  return rewritten;
}

function rewriteLine(line: string, rule: CandidateRule | undefined): string | undefined {
  if (!isPrintable(line) || codeAt(line, 1) !== 61) return undefined; // 61: equals sign
  if (find(lower(line), 'candidate', 0) >= 0) return rule && candidateLine(line, rule);
  switch (cut(line, 0, 1)) {
    case 'v':
    case 's':
    case 't':
    case 'b':
      return line;
    case 'c':
      // Addresses belong into candidates.
      return 'c=IN IP4 0.0.0.0';
    case 'o':
      return originLine(line);
    case 'm':
      return mediaLine(line);
    case 'a':
      return attributeLine(line);
    default:
      return undefined;
  }
}

function candidateLine(line: string, rule: CandidateRule): string | undefined {
  if (line === END) return END;
  if (cut(line, 0, CANDIDATE.length) !== CANDIDATE) return undefined;
  const candidate = rewriteCandidate(cut(line, 2), rule);
  return candidate === undefined ? undefined : `a=${candidate}`;
}

/** `a=<name>` or `a=<name>:<value>`, for the names above. */
function attributeLine(line: string): string | undefined {
  const colon = find(line, ':', 2);
  const name = cut(line, 2, colon < 0 ? undefined : colon);
  return ATTRIBUTES[name] === true ? line : undefined;
}

/** `o=<user> <id> <version> IN IP4 <address>`, with an address that says nothing. */
function originLine(line: string): string | undefined {
  const userEnd = find(line, ' ', 2);
  const idEnd = find(line, ' ', userEnd + 1);
  const versionEnd = find(line, ' ', idEnd + 1);
  if (userEnd < 3 || idEnd < 0 || versionEnd < 0) return undefined;
  return `${cut(line, 0, versionEnd)} IN IP4 127.0.0.1`;
}

/** `m=<kind> <port> <the rest>`: whether the section is used is all that the port tells. */
function mediaLine(line: string): string | undefined {
  const kindEnd = find(line, ' ', 2);
  const portEnd = find(line, ' ', kindEnd + 1);
  if (kindEnd < 3 || portEnd < 0) return undefined;
  const isUsed = cut(line, kindEnd + 1, portEnd) !== '0';
  return `${cut(line, 0, kindEnd)} ${isUsed ? 9 : 0}${cut(line, portEnd)}`;
}

/** ASCII without control characters: a line break of any kind could begin another line for the browser's parser. */
function isPrintable(line: string): boolean {
  for (let index = 0; index < line.length; index++) {
    const code = codeAt(line, index);
    if (code < 32 || code > 126) return false;
  }
  return line.length > 2;
}

function table(lists: readonly string[]): Readonly<Record<string, unknown>> {
  const names = bare();
  for (const list of lists) for (const name of list.split(' ')) names[name] = true;
  return names;
}
