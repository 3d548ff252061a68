// Programs of tests on VideoSDK's React package.
import { readFileSync } from 'node:fs';
import { DemoPage } from './demo';
import { reactProgram, runReact } from './react-program';

/** What each program has: a place to say something, and the meeting's provider. */
const START = `
import { Component, memo, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { MeetingProvider, useMeeting, useParticipant, VideoPlayer } from '@videosdk.live/react-sdk';
import { getAccess } from 'your-backend';

const { token, room: meetingId } = await getAccess();
const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
const status = document.body.appendChild(document.createElement('pre'));
status.id = 'status';
const say = (text: string) => (status.textContent += text + '\\n');
const root = createRoot(document.querySelector('#root')!);
`;

/**
 * Runs a program on VideoSDK's React package.
 * @param program what comes after {@link START}
 * @param twilio a program for the other side, where an action needs both
 */
export async function runMeeting(
  page: DemoPage['page'],
  program: string,
  step = 'connect',
  twilio?: string,
): Promise<DemoPage> {
  const demo = new DemoPage(page);
  const beside = twilio && (await reactProgram(readFileSync(twilio, 'utf8')));
  const programs = { videosdk: await reactProgram(START + program), ...(beside && { twilio: beside }) };
  await runReact(demo, programs, step);
  return demo;
}
