import { VideoSDK } from '@videosdk.live/js-sdk';
import { getAccess } from 'your-backend';

const find = (id: string): HTMLElement => document.getElementById(id)!;
let stop = (): void => {};
let leave = (): void => {};
let devices: Device[] = []; // camera and microphone
const LEVELS = ['not measured', 'bad', 'poor', 'fair', 'good', 'excellent'];

onClick('check', check);
onClick('stop', async () => stop());
onClick('join', join);
onClick('leave', async () => leave());
addEventListener('pagehide', () => leave());

// #region run the check
async function check(): Promise<void> {
  const { token } = await getAccess();
  show([]);
  release();
  offer('stop');
  // Opens both devices and sends their media: so ask for the size that the call will have.
  const test = VideoSDK.runPreCallTest({
    token,
    samplingDuration: 10_000, // The minimum; its first five seconds do not count.
    videoConfig: { encoderConfig: 'h360p_w640p' },
    onStatsChange: (stats) => tell(`Checking: ${levelOf(stats as Quality)} so far …`),
  });
  stop = () => void test.stop(); // Then it still resolves, with "aborted".
  try {
    const { aborted, networkQuality, ...found } = await test;
    devices = [found.camera, found.microphone] as Device[]; // The types say "object".
    tell(aborted ? 'The check was stopped.' : 'The check is done.');
    if (networkQuality) show(linesOf(networkQuality as Quality));
  } catch (error) {
    const { code, message } = error as Error & { code: string }; // The code is a string.
    tell(`${code}: ${message}`);
  }
  offer('check', 'join');
}

/** The test leaves its devices open, also when it is stopped. */
function release(): void {
  for (const { track } of devices) track?.getTracks().forEach((each) => each.stop());
  devices = [];
}
// #endregion run the check

// #region read the report
type Device = { captureResolution?: string; track?: MediaStream };
type Way = { quality: number; factors: string[]; audio: Record<string, number> };
type Quality = { uplink: Way; downlink: Way };

function linesOf({ uplink, downlink }: Quality): string[][] {
  const { rtt, jitter, packetLoss } = downlink.audio; // milliseconds, milliseconds, percent
  return [
    ['Network', levelOf({ uplink, downlink })],
    ['Because of', [...uplink.factors, ...downlink.factors].join(', ') || 'nothing'],
    ['There and back', `${rtt} ms`],
    ['Jitter', `${jitter} ms`],
    ['Packets lost', `${packetLoss} %`],
    ['Camera', devices[0]?.captureResolution ?? 'none'],
  ];
}

/** The SDK has already judged: from 5 (excellent) to 1 (bad); 0 is unknown. The worse direction counts. */
function levelOf({ uplink, downlink }: Quality): string {
  return LEVELS[Math.min(uplink.quality, downlink.quality)]!;
}
// #endregion read the report

async function join(): Promise<void> {
  const { token, room: meetingId } = await getAccess();
  VideoSDK.config(token);
  const [camera, microphone] = devices; // The call uses what the test has opened.
  const meeting = VideoSDK.initMeeting({
    meetingId,
    name: 'You',
    ...(camera?.track && { customCameraVideoTrack: camera.track }),
    ...(microphone?.track && { customMicrophoneAudioTrack: microphone.track }),
  });
  meeting.on('meeting-joined', () => tell(`In meeting "${meeting.id}"`));
  meeting.on('meeting-left', () => {
    release();
    offer('check', 'join');
    tell('You left the meeting.');
  });
  // Ends a test that is still running. If that fails, nobody else stops the devices.
  await meeting.join().catch((error: unknown) => {
    release();
    throw error;
  });
  offer('leave');
  leave = () => void meeting.leave();
}

// Below: the same on both sides.
function show(lines: string[][]): void {
  const parts = lines.flatMap((line) =>
    ['dt', 'dd'].map((name, index) =>
      Object.assign(document.createElement(name), { textContent: line[index]! }),
    ),
  );
  find('report').replaceChildren(...parts);
}

/** Shows only these buttons. */
function offer(...ids: string[]): void {
  for (const id of ['check', 'stop', 'join', 'leave'])
    Object.assign(find(id), { hidden: !ids.includes(id), disabled: !ids.includes(id) });
}

function onClick(id: string, act: () => Promise<void>): void {
  find(id).addEventListener('click', () => act().catch(({ message }: Error) => tell(message)));
}

function tell(text: string): void {
  find('status').textContent = text;
}
