/** An mDNS name as browsers make it: it reaches no further than the machine and its local link. */
const MDNS_NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.local$/i;

/**
 * Whether a connection of the sandbox may use a candidate that a client named. Checks go to the candidate's address and
 * carry text of the client's choice, so an address elsewhere would be a way out of a pane: only names of this machine
 * and addresses that the sandbox has itself are taken.
 * @param candidate as in an `a=candidate` line, without `a=`.
 */
export function staysOnThisMachine(candidate: string, isOwnAddress: (address: string) => boolean): boolean {
  // candidate:<foundation> <component> <protocol> <priority> <address> <port> typ <type> …
  const fields = candidate.split(' ');
  const address = fields[4] ?? '';
  if (/[\r\n]/.test(candidate) || fields[6] !== 'typ' || fields[7] !== 'host') return false;
  return MDNS_NAME.test(address) || isOwnAddress(address);
}
