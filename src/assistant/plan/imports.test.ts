import { expect, it } from 'vitest';
import { swapImports } from './imports';

/** The code with what is swapped, and the lines that are left to a person. */
function swapped(text: string, extension: '.ts' | '.jsx' = '.ts'): { code: string; manual: number[] } {
  const { edits, manual } = swapImports({ file: 'a.ts', text, extension }, './video');
  const code = edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((made, { start, end, text: put }) => made.slice(0, start) + put + made.slice(end), text);
  return { code, manual: manual.map(({ line }) => line) };
}

it.each([
  "import { connect } from 'twilio-video';",
  'export * from "twilio-video";',
  "const { connect } = require('twilio-video');",
  "const sdk = await import('twilio-video');",
  "let room: import('twilio-video').Room;",
  "import sdk = require('twilio-video');",
  "vi.mock('twilio-video', () => ({}));",
  "jest.mock('twilio-video');",
  "jest.setMock('twilio-video', {});",
  "vi.doUnmock('twilio-video');",
  "const sdk = jest.requireMock<typeof import('x')>('twilio-video');",
  "jest.unstable_mockModule('twilio-video', () => ({}));",
])('swaps the name alone in: %s', (text) => {
  expect(swapped(text)).toEqual({ code: text.replace('twilio-video', './video'), manual: [] });
});

it.each([
  "import type { Room } from 'twilio-video/tsdef/Room';",
  "import { TwilioError } from './../../../node_modules/twilio-video/tsdef/TwilioError.d';",
])('swaps a part of the package for the whole adapter in: %s', (text) => {
  expect(swapped(text)).toEqual({ code: text.replace(/'[^']*'/, "'./video'"), manual: [] });
});

it.each([
  [
    "import Video from 'twilio-video';\nlet room: Video.Room;",
    "import * as Video from './video';\nlet room: Video.Room;",
  ],
  [
    'import type Video from "twilio-video"\nfunction f(r: Video.Track.Kind) {}',
    'import type * as Video from "./video"\nfunction f(r: Video.Track.Kind) {}',
  ],
  [
    "import Video, { type Room } from 'twilio-video';\r\nlet p: Video.Participant | Room;\r\n",
    "import * as Video from './video';\r\nimport { type Room } from './video';\r\nlet p: Video.Participant | Room;\r\n",
  ],
  [
    "import Video, { connect } from 'twilio-video'\nlet p: Video.Participant",
    "import * as Video from './video'\nimport { connect } from './video'\nlet p: Video.Participant",
  ],
])('takes the whole module where a default import stands before types: %j', (text, code) => {
  expect(swapped(text)).toEqual({ code, manual: [] });
});

it('leaves a default import as it is where it stands before calls alone', () => {
  const text = "import Video from 'twilio-video';\nVideo.connect('t');\nlet room: Other.Room;";
  expect(swapped(text)).toEqual({ code: text.replace('twilio-video', './video'), manual: [] });
});

it('leaves to a person what may be a name or not', () => {
  const text = "log('x');\nconst name = 'twilio-video';";
  expect(swapped(text)).toEqual({ code: text, manual: [2] });
});

it.each([
  "import Track from 'twilio-video/es5/media/track/es5/localvideotrack';",
  "const Track = require('twilio-video/lib/media/track/localvideotrack');",
  "import * as errors from 'twilio-video/es5/util/twilio-video-errors';",
])('leaves to a person what a module inside the package exports as a whole: %s', (text) => {
  expect(swapped(text)).toEqual({ code: text, manual: [1] });
});

it.each([
  "export default { moduleNameMapper: { '^twilio-video$': 'x' } };",
  'export default { find: /^twilio-video$/ };',
  "export default { external: ['twilio-video'] };",
])('leaves to a person what tools are told: %s', (text) => {
  expect(swapped(text)).toEqual({ code: text, manual: [1] });
});

it('leaves other packages alone', () => {
  const text = "import a from 'twilio-video-processors';\nimport b from './twilio-video';";
  expect(swapped(text)).toEqual({ code: text, manual: [] });
});

it('swaps what comments say of types apart from code, since they import nothing', () => {
  const text = `/** @type {import('twilio-video').Room} */\nlet room;\n/** @import { LocalTrack } from 'twilio-video' */`;
  const { edits, comments } = swapImports({ file: 'a.js', text, extension: '.jsx' }, './video');
  expect(edits).toEqual([]);
  expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual(['twilio-video', 'twilio-video']);
});
