import { apply, bare, construct, defineProperty, toText } from '../../sandbox/media/primordials';
import { createCandidateFilter, type CandidateFilter } from './candidates';
import { createIceServerFilter, type IceServerFilter } from './ice-servers';
import { createOwnAddresses, type OwnAddresses } from './own-addresses';
import { isPublicAddress } from './public-address';

/** The parts of a configuration that cannot make the browser send anything to anyone. */
const HARMLESS_OPTIONS = [
  'bundlePolicy',
  'rtcpMuxPolicy',
  'certificates',
  'iceCandidatePoolSize',
  'encodedInsertableStreams',
];
const CANDIDATE_FIELDS = ['sdpMid', 'sdpMLineIndex', 'usernameFragment'];
/** Firefox asks the host that a program names here for the identity of the other side. No SDK does. */
const IDENTITY_METHODS = ['setIdentityProvider', 'getIdentityAssertion'];
const CONSTRUCTOR_NAMES = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection'];

type Method = (this: RTCPeerConnection, ...args: unknown[]) => unknown;
type Fields = Record<string, unknown> | null | undefined;

/** What the guard lets a program do. */
export interface GuardRules {
  candidates: CandidateFilter;
  /** None are allowed without it. Never left out: what is missing could be put on `Object.prototype`. */
  iceServers: IceServerFilter | undefined;
  /** Told of every connection that a program makes. */
  own: OwnAddresses | undefined;
}

/** For the sandbox: no ICE servers, no remote candidate but the sandbox's and the pane's own. */
export function sandboxRules(): GuardRules {
  const own = createOwnAddresses();
  return { candidates: createCandidateFilter((candidate) => own.has(candidate)), iceServers: undefined, own };
}

/**
 * For the real service of one vendor: its ICE servers, and candidates on the internet. Whether one of those belongs to
 * the vendor cannot be told (docs/decisions/0010).
 * @param domain of the ICE servers.
 * @param onRefused told of the host of each ICE server that is left out.
 */
export const liveRules = (domain: string, onRefused: (host: string) => void): GuardRules => ({
  candidates: createCandidateFilter(({ address }) => isPublicAddress(address)),
  iceServers: createIceServerFilter(domain, onRefused),
  own: undefined,
});

/**
 * Keeps the pane's peer connections within the rules. WebRTC is the one way to the network that no content security
 * policy closes. Call it before anything else wraps `RTCPeerConnection`, so that the native methods cannot be reached
 * through the wrappers.
 */
export function guardPeerConnections(rules: GuardRules): void {
  const native = window.RTCPeerConnection;
  const prototype = native.prototype;

  guardMethods(prototype, rules);

  // A Proxy, never a subclass: twilio-video copies the own property names of the prototype.
  const handler = bare() as ProxyHandler<typeof RTCPeerConnection>;
  const { own } = rules;
  handler.construct = (target, args, newTarget) => {
    const made = construct(target, [harmless(args[0], rules)], newTarget === guarded ? target : newTarget);
    own?.watch(made);
    return made;
  };
  const guarded = new Proxy(native, handler);

  lock(prototype, 'constructor', guarded);
  for (const name of CONSTRUCTOR_NAMES) if (name in window) lock(window, name, guarded);
}

function guardMethods(prototype: RTCPeerConnection, rules: GuardRules): void {
  const { candidates: filter } = rules;
  const methods = prototype as unknown as Record<string, Method>;
  const { addIceCandidate, setRemoteDescription, setConfiguration } = methods;
  if (!addIceCandidate || !setRemoteDescription || !setConfiguration)
    throw new Error('This browser lacks a method of RTCPeerConnection that the guard has to cover.');

  replace(prototype, 'addIceCandidate', function (candidate, onDone, onError) {
    const fields = candidate as Fields;
    if (fields === null || fields === undefined) return apply(addIceCandidate, this, [fields]);
    const text = toText(fields.candidate ?? '');
    const copy = bare();
    // A candidate that is not allowed is replaced by the harmless "no more candidates", so that the call ends as usual.
    copy.candidate = (text === '' ? undefined : filter.candidate(text)) ?? '';
    copyFields(fields, copy, CANDIDATE_FIELDS);
    return apply(addIceCandidate, this, withCallbacks(copy, onDone, onError));
  });

  replace(prototype, 'setRemoteDescription', function (description, onDone, onError) {
    const fields = description as Fields;
    const copy = bare();
    copy.type = fields?.type;
    const sdp = fields?.sdp;
    if (sdp !== undefined && sdp !== null) copy.sdp = filter.description(toText(sdp));
    return apply(setRemoteDescription, this, withCallbacks(copy, onDone, onError));
  });

  for (let index = 0; index < IDENTITY_METHODS.length; index++) {
    const name = IDENTITY_METHODS[index] as string;
    if (name in prototype)
      replace(prototype, name, () => {
        throw new DOMException('A pane can ask no identity provider.', 'NotSupportedError');
      });
  }

  replace(prototype, 'setConfiguration', function (configuration) {
    return apply(setConfiguration, this, [harmless(configuration, rules)]);
  });
}

/**
 * The same configuration without the ICE servers that are not allowed. Where none are, they are left out rather than set
 * to an empty array, which the browser would read with an iterator that the program can replace. Each option is read
 * once: a getter may answer differently the next time.
 */
function harmless(configuration: unknown, { iceServers }: GuardRules): Record<string, unknown> {
  const copy = bare();
  copyFields(configuration as Fields, copy, HARMLESS_OPTIONS);
  if (iceServers) {
    copyFields(configuration as Fields, copy, ['iceTransportPolicy']);
    copy.iceServers = iceServers((configuration as Fields)?.iceServers);
  }
  return copy;
}

function copyFields(source: Fields, target: Record<string, unknown>, names: readonly string[]): void {
  if (source === null || source === undefined) return;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    const value = source[name];
    if (value !== undefined) target[name] = value;
  }
}

/** The argument list of a method that also has the old form with callbacks. */
function withCallbacks(argument: unknown, onDone: unknown, onError: unknown): unknown[] {
  return onDone === undefined ? [argument] : [argument, onDone, onError];
}

function replace(prototype: object, name: string, value: Method): void {
  defineProperty(prototype, name, { configurable: true, writable: true, value });
}

function lock(owner: object, name: string, value: unknown): void {
  defineProperty(owner, name, { configurable: false, writable: false, value });
}
