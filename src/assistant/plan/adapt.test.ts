import { describe, expect, it, beforeAll } from 'vitest';
import { adapterParts } from '../../build/adapter.mjs';
import { SDK_VERSIONS } from '../../mapping/versions';
import { scanned } from '../testing/scanned';
import { adapt, type AdapterTexts, type AdaptOptions } from './adapt';
import { applied } from './edit';

let texts: AdapterTexts;
beforeAll(async () => {
  texts = await adapterParts();
});

function planned(files: Record<string, string>, options: AdaptOptions = {}) {
  const project = { files: new Map(Object.entries(files)) };
  const plan = adapt(project, scanned(files), texts, options);
  return { plan, after: Object.fromEntries([...project.files, ...applied(project.files, plan)]) };
}

describe('what the adapter needs of TypeScript', () => {
  const said = (options: string, more = '') => {
    const files = {
      'src/a.ts': `import { connect } from 'twilio-video';\nconnect('t');\n`,
      'tsconfig.json': `{${more}\n  // "target": "es5", "module": "es2015",\n  "compilerOptions": {\n    ${options}\n  },\n}`,
    };
    return planned(files)
      .plan.manual.map(({ rule, file, line }) => `${rule} ${file}:${line}`)
      .filter((each) => each.includes('tsconfig'));
  };

  it.each([
    ['"module": "es2015"', 'import-call tsconfig.json:4'],
    ['"target": "ES5"', 'old-library tsconfig.json:4'],
    ['"target": "es2020", "lib": ["es2017", "dom"]', 'old-library tsconfig.json:4'],
  ])('is said where it is not there: %s', (options, expected) => {
    expect(said(options)).toEqual([expected]);
  });

  it.each([
    '{',
    '"target": '.repeat(3),
    '['.repeat(900) + ']'.repeat(900),
    '\u0000',
    'null',
    '[]',
    '{"compilerOptions": null}',
  ])('is not looked for in what is no such file: %.20s', (text) => {
    const files = {
      'a.ts': `import { connect } from 'twilio-video';\nconnect('t');\n`,
      'tsconfig.json': text,
      'package.json': text,
    };
    expect(planned(files).plan.create).toHaveLength(1);
    expect(planned({ ...files, 'tsconfig.json': `[\n`.repeat(100_000) }).plan.create).toHaveLength(1);
  });

  it.each([
    ['"module": "esnext", "target": "es2018"'],
    ['"target": "es5", "lib": ["dom", "ESNext"]'],
    ['"target": "es5"', ' "extends": "./base.json",'],
    ['/* "target": "es5", */ "strict": true'],
  ])('is not asked for where it is, or may be: %s', (options, more = '') => {
    expect(said(options, more)).toEqual([]);
  });
});

const VERSION = SDK_VERSIONS.videosdk;
const JOIN = "connect('t').then((room) => room.disconnect());\n";

