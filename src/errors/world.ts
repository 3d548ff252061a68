import type { Participant } from '../sandbox/room/room';
import type { Sandbox } from '../sandbox/sandbox';
import type { World } from '../run/cause';
import type { Side } from '../sides';

/** What the reader's own server would ask of VideoSDK's REST API. @throws {Error} when it refuses. */
export async function callVideoSdk(
  { services: { videosdk } }: Sandbox,
  path: string,
  body: Record<string, string>,
): Promise<void> {
  const { status } = await videosdk.request({
    method: 'POST',
    url: new URL(`https://api.videosdk.live/v2/${path}`),
    headers: { authorization: await videosdk.createToken(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (status !== 200) throw new Error(`VideoSDK’s REST API answered ${status}.`);
}

/** @throws {Error} when the reader is not in the room. */
export function you(side: Side, { rooms, person }: World): Participant {
  const found = [...rooms[side].participants.values()].find(({ name }) => name === person);
  if (!found) throw new Error('You are not in the room.');
  return found;
}
