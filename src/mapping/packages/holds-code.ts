const cleaned = new Map<string, string>();

/** Text with every run of white space as one space; kept, for files are long and asked for often. */
function clean(text: string): string {
  const known = cleaned.get(text) ?? text.replaceAll(/\s+/g, ' ').trim();
  cleaned.set(text, known);
  return known;
}

/** Whether a file has a piece of code, however it is broken into lines. */
export const holdsCode = (text: string, code: string): boolean => clean(text).includes(clean(code));
