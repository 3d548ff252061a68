const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML of a text of the mapping: everything escaped, and what stands in backticks as code. */
export const richText = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>');
