// What a VideoSDK app does, and its server. It joins as apps do; only its tokens come from the sandbox.
import type { Meeting, Participant, Stream, VideoSDK } from '@videosdk.live/js-sdk';
import type { GuestHandle } from '../../../../src/embed/api.ts';
import { atTheEnd } from './lab.ts';
import { once, sleep } from './waiting.ts';

type MeetingOptions = Partial<Parameters<typeof VideoSDK.initMeeting>[0]>;
type CameraOptions = NonNullable<Parameters<typeof VideoSDK.createCameraVideoTrack>[0]>;

/** Makes a room, as an app's server would. */
export async function createMeeting(): Promise<string> {
  const headers = { authorization: await window.crossfade.videosdkToken() };
  const response = await fetch('https://api.videosdk.live/v2/rooms', { method: 'POST', headers });
  return ((await response.json()) as { roomId: string }).roomId;
}

/** A client that has not joined yet, without media unless options say so. */
export async function initVideoSdk(
  name: string,
  meetingId: string,
  { token, ...options }: MeetingOptions & { token?: string } = {},
): Promise<Meeting> {
  window.VideoSDK.config(token ?? (await window.crossfade.videosdkToken({ roomId: meetingId })));
  return window.VideoSDK.initMeeting({
    meetingId,
    name,
    micEnabled: false,
    webcamEnabled: false,
    ...options,
  });
}

/** Joins a meeting, without media unless options say so. @throws what the SDK reports when it is not let in */
export async function joinVideoSdk(
  name: string,
  meetingId: string,
  options: MeetingOptions & { token?: string } = {},
): Promise<Meeting> {
  const meeting = await initVideoSdk(name, meetingId, options);
  try {
    await new Promise((resolve, reject) => {
      meeting.on('meeting-joined', resolve);
      meeting.on('error', reject);
      meeting.join().catch(reject);
    });
  } catch (error) {
    // A client that is refused stays connected, and may be let in later, until the app gives up.
    await meeting.leave().catch(() => {});
    throw error;
  }
  atTheEnd(() => meeting.leave().catch(() => {}));
  return meeting;
}

/** Joins a new meeting. */
export async function meet(name = 'You', options: MeetingOptions = {}): Promise<Meeting> {
  return joinVideoSdk(name, await createMeeting(), options);
}

/** Lets a guest into a meeting, who sends picture and sound; gives its handle, and how the client sees it. */
export async function meetGuest(
  meeting: Meeting,
  name = 'Gus',
): Promise<{ guest: GuestHandle; participant: Participant }> {
  const joined = once(meeting, 'participant-joined', ({ displayName }) => displayName === name);
  const guest = await window.crossfade.addGuest({ service: 'videosdk', room: meeting.id, name });
  const [participant] = await joined;
  return { guest, participant };
}

/** A participant of that id, once it is there. */
export async function other(meeting: Meeting, id: string): Promise<Participant> {
  for (;;) {
    const participant = meeting.participants.get(id);
    if (participant) return participant;
    await once(meeting, 'participant-joined');
  }
}

/** The first stream of that kind that a participant shows, once it is there. */
export async function streamOf(participant: Participant, kind: Stream['kind'] = 'video'): Promise<Stream> {
  const known = [...participant.streams.values()].find((stream) => stream.kind === kind);
  return known ?? (await once(participant, 'stream-enabled', (stream) => stream.kind === kind))[0];
}

/** Switches a camera on that the app has made. */
export async function enableCamera(meeting: Meeting, options: CameraOptions = {}): Promise<void> {
  const track = await window.VideoSDK.createCameraVideoTrack({
    encoderConfig: 'h360p_w640p',
    multiStream: false,
    ...options,
  });
  await meeting.enableWebcam(track);
}

/** The SDK sends data only once it sends media, and tells in no other way than by taking a message that it is ready. */
export async function sendData(
  meeting: Meeting,
  text: string,
  reliability: 'RELIABLE' | 'UNRELIABLE' = 'RELIABLE',
): Promise<void> {
  if (!meeting.localParticipant.micOn) await meeting.unmuteMic();
  for (;;) {
    try {
      await meeting.send(text, { reliability });
      return;
    } catch (error) {
      if ((error as Error).name !== 'ERROR_MEDIA_NOT_READY') throw error;
      await sleep(50);
    }
  }
}

/** Calls VideoSDK's REST API, as an app's server does. */
export async function serverCall(path: string, body: object): Promise<void> {
  await fetch(`https://api.videosdk.live${path}`, {
    method: 'POST',
    headers: { authorization: await window.crossfade.videosdkToken(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Signs a token as an app's server would, with claims that the sandbox's own tokens do not have. */
export async function signVideoSdkToken(claims: object): Promise<string> {
  const { apiKey, secret } = window.crossfade.credentials.videosdk;
  const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const base64Url = (text: string): string =>
    btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const parts = [
    { alg: 'HS256', typ: 'JWT' },
    { apikey: apiKey, exp: Date.now() / 1000 + 60, ...claims },
  ];
  const signed = parts.map((part) => base64Url(JSON.stringify(part))).join('.');
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes(secret), hmac, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(signed)));
  return `${signed}.${base64Url(String.fromCharCode(...signature))}`;
}
