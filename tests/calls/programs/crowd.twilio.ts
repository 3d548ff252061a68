// Runs in a demo's pane in place of the site's program: as many people as a browser carries well, without media.
import { connect, type Room } from 'twilio-video';
import { getAccess } from 'your-backend';

/** With the guest of this side, and the other side's two: one more than goes without a warning. */
const PEOPLE = 7;

const rooms: Room[] = [];
for (let number = 1; number <= PEOPLE; number++) {
  const { token, room: name } = await getAccess(`Person ${number}`);
  rooms.push(await connect(token, { name, tracks: [] }));
}
const leave = Object.assign(document.createElement('button'), { textContent: 'Leave' });
leave.onclick = () => rooms.forEach((room) => room.disconnect());
document.body.append(leave);
