/** What stands in a file, and what has to be said of how it was read. */
export interface Decoded {
  text: string;
  /** For the report, where the encoding is not the usual one. */
  note?: string;
}

const UTF_16 = 'It is UTF-16. It was read, but only UTF-8 files can be changed.';

/**
 * Text from bytes: UTF-8, UTF-16 with its mark, and anything else as Windows-1252, which never fails. The mark of UTF-8 stays in the text, so
 * that places and patches are those of the file.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), note: UTF_16 };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), note: UTF_16 };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    if (bytes.subarray(0, 8_000).includes(0)) return { text: '\0' };
    const text = new TextDecoder('windows-1252').decode(bytes);
    return {
      text,
      note: 'It is not UTF-8; it was read as Windows-1252, so some letters in its texts may be wrong.',
    };
  }
}
