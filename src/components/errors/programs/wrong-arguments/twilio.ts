import { connect, LocalDataTrack } from 'twilio-video';
import type { TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
const room = await connect(token, { name, tracks: [] });
addEventListener('pagehide', () => room.disconnect());

await attempt(() => room.localParticipant.publishTrack('a camera' as never));
await attempt(() => room.localParticipant.setParameters({ maxVideoBitrate: 'much' as never }));
await attempt(() => new LocalDataTrack().send({} as never)); // Nobody says that this is no text.

/** Shows what a call fails with. */
async function attempt(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch (error) {
    const { code, message } = error as TwilioError;
    status.textContent = `${message} (${code})`;
  }
}
