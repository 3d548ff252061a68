import { expect, it } from 'vitest';
import { namedElsewhere } from './elsewhere';

const said = (file: string, text: string): string[] =>
  namedElsewhere(new Map([[file, text]])).map(({ rule, line }) => `${rule} ${line}`);

it.each([
  ['package.json', '{\n"resolutions": {\n"twilio-video": "2" } }', 'setting 3'],
  ['package.json', '{\n"jest": { "moduleNameMapper": {\n"^twilio-video$": "x" } } }', 'setting 3'],
  ['web/package.json', '{"dependencies": {\n"@types/twilio-video": "2" } }', 'setting 2'],
  ['package.json', '{"overrides": {\n"video": "npm:twilio-video@2" } }', 'setting 2'],
  [
    'tsconfig.json',
    '{"compilerOptions": {\n"paths": { "video": ["./node_modules/twilio-video"] } } }',
    'setting 2',
  ],
  ['.babelrc', '{"plugins": [["module-resolver", {\n"alias": { "video": "twilio-video" } }]] }', 'setting 2'],
  [
    'a.html',
    '\n<script type="importmap">{"imports": {"v": "https://esm.sh/twilio-video@2"}}</script>',
    'import-map 2',
  ],
  ['tsconfig.json', '{"compilerOptions": {\n// paths\n"paths": { "twilio-video": ["./x"] } } }', 'setting 3'],
  ['tsconfig.app.json', '{"compilerOptions": {"types": [\n"node", "twilio-video"] } }', 'setting 2'],
  ['__mocks__/twilio-video.js', 'module.exports = {};', 'mock 1'],
  ['src/__mocks__/twilio-video/index.ts', 'export {};', 'mock 1'],
  ['a.ts', '/// <reference types="twilio-video" />\n', 'own-types 1'],
  ['types.d.ts', "\ndeclare module 'twilio-video' {}\n", 'own-types 2'],
  ['a.html', '\n<script type="importmap">{"imports": {"twilio-video": "x"}}</script>', 'import-map 2'],
  ['a.html', '<meta content="script-src \'self\' https://sdk.twilio.com">', 'policy 1'],
  ['server.js', "csp({\n connectSrc: [\"'self'\", 'wss://*.twilio.com'] });", 'policy 2'],
])('%s: %j is left to a person', (file, text, expected) => {
  expect(said(file, text)).toEqual([expected]);
});

it.each([
  [
    'package.json',
    '{"name": "twilio-video", "keywords": ["twilio-video"], "scripts": {"twilio-video": "x"}}',
  ],
  ['package.json', '{"dependencies": {"video": "npm:twilio-video@2"}}'],
  ['package.json', '{"dependencies": {"twilio-video": "2", "twilio-video-processors": "1"}}'],
  ['tsconfig.json', '{"compilerOptions": {"paths": {"./twilio-video": ["x"]}}}'],
  ['types.d.ts', "import 'twilio-video';\ndeclare module 'twilio-video' {}"],
  ['types.d.ts', "declare module 'twilio-video';"],
  ['twilio-video.js', 'module.exports = {};'],
  ['a.html', '<meta content="script-src sdk.twilio.com sdk.videosdk.live">'],
  ['a.html', '<script type="importmap">{"imports": {"react": "x"}}</script>'],
])('%s: %j is not', (file, text) => {
  expect(said(file, text)).toEqual([]);
});
