/** VideoSDK's package asks for a window as it is loaded, and apps are rendered on servers too: there it is left alone. */
const loading = typeof window === 'undefined' ? undefined : import('@videosdk.live/js-sdk');
// connect() says it.
loading?.catch(() => {});

/** @throws when it could not be loaded, or this is a server */
export async function loadSdk() {
  const sdk = await loading;
  if (!sdk) throw new Error('A room can be entered in a browser alone.');
  // Some bundlers give all of a package's module as its default export.
  return sdk.VideoSDK ?? (sdk as unknown as { default: typeof sdk }).default.VideoSDK;
}
