import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takePlainText } from './rich-input';

class Transfer {
  getData(type: string): string {
    return type === 'text/plain' ? 'plain' : '<iframe></iframe>';
  }
}
class Input extends Event {
  readonly #transfer: Transfer | null;
  constructor(transfer: Transfer | null) {
    super('beforeinput', { cancelable: true });
    this.#transfer = transfer;
  }
  get dataTransfer(): Transfer | null {
    return this.#transfer;
  }
}

const execCommand = vi.fn();
let listen: (event: unknown) => void;
beforeEach(() => {
  execCommand.mockClear();
  vi.stubGlobal('InputEvent', Input);
  vi.stubGlobal('DataTransfer', Transfer);
  vi.stubGlobal('Document', class {});
  Object.assign((globalThis as unknown as { Document: { prototype: object } }).Document.prototype, {
    execCommand,
  });
  vi.stubGlobal('document', {});
  vi.stubGlobal('window', { addEventListener: (_: string, listener: typeof listen) => (listen = listener) });
  takePlainText();
});
afterEach(() => vi.unstubAllGlobals());

/** An event as the browser would send it, and as a program makes one. @returns whether it was prevented */
function isPrevented(transfer: Transfer | null, isTrusted = true): boolean {
  const event = new Input(transfer);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  listen(event);
  return event.defaultPrevented;
}

it('puts plain text in the place of what would become elements', () => {
  expect(isPrevented(new Transfer())).toBe(true);
  expect(execCommand).toHaveBeenCalledExactlyOnceWith('insertText', false, 'plain');
});

it('leaves alone what is typed, and what a program makes up', () => {
  expect(isPrevented(null)).toBe(false);
  expect(isPrevented(new Transfer(), false)).toBe(false);
  expect(execCommand).not.toHaveBeenCalled();
});
