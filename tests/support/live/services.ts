// What the vendors' services say at a join, by the protocols that their SDKs speak.
import type { WebSocket } from 'ws';

type Message = { type: string; body?: { type: string } };

/**
 * Twilio's signalling up to the answer to `connect`.
 * @param iceServers what it says when it is asked for some
 * @param comes gets what lets somebody in, when asked: for an answer that comes `later`
 */
export function twilioSignalling(
  socket: WebSocket,
  {
    iceServers = [],
    answer,
    comes,
  }: {
    iceServers?: object[];
    answer: 'connected' | 'later' | 'silence' | { code: number; message: string };
    comes?: (letIn: () => void) => void;
  },
): void {
  const say = (body: object) => socket.send(JSON.stringify({ type: 'msg', body: { version: 2, ...body } }));
  const respond = ({ type }: { type: string }): void => {
    if (type === 'ice' && answer !== 'silence') say({ type: 'iced', ice_servers: iceServers });
    if (type !== 'connect' && type !== 'ice') return;
    if (typeof answer === 'object') return say({ type: 'error', ...answer });
    if (type !== 'connect' || answer === 'silence') return;
    if (answer === 'later') comes?.(letIn);
    else letIn();
  };
  const letIn = (): void =>
    say({
      type: 'connected',
      session: 'session',
      sid: 'RM0123456789abcdef0123456789abcdef',
      name: 'stand-up',
      participant: { sid: 'PA0123456789abcdef0123456789abcdef', identity: 'ada' },
      participants: [],
      published: { revision: 1, tracks: [] },
      options: { session_timeout: 30 },
    });
  socket.on('message', (data) => {
    const { type, body } = JSON.parse(String(data)) as Message;
    if (type === 'hello') socket.send(JSON.stringify({ type: 'welcome', negotiatedTimeout: 60_000 }));
    if (body) respond(body);
  });
}

/** What VideoSDK's service answers to the first request of a join. */
export const initConfig = (baseUrl: string): object => ({
  data: {
    baseUrl,
    socketUrl: null,
    socketPath: '',
    signalingUrl: null,
    iceServers: '',
    observability: {
      jwt: '',
      metaData: {},
      traces: { enabled: false, endPoint: '' },
      logs: { enabled: false, endPoint: '' },
    },
  },
});

/** VideoSDK's signalling, up to the request to enter, which it grants; then `join()` resolves. */
export function videosdkSignalling(socket: WebSocket): void {
  socket.send('0{"sid":"a","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}');
  socket.on('message', (data) => {
    const text = String(data);
    if (text.startsWith('40')) {
      socket.send('40{"sid":"b"}');
      socket.send('42["connectionSuccess"]');
    }
    const [, id, body] = /^42(\d+)(.*)$/.exec(text) ?? [];
    if (id !== undefined && body?.includes('"requestEntry"')) socket.send(`43${id}[{"data":{}}]`);
  });
}
