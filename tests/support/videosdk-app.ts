// Programs of tests that drive VideoSDK in two windows of one browser.
import type { Page } from '@playwright/test';
import { OwnApp } from './own-app';

export interface Pair {
  room: string;
  /** Has made the meeting and is in it, as `app.meeting`. */
  ada: OwnApp;
  /** Another window, in no meeting yet. */
  ben: OwnApp;
}

/** One window is in a new meeting. */
export async function openPair(page: Page): Promise<Pair> {
  const ada = await OwnApp.open(page, { sdks: ['videosdk'] });
  const room = await ada.run<string>(`
    const room = await createMeeting();
    app.meeting = await joinVideoSdk('Ada', room, { participantId: 'ada' });
    return room;`);
  const ben = await OwnApp.open(await page.context().newPage(), { sdks: ['videosdk'] });
  return { room, ada, ben };
}

/** Both are in the meeting, and each knows the other as `app.other`. */
export async function openMeeting(page: Page, options = ''): Promise<Pair> {
  const pair = await openPair(page);
  const came = pair.ada.run(`app.other ??= (await once(app.meeting, 'participant-joined'))[0];`);
  await pair.ben.run(
    `
    app.meeting = await joinVideoSdk('Ben', argument, { participantId: 'ben', ${options} });
    while (!(app.other = app.meeting.participants.get('ada'))) await once(app.meeting, 'participant-joined');`,
    pair.room,
  );
  await came;
  return pair;
}

/** The SDK sends data only once it sends media, and tells in no other way than by taking a message that it is ready. */
export const send = (text: string, reliability: 'RELIABLE' | 'UNRELIABLE' = 'RELIABLE'): string => `
  if (!app.meeting.localParticipant.micOn) await app.meeting.unmuteMic();
  const send = () => app.meeting.send('${text}', { reliability: '${reliability}' }).catch(async (error) => {
    if (error.name !== 'ERROR_MEDIA_NOT_READY') throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return send();
  });
  await send();`;

/** A camera, as an app makes one. */
export const camera = (config: string): string => `
  const track = await VideoSDK.createCameraVideoTrack({ encoderConfig: 'h360p_w640p', multiStream: false, ${config} });
  await app.meeting.enableWebcam(track);`;
