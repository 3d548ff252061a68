import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wholeAdapter } from '../../assistant/adapter/whole-text';
import { lacksIn, lacksOf } from './features';

const IMPORT = `import { connect } from 'twilio-video';`;
const lacks = (...texts: string[]): string[] =>
  Object.keys(lacksOf(new Map([IMPORT, ...texts].map((text, index) => [`src/${index}.js`, text])))).sort();

it('an app lacks what no line of its code does', () => {
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
});

it('neither a linter’s comment nor the adapter nor a bundle is a line of it', () => {
  expect(lacks('/* eslint-disable */', wholeAdapter(), `x = 1;${'y();'.repeat(9000)}a.disable()`)).toEqual([
    'leave',
    'mute',
    'share',
  ]);
});

it('nothing is said of code that names no SDK', () => {
  expect(lacksOf(new Map([['src/main.js', 'start();']]))).toEqual({});
});

it('the code is that of the project which the build lies in, or the one that is named', () => {
  const root = mkdtempSync(join(tmpdir(), 'crossfade-'));
  try {
    mkdirSync(join(root, 'app/dist'), { recursive: true });
    writeFileSync(join(root, 'app/package.json'), '{}');
    writeFileSync(join(root, 'app/main.js'), `${IMPORT} connect().then((room) => room.disconnect());`);
    writeFileSync(join(root, 'app/dist/main.js'), 'track.disable(); getDisplayMedia();');
    expect(Object.keys(lacksIn(join(root, 'app/dist'), undefined))).toEqual(['mute', 'share']);
    mkdirSync(join(root, 'copy'));
    expect(Object.keys(lacksIn(join(root, 'copy'), join(root, 'app')))).toEqual(['mute', 'share']);
    expect(() => lacksIn(join(root, 'copy'), join(root, 'none'))).toThrow(/none/);
  } finally {
    rmSync(root, { recursive: true });
  }
});
