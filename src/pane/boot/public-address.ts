import { codeAt, cut, find } from '../../sandbox/media/primordials';

/**
 * Whether a candidate's address is one that a media server on the internet can have: an IP address, and none of this
 * machine or of the reader's own network. Names are none: a look-up would carry them out.
 * @param address in lower case.
 */
export function isPublicAddress(address: string): boolean {
  return find(address, ':', 0) < 0 ? isPublicV4(address) : isGlobalV6(address);
}

/** Dotted decimal without leading zeros, outside the blocks that are not on the internet (RFC 6890). */
function isPublicV4(address: string): boolean {
  let start = 0;
  let first = -1;
  let second = -1;
  for (let part = 0; part < 4; part++) {
    const dot = find(address, '.', start);
    if (dot < 0 !== (part === 3)) return false; // three dots
    const byte = byteOf(cut(address, start, part === 3 ? undefined : dot));
    if (byte < 0) return false;
    if (part === 0) first = byte;
    if (part === 1) second = byte;
    start = dot + 1;
  }
  if (first === 0 || first === 10 || first === 127 || first >= 224) return false;
  if (first === 100) return second < 64 || second > 127; // shared address space of providers
  if (first === 169) return second !== 254; // link-local
  if (first === 172) return second < 16 || second > 31;
  if (first === 192) return second !== 168 && second !== 0;
  if (first === 198) return second !== 18 && second !== 19; // benchmarks
  return true;
}

/** @returns -1 for what is no byte in decimal. */
function byteOf(text: string): number {
  if (text.length === 0 || text.length > 3 || (text.length > 1 && codeAt(text, 0) === 48)) return -1;
  let value = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = codeAt(text, index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value > 255 ? -1 : value;
}

/** Global unicast (2000::/3) without the blocks that hide an IPv4 address: 2001::/32 (Teredo) and 2002::/16 (6to4). */
function isGlobalV6(address: string): boolean {
  for (let index = 0; index < address.length; index++) {
    const code = codeAt(address, index);
    const isHex = (code >= 48 && code <= 57) || (code >= 97 && code <= 102);
    if (!isHex && code !== 58) return false; // 58: colon
  }
  const group = cut(address, 0, find(address, ':', 0));
  if (group.length !== 4 || group === '2002') return false;
  if (group === '2001' && isTeredo(cut(address, 5))) return false;
  return codeAt(group, 0) === 50 || codeAt(group, 0) === 51; // 2 or 3
}

/** Whether what follows `2001:` begins with a group of zeros. */
function isTeredo(rest: string): boolean {
  const colon = find(rest, ':', 0);
  const group = colon < 0 ? rest : cut(rest, 0, colon);
  for (let index = 0; index < group.length; index++) if (codeAt(group, index) !== 48) return false;
  return true;
}
