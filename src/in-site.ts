/** Puts the site's base path before a path without a slash at its start. */
export const inSite = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
