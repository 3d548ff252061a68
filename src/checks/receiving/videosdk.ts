import { VideoSDK } from '@videosdk.live/js-sdk';
import type { Stream } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';
import { done, saw, until } from 'checks';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const { token, room: meetingId } = await getAccess();
VideoSDK.config(token);
const meeting = VideoSDK.initMeeting({
  meetingId,
  name: 'You',
  micEnabled: true,
  webcamEnabled: true,
  autoConsume: false,
});
addEventListener('pagehide', () => meeting.leave());
await meeting.join();
await until(() => meeting.participants.size === 1, 'the guest comes');
const ada = [...meeting.participants.values()][0]!;
const me = meeting.localParticipant;
const picture = (): Stream | undefined => [...ada.streams.values()].find(({ kind }) => kind === 'video');

// Asked for nothing, then for the picture.
await pause(1500);
const before = ada.streams.size;
await ada.consumeWebcamStreams();
await until(picture, 'the picture comes');
saw(
  'options/ConnectOptions/automaticSubscription',
  'with autoConsume: false: streams before and after consumeWebcamStreams()',
  [before, ada.streams.size],
  [0, 1],
);

// Figures.
type Figures = { packetsLost: number; totalPackets: number; rtt: number }[] | undefined;
const figures = async (): Promise<Figures[]> => [await me.getVideoStats(), await ada.getVideoStats()];
await until(
  async () => (await figures()).every((each) => (each?.[0]?.totalPackets ?? 0) > 0),
  'figures come',
);
const both = await figures();
for (const [side, participant, [first]] of [
  ['Local', me, both[0]!],
  ['Remote', ada, both[1]!],
] as const)
  saw(
    `methods/${side}Participant/{networkQualityLevel,networkQualityStats}`,
    'a level in the participant; packetsLost, totalPackets and rtt of getVideoStats()',
    ['networkQualityLevel' in participant, ...kinds(first)],
    [false, 'number', 'number', 'number'],
  );
for (const rows of [
  'options/ConnectOptions/networkQuality',
  'options/NetworkQualityConfiguration/{local,remote}',
])
  saw(
    rows,
    'figures of you and of others, without any option',
    both.map((each) => Array.isArray(each)),
    [true, true],
  );

function kinds(figure: NonNullable<Figures>[number] | undefined): string[] {
  return [typeof figure?.packetsLost, typeof figure?.totalPackets, typeof figure?.rtt];
}

// Sizes.
const element = document.createElement('video');
element.muted = true;
element.srcObject = new MediaStream([picture()!.track]);
document.querySelector('#stage')!.append(element);
void element.play();
const reaches = async (width: number, height: number, wanted: number): Promise<number> => {
  ada.setViewPort(width, height);
  await until(() => element.videoHeight === wanted, `a picture of ${wanted} lines comes`);
  return element.videoHeight;
};
saw(
  '{methods/RemoteVideoTrack/setContentPreferences,options/VideoContentPreferences/renderDimensions}',
  'lines that arrive, after setViewPort() large, small, and large',
  [await reaches(640, 360, 360), await reaches(160, 90, 90), await reaches(640, 360, 360)],
  [360, 90, 360],
);
done();
