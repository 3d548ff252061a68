/**
 * Takes the session history away: it is shared with the page. Firefox lets a sandboxed frame move the whole page back
 * with it, and entries of a pane push those of the page out. A pane has nothing to navigate to.
 */
export function lockHistory(): void {
  disable(History.prototype, ['back', 'forward', 'go', 'pushState', 'replaceState'], () => undefined);
  if ('Navigation' in window)
    disable(Navigation.prototype, ['back', 'forward', 'traverseTo', 'navigate', 'reload'], () => {
      throw new DOMException('A pane cannot be navigated.', 'SecurityError');
    });
}

/**
 * Keeps the pane's document. One that is opened anew loses all listeners, the pane's own too: the one that lets no other window
 * speak to the program. And a navigation that is called off again and again would tell host after host without an end.
 */
export function keepDocument(): void {
  disable(Document.prototype, ['open', 'write', 'writeln'], () => {
    throw new DOMException('The document of a pane cannot be written anew.', 'NotSupportedError');
  });
  disable(window, ['stop'], () => undefined);
}

function disable(prototype: object, names: readonly string[], value: () => unknown): void {
  for (const name of names)
    Object.defineProperty(prototype, name, { configurable: false, writable: false, value });
}
