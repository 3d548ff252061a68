import { apply } from '../../sandbox/media/primordials';

/**
 * Lets no window but the program's own speak to it: neither the program in the other pane nor whoever holds a reference
 * to this page, whom the program could then answer. Has to be the first listener of the window.
 * @param onMessage told of what another window says; the program is not.
 */
export function closeGate(onMessage: (event: MessageEvent, source: unknown) => void): void {
  const readSource = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'source')?.get;
  if (!readSource) throw new Error('This browser has no getter for the source of a message.');
  const { stopImmediatePropagation } = Event.prototype;
  const own = window;
  addEventListener(
    'message',
    (event) => {
      if (!event.isTrusted) return; // the program's own doing
      const source: unknown = apply(readSource, event, []);
      if (source === own) return;
      apply(stopImmediatePropagation, event, []);
      onMessage(event, source);
    },
    true,
  );
}
