// A VideoSDK meeting in two windows of one browser.
import type { JSHandle } from '@playwright/test';
import type { Meeting, Participant } from '@videosdk.live/js-sdk';
import type { Pair } from './lab.ts';
import type { OwnApp } from './own-app.ts';

/** A window whose client is in a meeting. */
export interface Seat {
  app: OwnApp;
  meeting: JSHandle<Meeting>;
}

/** A window in which the client sees the other one. */
export interface MetSeat extends Seat {
  /** What programs get: the client's meeting, and the other in it. */
  call: { meeting: JSHandle<Meeting>; other: JSHandle<Participant> };
}

/** Ada makes a meeting and is in it; Ben is in none yet. */
export async function openMeeting({ ada }: Pair): Promise<Seat & { room: string }> {
  const meeting = await ada.hold(({ meet }) => meet('Ada', { participantId: 'ada' }));
  return { app: ada, meeting, room: await meeting.evaluate(({ id }) => id) };
}

/** Both are in a meeting of Ada's, and each sees the other. */
export async function openCall(pair: Pair): Promise<{ room: string; ada: MetSeat; ben: MetSeat }> {
  const { meeting, room } = await openMeeting(pair);
  const bens = await pair.ben.hold(
    ({ joinVideoSdk }, room) => joinVideoSdk('Ben', room, { participantId: 'ben' }),
    room,
  );
  const [adaSees, benSees] = await Promise.all([
    pair.ada.hold(({ other }, meeting) => other(meeting, 'ben'), meeting),
    pair.ben.hold(({ other }, meeting) => other(meeting, 'ada'), bens),
  ]);
  return {
    room,
    ada: { app: pair.ada, meeting, call: { meeting, other: adaSees } },
    ben: { app: pair.ben, meeting: bens, call: { meeting: bens, other: benSees } },
  };
}
