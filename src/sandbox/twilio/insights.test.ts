import { describe, expect, it, vi } from 'vitest';
import type { ServerSocket } from '../bridge/service';
import { TwilioServiceError } from './errors';
import { acceptInsights } from './insights';

function connect(verify: () => Promise<unknown> = () => Promise.resolve()) {
  const sent: unknown[] = [];
  const socket: ServerSocket = {
    url: new URL('wss://sdkgw.us1.twilio.com/v1/VideoEvents'),
    send: (data) => sent.push(JSON.parse(String(data))),
    close: () => {},
    onmessage: () => {},
    onclose: () => {},
  };
  const trace = vi.fn();
  acceptInsights(socket, verify, trace);
  return { sent, trace, receive: (message: unknown) => socket.onmessage(JSON.stringify(message)) };
}

describe('the Insights gateway', () => {
  it('connects a publisher with a good token', async () => {
    const { sent, receive } = connect();
    receive({ type: 'connect', token: 'good', version: 1 });
    await vi.waitFor(() =>
      expect(sent).toEqual([{ type: 'connected', session: expect.any(String) as string }]),
    );
  });

  it('refuses one whose token is not', async () => {
    const { sent, receive } = connect(() => Promise.reject(new TwilioServiceError(20104)));
    receive({ type: 'connect', token: 'old', version: 1 });
    await vi.waitFor(() => expect(sent).toMatchObject([{ type: 'error', code: 20104 }]));
  });

  it('keeps what is reported in the trace, the beginning of long reports only', () => {
    const { trace, receive } = connect();
    receive({ type: 'event', group: 'room', name: 'connected', payload: { sid: 'RM1' } });
    receive({ type: 'event', group: 'quality', name: 'stats', payload: 'x'.repeat(1000) });
    receive({ type: 'event', group: 'room', name: 'left' });
    receive({ type: 'event' });
    expect(trace.mock.calls).toEqual([
      ['twilio insights', 'room connected', '{"sid":"RM1"}'],
      ['twilio insights', 'quality stats', `"${'x'.repeat(299)}`],
      ['twilio insights', 'room left', undefined],
      ['twilio insights', 'dropped a malformed message'],
    ]);
  });
});
