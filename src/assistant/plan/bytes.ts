/**
 * The bytes of a file's new text.
 * @param before what the file is now
 * @param text what was made of that
 * @returns nothing where the file's bytes are not those of the text that the change was made of: it is not UTF-8, or has changed
 */
export function bytesAfter(before: Uint8Array, text: string, after: string): Uint8Array | undefined {
  const encoder = new TextEncoder();
  return isSame(before, encoder.encode(text)) ? encoder.encode(after) : undefined;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
