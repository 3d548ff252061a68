import type { Client } from '../../bridge/service';
import { PeerConnections } from '../../media/peer-connections';
import type { Room } from '../../room/room';
import { atOnce } from '../../testing/at-once';
import { FakeSocket } from './fake-socket';
import { VideoSdkService } from '../service';
import type { TokenInit } from '../token';

/** A client that can tell nothing of its media. */
export const fakeClient: Client = {
  iceCredentials: () => new Promise(() => {}),
  onCandidate: () => () => {},
  outboundStreams: () => Promise.resolve([]),
  openWay: atOnce,
};

/** A service with one meeting, for tests that speak to it as clients do. */
export class FakeMeeting {
  /** What the service did that is worth a line. */
  readonly traced: string[] = [];
  readonly service = new VideoSdkService({
    connections: new PeerConnections(),
    trace: (...line) => void this.traced.push(line.join(' ')),
  });
  readonly room: Room = this.service.createRoom();

  /** A client that has its socket. */
  async connect(peerId: string, token: TokenInit = {}, roomId = this.room.id): Promise<FakeSocket> {
    const url = new URL('wss://meeting.crossfade.invalid/socket.io/');
    const secret = await this.service.createToken(token);
    // Without a mode that has media there is no transport to prepare, which needs a browser.
    url.search = String(new URLSearchParams({ roomId, peerId, secret, mode: 'SIGNALLING_ONLY' }));
    const socket = new FakeSocket(url.href);
    this.service.accept(socket, fakeClient);
    socket.connect();
    return socket;
  }

  /** A client that is in the meeting. */
  async join(peerId: string, token?: TokenInit): Promise<FakeSocket> {
    const socket = await this.connect(peerId, token);
    await socket.request('requestEntry', { name: peerId });
    await socket.request('join', {
      displayName: peerId,
      metaData: { role: 'host', enableAgentEvents: true },
    });
    return socket;
  }

  /** A call of the REST API, by default with a token that may do everything. */
  async rest(
    method: string,
    path: string,
    body?: unknown,
    token?: string,
  ): Promise<{ status: number; value: Record<string, unknown> }> {
    const { status, body: text } = await this.service.request({
      method,
      url: new URL(path, 'https://api.videosdk.live'),
      headers: { authorization: token ?? (await this.service.createToken()) },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status, value: JSON.parse(String(text)) as Record<string, unknown> };
  }
}

/** The code in a refusal over the socket; undefined when the request was done. */
export function errorCode(answer: unknown): unknown {
  return (answer as { data: { errorCode?: number } }).data.errorCode;
}
