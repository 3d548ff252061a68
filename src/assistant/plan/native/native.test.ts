import { describe, expect, it } from 'vitest';
import { scanned } from '../../testing/scanned';
import { applied } from '../edit';
import { NATIVES, asTwilio, natively } from './index';

/* Each pattern: in, out, and out again. `in` is a file of an app that has the adapter. */

const ADAPTER = '/*\n * Made by Crossfade, under the MIT licence.\n */\nexport {};\n';
const HEAD = `import { connect } from './twilio-on-videosdk';\nconnect('t').then((room) => {\n`;
const TAIL = '\n});\n';

function rewritten(text: string, ids: readonly string[]): string {
  const files = { 'a.js': text, 'twilio-on-videosdk.js': ADAPTER };
  const project = { files: new Map(Object.entries(files)) };
  const { uses } = scanned(Object.fromEntries(asTwilio(project.files)));
  return applied(project.files, natively(project, uses, ids)).get('a.js') ?? text;
}

interface Case {
  id: string;
  in: string;
  out: string;
}

const CASES: readonly Case[] = [
  {
    id: 'mute',
    in: '  room.localParticipant.audioTracks.forEach((publication) => {\r\n    publication.track.disable();\r\n  }); // quiet',
    out: '  room.videosdk.muteMic().catch(console.error); // quiet',
  },
  {
    id: 'mute',
    in: '  room.localParticipant.videoTracks.forEach(function (p) { p.track.enable() })\n  more();',
    out: '  room.videosdk.enableWebcam().catch(console.error)\n  more();',
  },
  {
    id: 'mute',
    in: '  room . localParticipant.videoTracks.forEach(p => p.track.disable());',
    out: '  room.videosdk.disableWebcam().catch(console.error);',
  },
  { id: 'leave', in: '\troom.disconnect( ) ;', out: '\troom.videosdk.leave().catch(console.error) ;' },
];

/** What looks like a pattern and is none. */
const LEFT: readonly [why: string, id: string, text: string][] = [
  [
    'it does more than switch',
    'mute',
    'room.localParticipant.audioTracks.forEach((p) => { p.track.disable(); hide(); });',
  ],
  [
    'it stops, which is more than a mute',
    'mute',
    'room.localParticipant.audioTracks.forEach((p) => p.track.stop());',
  ],
  [
    'they are somebody else’s',
    'mute',
    'room.participants.forEach((r) => r.audioTracks.forEach((p) => p.track.disable()));',
  ],
  ['all kinds are switched', 'mute', 'room.localParticipant.tracks.forEach((p) => p.track.disable());'],
  ['what it gives is used', 'leave', 'log(room.disconnect());'],
  ['it may not be there', 'leave', 'room?.disconnect();'],
  ['it is no room', 'leave', 'socket.disconnect();'],
];

describe('native rewrites', () => {
  it('have a case each', () => {
    expect(new Set(CASES.map(({ id }) => id))).toEqual(new Set(NATIVES.map(({ id }) => id)));
  });

  for (const { id, in: before, out } of CASES)
    it(`${id}: ${before.trim().split('\n')[0]}`, () => {
      const once = rewritten(HEAD + before + TAIL, [id]);
      expect(once).toBe(HEAD + out + TAIL);
      expect(rewritten(once, [id])).toBe(once);
    });

  for (const [why, id, text] of LEFT)
    it(`${id} leaves it where ${why}`, () => {
      const before = HEAD + text + TAIL;
      expect(rewritten(before, [id])).toBe(before);
    });

  it('never touch what is only used like a room', () => {
    const before = `export function end(call) {\n  call.localParticipant.audioTracks.forEach((p) => p.track.disable());\n  call.disconnect();\n}\n`;
    expect(rewritten(before, ['mute', 'leave'])).toBe(before);
  });

  it('change nothing where none is asked for', () => {
    const before = HEAD + CASES.map((one) => one.in).join('\n') + TAIL;
    expect(rewritten(before, [])).toBe(before);
  });
});
