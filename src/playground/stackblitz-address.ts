/** The one site beside this one that the playground may post to, and only there: the page's policy names it. */
export const STACKBLITZ = 'https://stackblitz.com';
