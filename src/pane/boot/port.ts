import type { ToClient } from '../../sandbox/bridge/messages';
import type { DeviceConditions } from '../../sandbox/media/synthetic/hardware';
import type { DevicesToPane } from '../devices/messages';
import type { FromPane, ToPane } from '../messages';
import { apply, hasOwn } from '../../sandbox/media/primordials';

export interface PanePort {
  send(message: FromPane): void;
  /** Calls back for every genuine message of the page. Set once, before the program runs. */
  receive(handlers: PortHandlers): void;
}

export interface PortHandlers {
  bridge(message: ToClient): void;
  devices(message: DevicesToPane): void;
  ping(id: number): void;
  press(id: string): void;
  visible(visible: boolean): void;
  conditions(conditions: DeviceConditions): void;
  figures(): void;
  begin(): void;
  /** What the page is shown in: whatever came, not checked yet. */
  scheme(scheme: unknown): void;
}

/**
 * The pane's port, so that the program can neither get hold of it nor forge a message of the page: sending uses a
 * bound function, events made by script do not count, and the data is read by the native getter.
 */
export function openPort(port: MessagePort): PanePort {
  const post = port.postMessage.bind(port);
  const readData = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get;
  if (!readData) throw new Error('This browser has no getter for the data of a message.');
  return {
    send: (message) => post(message),
    receive({ bridge, devices, ping, press, figures, visible, conditions, begin, scheme }) {
      port.onmessage = (event) => {
        if (!event.isTrusted) return;
        const message = apply(readData, event, []) as ToPane;
        // Own properties only: a message must not get its kind from a changed Object.prototype.
        if (hasOwn(message, 'bridge')) bridge((message as { bridge: ToClient }).bridge);
        else if (hasOwn(message, 'devices')) devices((message as { devices: DevicesToPane }).devices);
        else if (hasOwn(message, 'pane')) {
          const { pane } = message as Extract<ToPane, { pane: unknown }>;
          if (pane.type === 'ping') ping(pane.id);
          else if (pane.type === 'press') press(pane.id);
          else if (pane.type === 'figures') figures();
          else if (pane.type === 'begin') begin();
          else if (pane.type === 'conditions') conditions(pane.conditions);
          else if (pane.type === 'scheme') scheme(pane.scheme);
          else visible(pane.visible);
        }
      };
    },
  };
}
