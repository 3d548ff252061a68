/**
 * Addresses, without their query, under which apps are seen to ask their servers for a token. The sandbox's own and files are none.
 * As the source of an expression: it is handed to a page.
 */
export const TOKEN_ADDRESS =
  '^https?://(?!(?:[^/]*\\.)?(?:twilio\\.com|videosdk\\.live)[:/])[^/]+/(?:[^/]+/)*[^/.]*(?:token|jwt|access|credential|join|connect|authori)[^/.]*(?:(?:/rooms?)?/[^/.]+){0,2}/?$';
