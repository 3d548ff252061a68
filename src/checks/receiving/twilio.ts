import { connect } from 'twilio-video';
import type { RemoteVideoTrack } from 'twilio-video';
import { getAccess } from 'your-backend';
import { done, saw, until } from 'checks';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// Subscribed to nothing.
const { token, room: name } = await getAccess('Nothing');
const empty = await connect(token, { name, audio: false, video: false, automaticSubscription: false });
await pause(1500);
const [first] = empty.participants.values();
saw(
  'options/ConnectOptions/automaticSubscription',
  'with false: publications, and tracks that came',
  [first!.tracks.size, [...first!.tracks.values()].filter(({ track }) => track).length],
  [2, 0],
);
empty.disconnect();

// Levels.
const access = await getAccess('You');
const room = await connect(access.token, {
  name,
  audio: true,
  video: { width: 640, height: 360 },
  networkQuality: { local: 3, remote: 3 },
  bandwidthProfile: { video: { clientTrackSwitchOffControl: 'manual', contentPreferencesMode: 'manual' } },
});
addEventListener('pagehide', () => room.disconnect());
const me = room.localParticipant;
const ada = [...room.participants.values()].find(({ identity }) => identity === 'Ada')!;
await until(() => me.networkQualityLevel !== null && ada.networkQualityLevel !== null, 'both levels come');
for (const [side, participant] of [
  ['Local', me],
  ['Remote', ada],
] as const)
  saw(
    `methods/${side}Participant/networkQualityLevel`,
    'networkQualityLevel',
    participant.networkQualityLevel,
    5,
  );
saw(
  'options/ConnectOptions/networkQuality',
  'with 3 and 3: levels of you and of others',
  [me.networkQualityLevel, ada.networkQualityLevel],
  [5, 5],
);
for (const [side, participant] of [
  ['Local', me],
  ['Remote', ada],
] as const)
  saw(
    `methods/${side}Participant/networkQualityStats`,
    'levels of the picture that is sent and received',
    [participant.networkQualityStats!.video!.send, participant.networkQualityStats!.video!.recv],
    [5, 5],
  );
saw(
  'options/NetworkQualityConfiguration/{local,remote}',
  'with 3 there are levels of sound and picture, of you and of others',
  [me.networkQualityStats?.level, ada.networkQualityStats?.level],
  [5, 5],
);

// Sizes.
await until(() => [...ada.videoTracks.values()][0]?.track, 'the picture comes');
const track = [...ada.videoTracks.values()][0]!.track as RemoteVideoTrack;
const element = track.attach() as HTMLVideoElement;
element.muted = true;
document.querySelector('#stage')!.append(element);
void element.play();
const reaches = async (width: number, height: number, wanted: number): Promise<number> => {
  track.setContentPreferences({ renderDimensions: { width, height } });
  await until(() => element.videoHeight === wanted, `a picture of ${wanted} lines comes`);
  return element.videoHeight;
};
saw(
  '{methods/RemoteVideoTrack/setContentPreferences,options/VideoContentPreferences/renderDimensions}',
  'lines that arrive, asked for large, small, and large',
  [await reaches(640, 360, 360), await reaches(160, 90, 180), await reaches(640, 360, 360)],
  [360, 180, 360],
);
done();
