// Runs in a pane: joins, and says when the first remote frame was decoded.
import { connect, type Participant } from 'twilio-video';
import { getAccess } from 'your-backend';
import { reportFirstFrame, reportJoined } from './report';

const { token, room: name } = await getAccess();
const started = performance.now();
const room = await connect(token, { name, audio: true, video: { width: 640, height: 360 } });
reportJoined();

function show(participant: Participant): void {
  participant.on('trackSubscribed', (track) => {
    const element = track.attach();
    document.body.append(element);
    if (track.kind === 'video') reportFirstFrame(element as HTMLVideoElement, started);
  });
}
room.participants.forEach(show);
room.on('participantConnected', show);
