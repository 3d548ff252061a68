import { connect } from 'twilio-video';
import type { ConnectOptions, Room } from 'twilio-video';
import { getAccess } from 'your-backend';

/** The line on the page that shows the result. */
export const status = document.querySelector<HTMLElement>('#status')!;

/** Joins the room that your server names, and sends only the tracks that you pass. Leaves when the page closes. */
export async function enterRoom(tracks: ConnectOptions['tracks'] = []): Promise<Room> {
  const { token, room: name } = await getAccess();
  const room = await connect(token, { name, tracks });
  status.textContent = `In room "${room.name}"`;
  addEventListener('pagehide', () => room.disconnect());
  return room;
}

/** Does something, and shows the error if it fails. */
export async function attempt(act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as Error & { code?: number };
    status.textContent = `${message} (${code || name})`;
  }
}
