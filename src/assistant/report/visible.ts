/** Characters that say nothing to a reader, and something to a terminal, or turn the writing round: controls, and marks of direction. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of an app as it can be shown: what would not be seen of it is spelt out. Line ends and tabs stay. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
