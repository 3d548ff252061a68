import { readCandidate, type Candidate } from '../../sandbox/media/candidate';
import { apply, bare } from '../../sandbox/media/primordials';

/** The addresses that the browser itself has given to a pane's open connections. */
export interface OwnAddresses {
  /** Notes what the browser gives to this connection. Call it before the program can get hold of the connection. */
  watch(connection: RTCPeerConnection): void;
  /** Whether packets to this candidate come back to an open connection of the same pane. */
  has(candidate: Candidate): boolean;
}

interface Watched {
  connection: RTCPeerConnection;
  /** `address port` of each, without a prototype. */
  addresses: Record<string, unknown>;
}

/**
 * Two connections of one program may connect to each other: that is how Twilio's preflight test measures. A packet to such
 * an address ends where the same program waits, so it tells nobody anything. What the browser gave is known from its own
 * events alone: descriptions can be written by the program, and so can events that it makes itself.
 */
export function createOwnAddresses(): OwnAddresses {
  const { addEventListener } = EventTarget.prototype;
  const readState = getter(RTCPeerConnection.prototype, 'signalingState');
  const readCandidateOf = getter(RTCPeerConnectionIceEvent.prototype, 'candidate');
  const readText = getter(RTCIceCandidate.prototype, 'candidate');
  const isOpen = ({ connection }: Watched): boolean => apply(readState, connection, []) !== 'closed';

  const watched = bare() as Record<number, Watched>;
  let count = 0;

  const forgetClosed = (): void => {
    let kept = 0;
    for (let index = 0; index < count; index++) {
      const each = watched[index] as Watched;
      if (isOpen(each)) watched[kept++] = each;
    }
    for (let index = kept; index < count; index++) delete watched[index];
    count = kept;
  };

  return {
    watch(connection) {
      forgetClosed();
      const addresses = bare();
      const own = bare() as unknown as Watched;
      own.connection = connection;
      own.addresses = addresses;
      watched[count++] = own;
      const note = (event: Event): void => {
        if (!event.isTrusted) return; // the program's own doing
        const candidate = apply(readCandidateOf, event, []) as RTCIceCandidate | null;
        if (candidate === null) return;
        const read = readCandidate(apply(readText, candidate, []) as string);
        if (read !== undefined && isDirect(read)) addresses[`${read.address} ${read.port}`] = true;
      };
      // The first listener, and a capturing one: none of the program's runs before it.
      apply(addEventListener, connection, ['icecandidate', note, true]);
    },
    has(candidate) {
      if (!isDirect(candidate)) return false;
      const key = `${candidate.address} ${candidate.port}`;
      for (let index = 0; index < count; index++) {
        const each = watched[index] as Watched;
        if (each.addresses[key] === true && isOpen(each)) return true;
      }
      return false;
    },
  };
}

/** An address at which the browser itself waits for packets: over TCP it would only connect, and to any port. */
const isDirect = ({ protocol, type }: Candidate): boolean => protocol === 'udp' && type === 'host';

function getter(owner: object, name: string): () => unknown {
  const read = Object.getOwnPropertyDescriptor(owner, name)?.get as (() => unknown) | undefined;
  if (!read) throw new Error(`This browser has no getter for ${name}, which the guard has to read.`);
  return read;
}
