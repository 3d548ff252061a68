/** Reads a message that should be JSON text. @returns undefined for anything else. */
export function parseJson(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}
