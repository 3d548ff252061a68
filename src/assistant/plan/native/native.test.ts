import { beforeAll, describe, expect, it } from 'vitest';
import { adapterParts } from '../../../build/adapter.mjs';
import { chooser } from '../../adapter/chooser';
import { compose } from '../../adapter/compose';
import { complaints, near } from '../../adapter/testing/complaints';
import { NATIVES } from './index';
import { CASES } from './testing/cases';
import { FILE, adapterText, rewritten } from './testing/rewritten';
import { STAYS } from './testing/stays';

const ALL = NATIVES.map(({ id }) => id);

describe('native rewrites', () => {
  it('have a case each, and a place each that they leave', () => {
    expect(new Set(CASES.map(({ id }) => id))).toEqual(new Set(ALL));
    expect(new Set(STAYS.map(({ id }) => id))).toEqual(new Set(ALL));
  });

  describe.each(CASES)('$id: $title', ({ id, in: before, out, file = FILE }) => {
    it('becomes what it should, and a second run changes nothing', async () => {
      const { after } = await rewritten({ [file]: before }, [id]);
      expect(after[file]).toBe(out);
      expect((await rewritten(after, [id])).after).toEqual(after);
    });
  });

  it.each(STAYS)('$id leaves it and says $why: $in', async ({ id, why, in: before, file = FILE }) => {
    const { after, left } = await rewritten({ [file]: before }, [id]);
    expect(after).toEqual({ [file]: before });
    if (why) expect(left.join('\n')).toMatch(why);
    else expect(left).toEqual([]);
  });

  it('never touch what is only used like a room', async () => {
    const before = `export function end(call) {\n  call.localParticipant.audioTracks.forEach((p) => p.track.disable());\n  call.disconnect();\n  call.on('dominantSpeakerChanged', (p) => { p.identity; });\n}\n`;
    expect((await rewritten({ 'a.js': before }, ALL)).after).toEqual({ 'a.js': before });
  });

  it('change nothing where none is asked for', async () => {
    const files = Object.fromEntries(CASES.map((one, index) => [`${index}.ts`, one.in]));
    expect((await rewritten(files, [])).after).toEqual(files);
  });

  it('change nothing while the app keeps both services, and say so', async () => {
    const files = {
      'video-service.ts': chooser('./twilio-on-videosdk', await adapterText()),
      'a.ts': CASES[0]?.in.replace('twilio-on-videosdk', 'video-service') ?? '',
    };
    const { after, left } = await rewritten(files, ['mute']);
    expect(after).toEqual(files);
    expect(left).toEqual([expect.stringMatching(/^video-service\.ts:1 .*both services/)]);
  });

  it('find one file of functions for all folders, and leave one of the app’s own alone', async () => {
    const app = CASES.find(({ id }) => id === 'elements')?.in ?? '';
    const { after } = await rewritten({ 'ui/a.ts': app.replaceAll('./twilio', '../twilio') }, ['elements']);
    expect(after['ui/a.ts']).toContain("from '../stream-elements';");
    expect(after['stream-elements.ts']).toContain('export function attachStream');
    const own = { 'a.ts': app, 'stream-elements.ts': 'export const mine = 1;\n' };
    const { after: same, left } = await rewritten(own, ['elements']);
    expect(same).toEqual(own);
    expect(left.join()).toContain('already exists in the app');
  });
});

it('functions for elements are loaded as the adapter is, by require too', async () => {
  const { js } = await adapterParts();
  const header = '/*\n * Made by Crossfade, under the MIT licence.\n */';
  const files = {
    'twilio-on-videosdk.js': compose(js, header, new Set(), 'commonjs'),
    'a.js': CASES.find(({ title }) => title.includes('by require'))?.in ?? '',
  };
  const { after } = await rewritten(files, ['elements']);
  expect(after['a.js']).toContain("const { attachStream } = require('./stream-elements');");
  expect(after['stream-elements.js']).toMatch(
    /^module\.exports = \{\n {2}attachStream,\n {2}detachStream,\n\};/m,
  );
  expect(after['stream-elements.js']?.slice(0, 200)).toContain('Made by Crossfade');
});

describe('what is rewritten', () => {
  let said: string[];
  beforeAll(async () => {
    const { ts } = await adapterParts();
    const files = new Map([
      [near('twilio-on-videosdk.ts'), await adapterText()],
      [near('stream-elements.ts'), ts['stream-elements'] ?? ''],
    ]);
    const typed = CASES.filter(({ file = FILE }) => file === FILE);
    for (const [index, { in: before, out }] of typed.entries()) {
      files.set(near(`case-${index}-in.ts`), before);
      files.set(near(`case-${index}-out.ts`), out);
    }
    const together = await rewritten(
      Object.fromEntries(typed.map((one, index) => [`all-${index}.ts`, one.in])),
      ALL,
    );
    for (const [path, text] of Object.entries(together.after)) files.set(near(path), text);
    said = complaints(files, { noUnusedLocals: true });
  }, 120_000);

  it('compiles beside the adapter, by itself and with all other patterns', () => {
    expect(said).toEqual([]);
  });
});
