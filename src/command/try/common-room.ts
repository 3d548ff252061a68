import type { Page } from 'playwright-core';
import { makeRoom } from '../../embed/make-room';
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
