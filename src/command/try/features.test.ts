import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wholeAdapter } from '../../assistant/adapter/whole-text';
import { lacksIn, lacksOf } from './features';

const IMPORT = `import { connect } from 'twilio-video';`;
const told = (...texts: string[]) =>
  lacksOf(new Map([IMPORT, ...texts].map((text, index) => [`src/${index}.js`, text])), 'app');
const lacks = (...texts: string[]): string[] => Object.keys(told(...texts) ?? {}).sort();

it('an app lacks what no line of its code does, and the folder that was read is named', () => {
  expect(lacks()).toEqual(['leave', 'mute', 'share']);
  expect(lacks('room.disconnect();')).toEqual(['mute', 'share']);
  expect(lacks('const { disconnect } = room;')).toEqual(['mute', 'share']);
  for (const line of [
    'publication.track.disable();',
    `track[muted ? 'enable' : 'disable']();`,
    'track.mediaStreamTrack.enabled = false;',
    'meeting.muteMic();',
    'room.localParticipant.unpublishTrack(track);',
  ])
    expect(lacks(line), line).toEqual(['leave', 'share']);
  for (const line of ['navigator.mediaDevices.getDisplayMedia()', 'meeting.toggleScreenShare()'])
    expect(lacks(line), line).toEqual(['leave', 'mute']);
  expect(told()?.share).toMatch(/^Nothing in the code in "app" shares a screen/);
});

it('an app makes no picture where its code says so and does not do it elsewhere, and no sound likewise', () => {
  for (const line of [
    `connect(token, { audio: true, video: false });`,
    `createLocalAudioTrack().then((track) => connect(token, { tracks: [track] }));`,
    `createLocalTracks({ audio: true, video: false }).then((tracks) => connect(token, { tracks }));`,
    `VideoSDK.initMeeting({ meetingId, micEnabled: true, webcamEnabled: false }).join();`,
  ])
    expect(lacks(line), line).toContain('see');
  for (const line of [
    `connect(token);`,
    `connect(token, { name });`,
    `connect(token, { video: false }); camera.onclick = async () => publish(await createLocalVideoTrack());`,
    `connect(token, { video: false }); const { LocalVideoTrack } = Video;`,
    `createLocalAudioTrack(); createLocalTracks();`,
    `createLocalAudioTrack(); createLocalTracks(options);`,
    `createLocalAudioTrack(); createLocalTracks({ audio: true, video: { width: 640 } });`,
    `connect(token, { video: false }); connect(token, { audio, video });`,
    `connect(token, { video: false }); navigator.mediaDevices.getUserMedia(constraints);`,
    `VideoSDK.initMeeting({ webcamEnabled: false }); meeting.enableWebcam();`,
  ])
    expect(lacks(line), line).not.toContain('see');
  expect(lacks(`connect(token, { audio: false, video: true });`)).toContain('hear');
  expect(lacks(`connect(token, { audio: false }); createLocalAudioTrack();`)).not.toContain('hear');
});

it('neither a linter’s comment nor the adapter nor a bundle is a line of it', () => {
  expect(lacks('/* eslint-disable */', wholeAdapter(), `x = 1;${'y();'.repeat(9000)}a.disable()`)).toEqual([
    'leave',
    'mute',
    'share',
  ]);
});

it('an app on the adapter names an SDK in the adapter alone', () => {
  const files = new Map([
    ['src/twilio-on-videosdk.js', wholeAdapter()],
    [
      'src/main.js',
      `import { connect } from './twilio-on-videosdk'; connect().then((room) => room.disconnect());`,
    ],
  ]);
  expect(Object.keys(lacksOf(files, 'app') ?? {})).toEqual(['mute', 'share']);
});

it('nothing is said of code that names no SDK, or enters no room', () => {
  for (const text of ['start();', 'connect();', `import { Logger } from 'twilio-video';`])
    expect(lacksOf(new Map([['src/main.js', text]]), 'app'), text).toBeUndefined();
  const names = new Map([
    ['package.json', '{ "dependencies": { "twilio-video": "2" } }'],
    ['server.js', 'database.connect();'],
  ]);
  expect(lacksOf(names, 'app')).toBeUndefined();
});

it('the code is that of the project which the build lies in, or the one that is named', () => {
  const root = mkdtempSync(join(tmpdir(), 'crossfade-'));
  try {
    mkdirSync(join(root, 'app/dist'), { recursive: true });
    writeFileSync(join(root, 'app/package.json'), '{}');
    writeFileSync(join(root, 'app/main.js'), `${IMPORT} connect().then((room) => room.disconnect());`);
    writeFileSync(join(root, 'app/dist/main.js'), 'track.disable(); getDisplayMedia();');
    expect(Object.keys(lacksIn(join(root, 'app/dist'), undefined) ?? {})).toEqual(['mute', 'share']);
    mkdirSync(join(root, 'copy'));
    const named = lacksIn(join(root, 'copy'), join(root, 'app'));
    expect(Object.keys(named ?? {})).toEqual(['mute', 'share']);
    expect(named?.mute).toContain(`"${join(root, 'app')}"`);
    // A wrong folder says nothing of the app.
    expect(lacksIn(join(root, 'app/dist'), join(root, 'copy'))).toBeUndefined();
    expect(() => lacksIn(join(root, 'copy'), join(root, 'none'))).toThrow(/none/);
  } finally {
    rmSync(root, { recursive: true });
  }
});