describe('imports', () => {
  const forms: [form: string, before: string, after: string][] = [
    ['names', "import { connect } from 'twilio-video';", "import { connect } from './twilio-on-videosdk';"],
    [
      'a default, in double quotes',
      'import Video from "twilio-video"',
      'import Video from "./twilio-on-videosdk"',
    ],
    ['everything', "import * as V from 'twilio-video';", "import * as V from './twilio-on-videosdk';"],
    ['exports', "export { connect } from 'twilio-video';", "export { connect } from './twilio-on-videosdk';"],
    [
      'require',
      "const { connect } = require('twilio-video');",
      "const { connect } = require('./twilio-on-videosdk');",
    ],
    ['import()', "const v = import('twilio-video');", "const v = import('./twilio-on-videosdk');"],
    [
      'what is added to its declarations',
      "import 'twilio-video';\ndeclare module 'twilio-video' { interface Room { mine: 1 } }",
      "import './twilio-on-videosdk';\ndeclare module './twilio-on-videosdk' { interface Room { mine: 1 } }",
    ],
    ['mocks of tests', "jest.mock('twilio-video');", "jest.mock('./twilio-on-videosdk');"],
  ];
  for (const [form, before, after] of forms)
    it(`change in the name alone: ${form}`, () => {
      const odd = '\tlet   x=1 ;\r\n';
      expect(planned({ 'src/a.js': `${odd}${before}\r\n${JOIN}` }).after['src/a.js']).toBe(
        `${odd}${after}\r\n${JOIN}`,
      );
    });

  it('lead from each folder to one file, beside the deepest that all share', () => {
    const { after } = planned({
      'web/src/call/room.ts': `import type { Room } from 'twilio-video';\nexport let r: import('twilio-video').Room | Room;\n`,
      'web/src/ui/deep/join.tsx': `import { connect } from 'twilio-video';\n${JOIN}`,
      'web/package.json': '{}',
      'other/package.json': '{}',
    });
    expect(after['web/src/call/room.ts']).toContain(
      "import type { Room } from '../twilio-on-videosdk';\nexport let r: import('../twilio-on-videosdk').Room",
    );
    expect(after['web/src/ui/deep/join.tsx']).toContain("'../../twilio-on-videosdk'");
    expect(after['web/src/twilio-on-videosdk.ts']).toContain('export class Room');
  });

  it('change in the app’s own declarations too, which say nothing of where the adapter goes', () => {
    const { after, plan } = planned({
      'types/twilio.d.ts': `import type { Room } from 'twilio-video';\ndeclare module 'twilio-video' { interface Room { mine: 1 } }\nexport type Call = Room;\n`,
      'types/window.d.ts': `interface Window { room: import('twilio-video').Room }\n`,
      'types/untyped.d.ts': `declare module 'twilio-video';\n`,
      'src/call/join.ts': `import { connect } from 'twilio-video';\n${JOIN}`,
    });
    expect(after['types/twilio.d.ts']).toBe(
      `import type { Room } from '../src/call/twilio-on-videosdk';\ndeclare module '../src/call/twilio-on-videosdk' { interface Room { mine: 1 } }\nexport type Call = Room;\n`,
    );
    expect(after['types/window.d.ts']).toContain("import('../src/call/twilio-on-videosdk').Room");
    expect(after['types/untyped.d.ts']).toBe(`declare module 'twilio-video';\n`);
    expect(plan.manual.filter(({ file }) => file.startsWith('types/'))).toEqual([]);
  });

  it('by address lead to the adapter’s file, and a person is told of the map that it needs', () => {
    const { after, plan } = planned({
      'app/join.js': `import { connect } from 'https://esm.sh/twilio-video@2.28.1';\n${JOIN}`,
    });
    expect(after['app/join.js']).toContain(`import { connect } from './twilio-on-videosdk.js';`);
    expect(plan.manual.map(({ rule, line }) => `${rule} ${line}`)).toContain('by-address 1');
  });

  it('lead to the adapter’s file where pages find modules by an import map, and a person is told of the map', () => {
    const { plan, after } = planned({
      'index.html': `<script type="importmap">{"imports":{"twilio-video":"https://esm.sh/twilio-video@2"}}</script>`,
      'app.js': `import { connect } from 'twilio-video';\nconnect('t');\n`,
    });
    expect(after['app.js']).toContain("from './twilio-on-videosdk.js'");
    const both = planned(
      {
        'index.html': after['index.html'] ?? '',
        'app.js': `import { connect } from 'twilio-video';\nconnect('t');\n`,
      },
      { both: true },
    );
    expect(both.after['video-service.js']).toContain("from './twilio-on-videosdk.js'");
    expect(plan.manual.map(({ rule }) => rule)).toContain('import-map');
  });

  it('of a module inside the package stay, and the package with them', () => {
    const { plan, after } = planned({
      'package.json': '{"dependencies":{"twilio-video":"2"}}',
      'a.js': `import { connect } from 'twilio-video';\nimport Track from 'twilio-video/es5/media/track';\nconnect(Track);\n`,
    });
    expect(after['a.js']).toContain("from 'twilio-video/es5/media/track'");
    expect(after['package.json']).toContain('"twilio-video":"2"');
    expect(plan.manual.map(({ rule }) => rule)).toContain('inner-module');
  });

  it('lead to a file that is loaded by require, where a bundler knows nothing else', () => {
    const files = (bundler: string, code: string) => ({
      'package.json': `{"scripts":{"build":"${bundler} src/a.js"},"dependencies":{"twilio-video":"2"}}`,
      'src/a.js': code,
    });
    const app = (bundler: string, code: string) =>
      planned(files(bundler, code)).after['src/twilio-on-videosdk.js'];
    const required = `const { connect } = require('twilio-video');\n${JOIN}`;
    const made = app('browserify', required);
    expect(made).toMatch(/^module\.exports = \{[^}]*\bconnect,/m);
    expect(made).not.toMatch(/^export\b/m);
    for (const other of [
      app('webpack', required),
      app('browserify -t babelify', required),
      app('browserify', `import { connect } from 'twilio-video';\n${JOIN}`),
    ])
      expect(other).toMatch(/^export class Room/m);

    const both = planned(files('browserify', required), { both: true });
    expect(both.plan.create.map(({ path }) => path)).toEqual([
      'src/twilio-on-videosdk.js',
      'src/video-service.js',
    ]);
    for (const { text } of both.plan.create) {
      expect(text).toMatch(/^module\.exports = \{/m);
      expect(text).not.toMatch(/^(?:export|import)\b/m);
    }
  });

  it('lead out of a folder in which each file is a page', () => {
    const { after } = planned({
      'package.json': '{"dependencies":{"next":"14","twilio-video":"2"}}',
      'pages/call/[id].tsx': `import { connect } from 'twilio-video';\n${JOIN}`,
    });
    expect(after['pages/call/[id].tsx']).toContain("from '../../lib/twilio-on-videosdk'");
    expect(after['lib/twilio-on-videosdk.ts']).toContain('export class Room');
  });

  it('stay where the text is no import, which is left to a person', () => {
    const { plan, after } = planned({
      'a.js': `import 'twilio-video';\nconst external = ['twilio-video'];\n`,
    });
    expect(after['a.js']).toContain("['twilio-video']");
    expect(plan.manual).toContainEqual(
      expect.objectContaining({ file: 'a.js', line: 2, rule: 'name-of-package' }),
    );
  });

  it('of a component change in its script', () => {
    const { after } = planned({
      'src/Call.vue': `<template><p>twilio-video</p></template>\n<script>\nimport { connect } from 'twilio-video';\n${JOIN}</script>\n`,
    });
    expect(after['src/Call.vue']).toContain(
      "<p>twilio-video</p></template>\n<script>\nimport { connect } from './twilio-on-videosdk';",
    );
  });
});

describe('package files', () => {
  const app = { 'src/a.js': `import { connect } from 'twilio-video';\n${JOIN}` };

  it('have VideoSDK’s package in the place of Twilio’s, and every other byte as it was', () => {
    const before =
      '{\n  "name": "x",\n  "dependencies": {\n\t"a": "1",   "twilio-video": "^2.28.0",\n    "z": "2"\n  }\n}';
    expect(planned({ ...app, 'package.json': before }).after['package.json']).toBe(
      before.replace('"twilio-video": "^2.28.0"', `"@videosdk.live/js-sdk": "${VERSION}"`),
    );
  });

  it('keep Twilio’s beside it where both are wanted', () => {
    const { after } = planned(
      { ...app, 'package.json': '{\n  "dependencies": {\n    "twilio-video": "2"\n  }\n}' },
      { both: true },
    );
    expect(JSON.parse(after['package.json'] ?? '')).toEqual({
      dependencies: { '@videosdk.live/js-sdk': VERSION, 'twilio-video': '2' },
    });
    expect(after['package.json']).toContain(
      `{\n    "@videosdk.live/js-sdk": "${VERSION}",\n    "twilio-video": "2"\n  }`,
    );
  });

  it('lose Twilio’s where VideoSDK’s is there already, and are left alone where the app is another', () => {
    const other = '{"dependencies":{"twilio-video":"2"}}';
    const { after } = planned({
      ...Object.fromEntries(Object.entries(app).map(([path, text]) => [`web/${path}`, text])),
      'web/package.json': '{"dependencies":{"@videosdk.live/js-sdk":"1.0.0","twilio-video":"2"}}',
      'native/package.json': other,
    });
    expect(JSON.parse(after['web/package.json'] ?? '')).toEqual({
      dependencies: { '@videosdk.live/js-sdk': '1.0.0' },
    });
    expect(after['native/package.json']).toBe(other);
  });
});

describe('script tags', () => {
  const TAG =
    '<script src="//sdk.twilio.com/js/video/releases/2.28.1/twilio-video.min.js" integrity="sha256-x" defer></script>';
  const page = (tag: string) => `<html>\n  ${tag}\n  <script src="/static/app.js"></script>\n</html>`;

  it('become VideoSDK’s and the adapter’s, which lies where the page’s own scripts do', () => {
    const { after } = planned({
      'templates/call.html': page(
        TAG.replace('sdk.twilio.com/js/video/releases', 'media.twiliocdn.com/sdk/js/video/releases'),
      ),
      'static/app.js': 'Twilio.Video.connect("t");\n',
    });
    expect(after['templates/call.html']).toBe(
      page(
        `<script src="https://sdk.videosdk.live/js-sdk/${VERSION}/videosdk.js"></script>\n  <script src="/static/twilio-on-videosdk.js"></script>`,
      ),
    );
    expect(after['static/twilio-on-videosdk.js']).toContain('window.Twilio = {');
    expect(after['static/app.js']).toBe('Twilio.Video.connect("t");\n');
  });
});

it('a page has a file of its own where modules have the adapter in the same folder', () => {
  const { after } = planned({
    'app.js': `import { connect } from 'twilio-video';\nconnect('t');\n`,
    'index.html': `<script src="https://sdk.twilio.com/js/video/releases/2.28.1/twilio-video.min.js"></script>\n<script src="app.js"></script>\n<script>Twilio.Video.connect('t')</script>`,
  });
  expect(after['twilio-on-videosdk.js']).toMatch(/^export /m);
  expect(after['index.html']).toContain('src="twilio-on-videosdk-global.js"');
  expect(after['twilio-on-videosdk-global.js']).toContain('window.Twilio');
});

describe('an app whose code or whose pages elsewhere load Twilio’s script', () => {
  const CDN = 'https://sdk.twilio.com/js/video/releases/2.28.1/twilio-video.min.js';

  it.each([
    [
      'src/call.js',
      2,
      `const script = document.createElement('script');\nscript.src = '${CDN}';\nscript.onload = () => window.Twilio.Video.connect('t');\n`,
      'This code loads Twilio’s script',
    ],
    [
      'src/Call.jsx',
      1,
      `export const Call = () => <Script src="${CDN}" onLoad={() => Twilio.Video.connect('t')} />;\n`,
      'This code loads Twilio’s script',
    ],
    ['src/only.js', 1, "Twilio.Video.connect('t');\n", 'a page that is not in this folder'],
  ])('gets the adapter, and is told where to load it: %s', (file, line, text, says) => {
    const { after, plan } = planned({ [file]: text });
    expect(after[file]).toBe(text);
    expect(after['src/twilio-on-videosdk.js']).toContain('window.Twilio = {');
    expect(plan.manual).toContainEqual(
      expect.objectContaining({ file, line, rule: 'loaded-by-code', says: expect.stringContaining(says) }),
    );
    const again = planned(after).plan;
    expect([again.edits, again.create]).toEqual([[], []]);
  });

  it('is told that it has one of the two where both are to stay', () => {
    const { plan } = planned({ 'a.js': "Twilio.Video.connect('t');\n" }, { both: true });
    expect(plan.create).toEqual([]);
    expect(plan.manual.map(({ rule }) => rule)).toContain('both-by-tag');
  });
});

describe('a template of a server', () => {
  it('has the adapter where its own scripts are, by the template’s own words', () => {
    const { after } = planned({
      'templates/call.html': `<script src="https://media.twiliocdn.com/sdk/js/video/v2/twilio-video.min.js"></script>
<script src="{{ url_for('static', filename='js/app.js') }}"></script>`,
      'web/static/js/app.js': 'Twilio.Video.connect("t");\n',
    });
    expect(after['templates/call.html']).toContain(
      `<script src="{{ url_for('static', filename='js/twilio-on-videosdk.js') }}"></script>\n<script src="{{ url_for('static', filename='js/app.js') }}">`,
    );
    expect(after['web/static/js/twilio-on-videosdk.js']).toContain('window.Twilio = {');
  });
});

describe('the plan', () => {
  const APPS: Record<string, Record<string, string>> = {
    'a bundled app': {
      'package.json': '{"dependencies":{"twilio-video":"2"}}',
      'a.js': `import { connect } from 'twilio-video';\n${JOIN}`,
    },
    'an app of Browserify': {
      'package.json': '{"dependencies":{"twilio-video":"2"},"devDependencies":{"browserify":"17"}}',
      'a.js': `const { connect } = require('twilio-video');\n${JOIN}`,
    },
    'a typed app': {
      'a.ts': `import { connect, type Room, NetworkQualityLevel } from 'twilio-video';\n${JOIN}let l: NetworkQualityLevel; let r: Room;`,
    },
    'a page': {
      'index.html': `<script src="https://media.twiliocdn.com/sdk/js/video/v1/twilio-video.min.js"></script><script>Twilio.Video.connect('t')</script>`,
    },
  };
  for (const [name, files] of Object.entries(APPS))
    for (const both of name === 'a page' ? [false] : [false, true])
      it(`finds nothing more to do when it is done: ${name}${both ? ', both SDKs' : ''}`, () => {
        const { after } = planned(files, { both });
        expect(after).not.toEqual(files);
        const again = planned(after, { both });
        expect(again.plan.edits).toEqual([]);
        expect(again.after).toEqual(after);
      });

  it('does nothing to an app without twilio-video', () => {
    expect(
      planned({ 'a.js': 'connect();\n', 'package.json': '{"dependencies":{"react":"19"}}' }).plan,
    ).toEqual({
      edits: [],
      create: [],
      manual: [],
    });
  });

  it('says in the file what the app uses and it cannot give, what it left out, and keeps types that mean nothing here', () => {
    const { after } = planned({
      'a.ts': `import { connect, Room, NetworkQualityLevel, Track } from 'twilio-video';
connect('t').then((room: Room) => {
  room.localParticipant.videoTracks.forEach((p) => p.setPriority('low'));
});
export let level: NetworkQualityLevel;
export let wanted: Track.Priority;
`,
    });
    const made = after['twilio-on-videosdk.ts'] ?? '';
    expect(made).toMatch(
      /cannot provide them:\n \* - `setPriority`: does nothing, because VideoSDK has no priorities/,
    );
    expect(made).toMatch(/Left out[^]*- `restart\(\)` of a track[^]*- the dominant speaker/);
    expect(made).not.toContain('async restart(');
    expect(made).toContain('export type NetworkQualityLevel = any;');
    expect(made).not.toContain('export type Priority');
  });

  it('has the names of types that JavaScript imports, and no name twice', () => {
    const { after } = planned({
      'a.js': `import { connect, LocalVideoTrack, LogLevels, Room, Track } from 'twilio-video';\n${JOIN}`,
    });
    const made = after['twilio-on-videosdk.js'] ?? '';
    expect(made).toMatch(/\nexport const LogLevels = undefined;\nexport const Track = undefined;\n$/);
    expect(made.match(/^export (?:class|const) (?:Room|LocalVideoTrack)\b/gm)).toHaveLength(2);
  });

  it('leaves to a person what the adapter does not see to, and only that', () => {
    const { plan } = planned({
      'a.js': `import { connect, LocalDataTrack } from 'twilio-video';
connect('t', { name: 'daily', tracks: [new LocalDataTrack()] });
`,
    });
    expect(plan.manual.map(({ rule }) => rule)).toEqual(['room-by-name']);
  });

  it('are taken from the package’s own folder too', () => {
    const { after } = planned({
      'src/a.ts': `import type { Room } from '../node_modules/twilio-video/tsdef/Room';\nexport let room: Room;\n`,
    });
    expect(after['src/a.ts']).toContain("from './twilio-on-videosdk'");
  });

  it('never takes the place of a file of the app', () => {
    const own = 'export const mine = 1;\n';
    const { after } = planned({
      'a.js': `import { connect } from 'twilio-video';\n${JOIN}`,
      'twilio-on-videosdk.js': own,
    });
    expect(after['twilio-on-videosdk.js']).toBe(own);
    expect(after['twilio-on-videosdk-adapter.js']).toContain('class Room');
    expect(after['a.js']).toContain("'./twilio-on-videosdk-adapter'");
  });
});

describe('an app that calls the package by another name', () => {
  const code = `import Video from 'video-sdk';\njest.mock('video-sdk');\nVideo.connect('t').then((room) => show('video-sdk', room.sid));\n`;

  it('imports the adapter, and its package file has VideoSDK', () => {
    const files = { 'src/a.js': code, 'package.json': '{"dependencies":{"video-sdk":"npm:twilio-video@2"}}' };
    const { plan, after } = planned(files);
    expect(after['src/a.js']).toBe(
      code
        .replace("from 'video-sdk'", "from './twilio-on-videosdk'")
        .replace("mock('video-sdk'", "mock('./twilio-on-videosdk'"),
    );
    expect(after['package.json']).toBe(
      `{"dependencies":{"@videosdk.live/js-sdk": "${SDK_VERSIONS.videosdk}"}}`,
    );
    expect(plan.manual).toEqual([]);
    expect(planned(after as Record<string, string>).plan.edits).toEqual([]);
  });

  it('has both services, and Twilio’s by the name that is installed', () => {
    const files = { 'src/a.js': code, 'package.json': '{"dependencies":{"video-sdk":"npm:twilio-video@2"}}' };
    const { after } = planned(files, { both: true });
    expect(after['src/a.js']).toContain("from './video-service'");
    expect(after['src/video-service.js']).toContain("import * as onTwilio from 'video-sdk';");
    expect(after['package.json']).toContain('"video-sdk":"npm:twilio-video@2"');
  });

  it('by settings of its bundler: they are left to a person', () => {
    const files = {
      'src/a.js': code,
      'vite.config.js': `export default { resolve: { alias: { 'video-sdk': 'twilio-video' } } };`,
      'package.json': '{"dependencies":{"twilio-video":"2"}}',
    };
    const { plan, after } = planned(files);
    expect(after['src/a.js']).toContain("from './twilio-on-videosdk'");
    expect(plan.manual.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'name-of-package vite.config.js',
    ]);
  });
});
