import * as z from 'zod';
import type { VideoSdkService } from '../sandbox/videosdk/service';

const KEY = 'crossfade-sandbox-rooms';
/** Enough for months of work; the oldest are forgotten first. */
const MAX_ROOMS = 500;

const roomIds = z.array(z.string().regex(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/)).catch([]);

/**
 * VideoSDK's rooms exist until they are deactivated: their ids stand in links and databases. So they outlive the
 * sandbox, in the origin's storage.
 */
export function rememberRooms(service: VideoSdkService): void {
  for (const id of stored()) service.restoreRoom(id);
  service.onRoomCreated((id) => {
    try {
      localStorage.setItem(KEY, JSON.stringify([...stored(), id].slice(-MAX_ROOMS)));
    } catch {
      // The storage is full or forbidden: rooms then last as long as the sandbox.
    }
  });
}

function stored(): string[] {
  try {
    return roomIds.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}
