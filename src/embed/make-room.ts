import type { Crossfade } from './api';

/**
 * Makes a VideoSDK room as an app's server would. It runs in a page with the sandbox, and is handed over as text.
 * @param customRoomId the app's own name for it; the room that has it already is that one
 * @returns its id
 */
export function makeRoom(customRoomId?: string): Promise<string> {
  return (window as unknown as { crossfade: Crossfade }).crossfade.videosdkRoom(customRoomId);
}
