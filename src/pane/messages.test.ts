import { describe, expect, it } from 'vitest';
import { parseFromPane } from './messages';

const stream = { id: 'v', sent: true, kind: 'video', bytes: 1, packets: 1, time: 1 };
const connection = { number: 1, state: 'connected', roundTripMs: 1, streams: [stream] };

const observation = { emitter: 'Room', event: 'disconnected', payload: '', time: 1 };
const told = {
  ...observation,
  about: { person: 'Ada Lovelace', kind: 'audio' },
  error: { code: 1, name: 'Error', message: 'x {y} "z"' },
  state: 'FAILED',
};

describe('parseFromPane', () => {
  it('takes the messages of a pane', () => {
    for (const message of [
      { bridge: { type: 'goodbye' } },
      { pane: { type: 'ready' } },
      { pane: { type: 'pong', id: 3 } },
      { pane: { type: 'turn' } },
      { pane: { type: 'observation', observation } },
      { pane: { type: 'observation', observation: told } },
      { pane: { type: 'failure', failure: { kind: 'exception', message: 'x', line: 2 } } },
      { pane: { type: 'console', line: { level: 'warn', text: 'x', line: 3, missed: 2, time: 1 } } },
      { pane: { type: 'figures', figures: [] } },
      { pane: { type: 'figures', figures: [connection] } },
    ])
      expect(parseFromPane(message), JSON.stringify(message)).toEqual(message);
  });

  it('refuses everything else', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      {},
      { bridge: undefined },
      { pane: { type: 'close' } },
      { pane: { type: 'pong', id: -1 } },
      { pane: { type: 'observation', observation: { ...observation, payload: 'x'.repeat(5000) } } },
      { pane: { type: 'observation', observation: { ...observation, time: 'now' } } },
      { pane: { type: 'console', line: { level: 'table', text: 'x', time: 1 } } },
      { pane: { type: 'console', line: { level: 'log', text: 'x'.repeat(5000), time: 1 } } },
      { pane: { type: 'console', line: { level: 'log', text: 'x', line: -1, time: 1 } } },
      { pane: { type: 'observation', observation: { ...told, about: { person: 1 } } } },
      { pane: { type: 'observation', observation: { ...told, about: { person: 'x'.repeat(5000) } } } },
      { pane: { type: 'observation', observation: { ...told, error: { code: '1' } } } },
      { pane: { type: 'observation', observation: { ...told, state: {} } } },
      { pane: { type: 'failure', failure: { kind: 'made-up', message: 'x' } } },
      { pane: { type: 'failure', failure: { kind: 'navigated', message: 'x' } } },
      { pane: { type: 'failure', failure: { kind: 'exception', message: 'x', line: 0 } } },
      { pane: { type: 'figures', figures: [{ ...connection, state: 'x'.repeat(21) }] } },
      { pane: { type: 'figures', figures: [{ ...connection, streams: [{ ...stream, bytes: Infinity }] }] } },
      { pane: { type: 'figures', figures: [{ ...connection, streams: Array(101).fill(stream) }] } },
      { pane: { type: 'figures', figures: Array(21).fill(connection) } },
    ])
      expect(parseFromPane(message), JSON.stringify(message)).toBeUndefined();
  });

  it('lets a failure bring nothing that the page would say in its own words', () => {
    const failure = { kind: 'exception', message: 'x', advice: 'Type your password.', quoted: false };
    expect(parseFromPane({ pane: { type: 'failure', failure } })).toEqual({
      pane: { type: 'failure', failure: { kind: 'exception', message: 'x' } },
    });
  });
});
