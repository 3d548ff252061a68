import type { OpenWay } from '../room/data-channel';
import type { IceCredentials, OutboundStream } from './messages';

export interface HttpRequest {
  method: string;
  url: URL;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string | null;
}

export interface HttpResponse {
  status: number;
  headers?: Record<string, string>;
  body: string | ArrayBuffer;
  /** For whoever develops the app: the window puts it into its console, once. */
  notice?: string;
}

/** A socket that is refused for a reason that whoever develops the app has to know: the window puts it into its console. */
export class RefusedSocket extends Error {
  override readonly name = 'RefusedSocket';
}

/** The sandbox's end of one WebSocket of a client. The service sets the two handlers when it accepts the socket. */
export interface ServerSocket {
  readonly url: URL;
  send(data: string | ArrayBuffer): void;
  /** Closes towards the client. `onclose` is not called for it. */
  close(code: number, reason?: string): void;
  /** What the client sent. May throw: the socket is then closed with 1011 and the problem traced. */
  onmessage: (data: string | ArrayBuffer) => void;
  /** The client closed, or is gone (1006). Called once at most. */
  onclose: (code: number, reason: string) => void;
}

/** What a service can learn about a client besides its messages. */
export interface Client {
  /** Waits for the ICE credentials that the client uses towards the sandbox's user fragment `remoteUfrag`. */
  iceCredentials(remoteUfrag: string): Promise<IceCredentials>;
  /**
   * Calls back for every candidate that the client gathers on that connection, those before included.
   * @returns a function that stops it, for a connection that is closed or has begun anew.
   */
  onCandidate(remoteUfrag: string, handler: (candidate: string) => void): () => void;
  /** Opens one direction of the client's network, for what a data channel carries: it is as slow as the rest. */
  readonly openWay: OpenWay;
  /** The RTP streams that the client now sends on that connection. Empty when it cannot be asked. */
  outboundStreams(remoteUfrag: string): Promise<OutboundStream[]>;
}

/** What an SDK believes is its vendor's cloud. */
export interface Service {
  /** Whether a request or socket to this address is for this service. */
  answers(url: URL): boolean;
  /** @param client who asks. */
  request(request: HttpRequest, client: Client): Promise<HttpResponse>;
  /** Takes a socket, or throws to refuse it: a {@link RefusedSocket} if the app's developer is to know why. */
  accept(socket: ServerSocket, client: Client): void;
}

export function jsonResponse(status: number, value: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** What a developer is told whose app asks for what a vendor's service has and the sandbox has not. */
export const notSimulated = (method: string, { href }: URL): string =>
  `The sandbox does not simulate ${method} ${href}. While the app runs on it, leave this request out, or answer it by crossfade.respond().`;
