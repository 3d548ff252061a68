/** VideoSDK's package needs a window when it is loaded. Apps are rendered on servers too: there it is not loaded. */
const loading = typeof window === 'undefined' ? undefined : import('@videosdk.live/js-sdk');
// connect() reports it.
loading?.catch(() => {});

/** @throws when it could not be loaded, or this is a server */
export async function loadSdk() {
  const sdk = await loading;
  if (!sdk) throw new Error('A room can be entered in a browser alone.');
  // Some bundlers put the whole module into its default export.
  return sdk.VideoSDK ?? (sdk as unknown as { default: typeof sdk }).default.VideoSDK;
}
