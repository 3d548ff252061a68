/*
 * Files are changed as text and stay as bytes: with the mark that they begin with, and only where they are UTF-8.
 */

const BYTE_ORDER = [0xef, 0xbb, 0xbf];

/**
 * The bytes of a file's new text.
 * @param before what the file is now
 * @param text what was made of that
 * @returns nothing where the file's bytes are not those of the text that the change was made of
 */
export function bytesAfter(before: Uint8Array, text: string, after: string): Uint8Array | undefined {
  const encoder = new TextEncoder();
  const plain = encoder.encode(text);
  if (isSame(before, plain)) return encoder.encode(after);
  if (!isSame(before, Uint8Array.from([...BYTE_ORDER, ...plain]))) return undefined;
  return Uint8Array.from([...BYTE_ORDER, ...encoder.encode(after)]);
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
