/** Puts methods of ours in place of an object's own. They can be replaced again. */
export function replaceMethods(owner: object, methods: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(owner, name, { configurable: true, writable: true, value });
}
