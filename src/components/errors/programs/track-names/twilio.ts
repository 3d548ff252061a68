import { connect, LocalDataTrack } from 'twilio-video';
import type { TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();
const room = await connect(token, { name, tracks: [] });
addEventListener('pagehide', () => room.disconnect());

await publish('chat');
for (const refused of [' ', 'x'.repeat(129), 'line\nbreak', 'chat']) await publish(refused);

async function publish(trackName: string): Promise<void> {
  try {
    await room.localParticipant.publishTrack(new LocalDataTrack({ name: trackName }));
    status.textContent = `Published "${trackName}"`;
  } catch (error) {
    const { code, message } = error as TwilioError;
    status.textContent = `${message} (${code})`;
  }
}
