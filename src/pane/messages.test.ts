import { describe, expect, it } from 'vitest';
import { parseFromPane } from './messages';

const observation = { emitter: 'Room', event: 'disconnected', payload: '', time: 1 };

describe('parseFromPane', () => {
  it('takes the messages of a pane', () => {
    for (const message of [
      { bridge: { type: 'goodbye' } },
      { pane: { type: 'ready' } },
      { pane: { type: 'pong', id: 3 } },
      { pane: { type: 'observation', observation } },
      { pane: { type: 'failure', failure: { kind: 'exception', message: 'x', line: 2, advice: 'y' } } },
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
      { pane: { type: 'failure', failure: { kind: 'made-up', message: 'x', advice: 'y' } } },
      { pane: { type: 'failure', failure: { kind: 'exception', message: 'x', line: 0, advice: 'y' } } },
    ])
      expect(parseFromPane(message), JSON.stringify(message)).toBeUndefined();
  });
});
