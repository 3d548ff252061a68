/** Text with every run of white space as one space. */
export const withoutBreaks = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Whether a file has a piece of code, however that is broken into lines.
 * @param text the file without its breaks: files are long and asked for often.
 */
export const holdsCode = (text: string, code: string): boolean => text.includes(withoutBreaks(code));
