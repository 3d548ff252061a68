import { expect, it } from 'vitest';
import { DIFFERENCES } from '../adapter/differences';
import { generateAdapter } from '../adapter/generate';
import { toMarkdown } from '../report/markdown';
import { scanned } from '../testing/scanned';
import { adapterParts } from '../../build/adapter.mjs';
import { MET, differencesOf } from './near';

/** What uses that the adapter lacks meet; the file and the report say it of each by its name. */
const OF_MISSING = ['priority', 'statistics'];

it('knows each difference that it names, and names each that a use can meet', () => {
  expect([...MET, ...OF_MISSING].toSorted()).toEqual(DIFFERENCES.map(({ id }) => id).toSorted());
});

it.each([
  ['call', [], 'connect', ['room']],
  ['option', ['ConnectOptions'], 'name', ['room']],
  ['option', ['CreateLocalTrackOptions'], 'name', ['track-name']],
  ['member', ['RemoteParticipant'], 'identity', ['identity']],
  ['member', ['Room'], 'sid', ['sid']],
  ['member', ['RemoteVideoTrack'], 'sid', ['track-sid']],
  ['member', ['LocalVideoTrack'], 'name', []],
  ['member', ['LocalVideoTrack', 'RemoteVideoTrack'], 'name', ['track-name']],
  ['member', ['LocalVideoTrack'], 'mediaStreamTrack', []],
  ['member', ['RemoteVideoTrack'], 'mediaStreamTrack', ['same-track-after-mute']],
  ['event', ['LocalParticipant'], 'reconnecting', []],
  ['event', ['Room'], 'reconnecting', []],
  ['event', ['RemoteParticipant'], 'reconnecting', ['reconnecting']],
  ['member', ['RemoteVideoTrack'], 'dimensions', []],
  ['member', ['Room'], 'state', []],
  ['member', ['LocalVideoTrack'], 'restart', ['restart']],
  ['member', ['LocalParticipant'], 'emit', []],
  ['type', [], 'VideoCodec', ['loose-types']],
] as const)('a %s of %j called %s meets %j', (kind, classes, name, ids) => {
  expect(differencesOf(kind, classes, name)).toEqual(ids);
});

it('an app for version 1 has other tracks, and events that are told no more', () => {
  const files = (version: string) => ({
    'package.json': JSON.stringify({ dependencies: { 'twilio-video': version } }),
    'join.js': `import { connect } from 'twilio-video';
connect(token).then((room) => {
  room.participants.forEach((person) => person.tracks.forEach(show));
  room.on('trackAdded', show);
});`,
  });
  const said = (version: string) =>
    scanned(files(version))
      .uses.filter(({ name }) => /^track/.test(name))
      .map(({ name, adapter, differs }) => [name, adapter, ...differs].join(' '));
  expect(said('^1.20.0')).toEqual(['tracks near version-1', 'trackAdded missing']);
  expect(said('^2.30.0')).toEqual(['tracks kept', 'trackAdded missing']);
});

it('the report names what differs at each near use, and says it once; so does the adapter’s file', async () => {
  const report = scanned({
    'join.js': `import { connect } from 'twilio-video';
const room = await connect(token, { name: 'daily' });
room.on('dominantSpeakerChanged', (person) => show(person.sid));`,
  });
  for (const { adapter, differs } of report.uses) expect(differs.length > 0).toBe(adapter === 'near');
  expect(report.differences.map(({ id, uses }) => [id, uses])).toEqual([
    ['room', 2],
    ['sid', 1],
    ['speaker', 1],
  ]);
  const text = toMarkdown(report);
  expect(text).toContain('near: speaker');
  expect(text).toMatch(
    /\| speaker \| The dominant speaker \| 1 \| Reported if you pass `dominantSpeaker: true`/,
  );
  const { ts } = await adapterParts();
  const file = generateAdapter({ uses: report.uses, texts: [], typed: true, form: 'module' }, ts);
  expect(file).toMatch(/The dominant speaker \(`dominantSpeakerChanged`\)\. With twilio-video: Reported if/);
  expect(file).toMatch(/A room \(`connect`, `name`\)/);
  expect(file).not.toContain('removeAllListeners()`. With');
});
