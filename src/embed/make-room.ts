import type { Crossfade } from './api';

/**
 * Makes a VideoSDK room as an app's server would, by a request. It runs in a page with the sandbox, and is handed over as text.
 * @param customRoomId the app's own name for it; the room that has it already is that one
 * @returns its id
 */
export async function makeRoom(customRoomId?: string): Promise<string> {
  const { crossfade } = window as unknown as { crossfade: Crossfade };
  const made = await fetch('https://api.videosdk.live/v2/rooms', {
    method: 'POST',
    headers: { Authorization: await crossfade.videosdkToken(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ customRoomId }),
  });
  return ((await made.json()) as { roomId: string }).roomId;
}
