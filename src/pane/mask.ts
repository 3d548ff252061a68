/** A JSON Web Token, wherever it stands. Its header always begins with `{"`. */
const TOKEN = /eyJ[\w-]{5,}\.[\w-]+(\.[\w-]*)?/g;

/** Puts a word in the place of every token: what a reader copies or shows to others must not hold one. */
export const maskTokens = (text: string): string => text.replace(TOKEN, '‹token›');
