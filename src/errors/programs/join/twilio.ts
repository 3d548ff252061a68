import { connect } from 'twilio-video';
import type { Room, TwilioError } from 'twilio-video';
import { getAccess } from 'your-backend';

const status = document.querySelector<HTMLElement>('#status')!;
const { token, room: name } = await getAccess();

try {
  watch(await connect(token, { name, tracks: [] }));
} catch (error) {
  status.textContent = `Could not join: ${describe(error as TwilioError)}`;
}

function watch(room: Room): void {
  status.textContent = `In room "${room.name}"`;
  room.on('reconnecting', (error) => (status.textContent = `Connection lost: ${describe(error)}`));
  room.on('reconnected', () => (status.textContent = 'Back in the room'));
  room.on('disconnected', (_room, error?: TwilioError) => {
    status.textContent = error ? `Out: ${describe(error)}` : 'Out of the room, without an error';
  });
  room.on(
    'trackSubscriptionFailed',
    (error) => (status.textContent = `A track is missing: ${describe(error)}`),
  );
  addEventListener('pagehide', () => room.disconnect());
}

function describe({ code, message }: TwilioError): string {
  return `${message} (${code})`;
}
