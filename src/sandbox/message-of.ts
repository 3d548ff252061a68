/** What was thrown, in words: its message if it is an error. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
