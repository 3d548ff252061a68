import { LocalDataTrack } from 'twilio-video';
import { attempt, enterRoom } from 'your-room';

const { localParticipant } = await enterRoom();
await attempt(() => localParticipant.publishTrack('a camera' as never));
await attempt(() => localParticipant.setParameters({ maxVideoBitrate: 'much' as never }));
await attempt(() => new LocalDataTrack().send({} as never)); // Nothing reports that this is not a text.
