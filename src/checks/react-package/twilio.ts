import { connect } from 'twilio-video';
import { getAccess } from 'your-backend';
import { done } from 'checks';

// Twilio Video has nothing to see here: its program joins, for company.
const { token, room: name } = await getAccess();
const room = await connect(token, { name, tracks: [] });
addEventListener('pagehide', () => room.disconnect());
done();
