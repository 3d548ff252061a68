import { attempt, enterRoom, status } from 'your-room';

const room = await enterRoom();
const stream = await navigator.mediaDevices.getUserMedia({ video: true });
const [ended] = stream.getVideoTracks();
ended!.stop();

await attempt(() => room.localParticipant.publishTrack(new MediaStream() as never)); // A stream is not a track.
await room.localParticipant.publishTrack(ended!);
status.textContent = 'A track that has ended is published all the same, and shows nothing';
