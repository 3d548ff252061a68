/** The made-up address of the app in a pane. `.invalid` never resolves (RFC 2606). */
export const APP_ADDRESS = 'https://app.crossfade.invalid/';

/** Makes an address absolute, as the app's own page would. */
export function absolute(address: string | URL): string {
  return new URL(address, APP_ADDRESS).href;
}
