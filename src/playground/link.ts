import { strFromU8, strToU8, Unzlib, zlibSync } from 'fflate';
import { base64url } from 'jose';
import { LINK_MARK } from './link-mark';
import { playgroundState, PROGRAM_LENGTH, type PlaygroundState } from './state';

/** Version of the form that a link has. */
const VERSION = '1';
/** What browsers and chat programs carry in an address. */
const LINK_LENGTH = 30_000;
/** Three programs and the rest; whatever unpacks to more was not made here. */
const STATE_BYTES = 4 * PROGRAM_LENGTH;

export type ReadLink = { ok: true; state: PlaygroundState } | { ok: false; problem: string };

/**
 * Packs a state into a URL fragment: `#code=1.` and the deflated JSON in base64url.
 * @throws {RangeError} when the state is too large for an address; the message says what to do.
 */
export function linkFor(state: PlaygroundState): string {
  const packed = zlibSync(strToU8(JSON.stringify(playgroundState.parse(state))), { level: 9 });
  const hash = `${LINK_MARK}${VERSION}.${base64url.encode(packed)}`;
  if (hash.length > LINK_LENGTH) {
    throw new RangeError('The programs are too long for a link. Download them instead.');
  }
  return hash;
}

/** Reads what {@link linkFor} made. Never throws: a damaged or hostile link is a problem in words for the reader. */
export function readLink(hash: string): ReadLink {
  const [version, packed] = split(hash.slice(LINK_MARK.length));
  if (hash.length > LINK_LENGTH) return problem('is longer than any link made here');
  if (version !== VERSION || packed === undefined)
    return problem('is of another version of this site, or cut off');
  try {
    const parsed = playgroundState.safeParse(JSON.parse(unpack(base64url.decode(packed))));
    return parsed.success
      ? { ok: true, state: parsed.data }
      : problem(
          `holds something else than programs (${parsed.error.issues[0]?.path.join('.') || 'its form'})`,
        );
  } catch {
    return problem('is damaged: part of it is missing or was changed');
  }
}

/** Unpacks piece by piece, so that a few bytes that stand for gigabytes are given up early. */
function unpack(packed: Uint8Array): string {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let complete = false;
  const unzlib = new Unzlib((piece, final) => {
    size += piece.length;
    if (size > STATE_BYTES) throw new RangeError('too large');
    pieces.push(piece);
    complete = final;
  });
  const step = 1024;
  for (let at = 0; at < packed.length; at += step)
    unzlib.push(packed.subarray(at, at + step), at + step >= packed.length);
  if (!complete) throw new RangeError('incomplete');
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return strFromU8(all);
}

const problem = (what: string): ReadLink => ({
  ok: false,
  problem: `This link ${what}. Ask for it again, or start from a demo.`,
});

function split(text: string): [string, string | undefined] {
  const dot = text.indexOf('.');
  return dot < 0 ? [text, undefined] : [text.slice(0, dot), text.slice(dot + 1)];
}
