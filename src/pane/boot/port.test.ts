import { expect, it } from 'vitest';
import { openPort, type PortHandlers } from './port';

/** A port whose messages the test makes. */
class FakePort {
  readonly posted: unknown[] = [];
  onmessage: ((event: MessageEvent) => void) | undefined;

  postMessage(message: unknown): void {
    this.posted.push(message);
  }

  gets(data: unknown, isTrusted = true): void {
    const event = new MessageEvent('message', { data });
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    this.onmessage?.(event);
  }
}

function opened() {
  const port = new FakePort();
  const heard: unknown[] = [];
  const hear =
    (name: string) =>
    (...args: unknown[]): void =>
      void heard.push([name, ...args]);
  const names = [
    'bridge',
    'devices',
    'ping',
    'press',
    'visible',
    'figures',
    'conditions',
  ] satisfies (keyof PortHandlers)[];
  const pane = openPort(port as unknown as MessagePort);
  pane.receive(Object.fromEntries(names.map((name) => [name, hear(name)])) as unknown as PortHandlers);
  return { port, pane, heard };
}

it('hands each message of the page to what it is for', () => {
  const { port, heard } = opened();
  port.gets({ bridge: 1 });
  port.gets({ devices: 2 });
  port.gets({ pane: { type: 'ping', id: 3 } });
  port.gets({ pane: { type: 'press', id: 'leave' } });
  port.gets({ pane: { type: 'figures' } });
  port.gets({ pane: { type: 'visible', visible: false } });
  expect(heard).toEqual([
    ['bridge', 1],
    ['devices', 2],
    ['ping', 3],
    ['press', 'leave'],
    ['figures'],
    ['visible', false],
  ]);
});

it('takes nothing that a script made', () => {
  const { port, heard } = opened();
  port.gets({ bridge: 1 }, false);
  expect(heard).toEqual([]);
});

it('takes no kind from a changed prototype', () => {
  const { port, heard } = opened();
  Object.defineProperty(Object.prototype, 'bridge', { configurable: true, value: 'forged' });
  try {
    port.gets({ devices: 2 });
    port.gets({});
  } finally {
    Reflect.deleteProperty(Object.prototype, 'bridge');
  }
  expect(heard).toEqual([['devices', 2]]);
});

it('sends by a function that nobody can replace', () => {
  const { port, pane } = opened();
  port.postMessage = () => {
    throw new Error('replaced');
  };
  pane.send({ pane: { type: 'ready' } });
  expect(port.posted).toEqual([{ pane: { type: 'ready' } }]);
});
