import type { Page } from 'playwright-core';
import type { Crossfade } from '../../embed/api';
import type { AppService } from '../../trial/app';

const NAME = 'stand-up';

/**
 * What people enter who are asked for a room: any name on Twilio Video, where a room is made by joining it. On VideoSDK the id of a room
 * that exists, as apps check it before they join; it is the same room for an app whose server knows it by the name.
 * @param services the tab that the services run in
 */
export async function commonRoom(services: Pick<Page, 'evaluate'>, service: AppService): Promise<string> {
  return service === 'videosdk' ? await services.evaluate(makeRoom, NAME) : NAME;
}

/** Runs in the tab. */
async function makeRoom(customRoomId: string): Promise<string> {
  const { crossfade } = window as unknown as { crossfade: Crossfade };
  const made = await fetch('https://api.videosdk.live/v2/rooms', {
    method: 'POST',
    headers: { Authorization: await crossfade.videosdkToken(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ customRoomId }),
  });
  return ((await made.json()) as { roomId: string }).roomId;
}
