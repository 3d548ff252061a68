import { describe, expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { aliasesIn, aliasesOfSdk, installedAs, knownIn } from './aliases';

const names = (file: string, text: string, user = 'a.js'): string[] =>
  knownIn(user, aliasesOfSdk(aliasesIn(new Map([[file, text]]))));

describe('the names by which settings call the SDK', () => {
  it.each([
    ['package.json', '{ "dependencies": { "video": "npm:twilio-video@^2.28" } }'],
    ['package.json', '{ "dependencies": { "video": "github:twilio/twilio-video.js#2.28.1" } }'],
    ['package.json', '{ "imports": { "video": "twilio-video" } }'],
    ['package.json', '{ "jest": { "moduleNameMapper": { "^video$": "twilio-video" } } }'],
    [
      'tsconfig.json',
      '{ // Of ours.\n "compilerOptions": { "paths": { "video": ["./node_modules/twilio-video"], } } }',
    ],
    [
      'tsconfig.base.json',
      '{ "compilerOptions": { "paths": { "video/*": ["node_modules/twilio-video/*"] } } }',
    ],
    ['vite.config.ts', "export default defineConfig({ resolve: { alias: { video: 'twilio-video' } } });"],
    [
      'vite.config.js',
      "export default { resolve: { alias: [{ find: 'video', replacement: 'twilio-video' }] } };",
    ],
    [
      'vite.config.js',
      "export default { resolve: { alias: [{ find: /^video$/, replacement: 'twilio-video' }] } };",
    ],
    [
      'webpack.config.js',
      "module.exports = { resolve: { alias: { video$: require.resolve('twilio-video') } } };",
    ],
    [
      'build/webpack.base.conf.js',
      "const alias = { video: path.join(__dirname, '..', 'node_modules', 'twilio-video') };\nmodule.exports = { resolve: { alias } };",
    ],
    [
      'vue.config.js',
      "module.exports = { chainWebpack: (c) => c.resolve.alias.set('@', 'src').set('video', 'twilio-video') };",
    ],
    [
      'next.config.mjs',
      "export default { webpack(c) { c.resolve.alias = { ...c.resolve.alias, video: 'twilio-video' }; return c; } };",
    ],
    [
      'config-overrides.js',
      "module.exports = (c) => { c.resolve.alias['video'] = 'twilio-video'; return c; };",
    ],
    [
      'babel.config.js',
      "module.exports = { plugins: [['module-resolver', { alias: { video: 'twilio-video' } }]] };",
    ],
    ['.babelrc', '{ "plugins": [["module-resolver", { "alias": { "^video$": "twilio-video" } }]] }'],
    [
      'index.html',
      '<script type="importmap">{ "imports": { "video": "https://esm.sh/twilio-video@2" } }</script>',
    ],
  ])('are read from %s: %s', (file, text) => {
    expect(names(file, text)).toEqual(['video']);
  });

  it.each([
    [
      'package.json',
      '{ "dependencies": { "twilio-video": "npm:twilio-video@2", "video": "npm:video.js@8" } }',
    ],
    ['package.json', '{ "description": "twilio-video", "scripts": { "video": "twilio-video" } }'],
    [
      'vite.config.ts',
      "export default { resolve: { alias: { 'twilio-video': './src/fake' } }, optimizeDeps: { video: 'twilio-video' } };",
    ],
    ['src/menu.js', "export const alias = { video: 'twilio-video' };"],
    ['tsconfig.json', '[\n'.repeat(400)],
    ['package.json', '{ "imports": 3, "dependencies": null }'],
  ])('are none in %s: %.60s', (file, text) => {
    expect(names(file, text)).toEqual([]);
  });

  it('are those of the folder whose settings they are', () => {
    const text = '{ "dependencies": { "video": "npm:twilio-video@2" } }';
    expect(names('a/package.json', text, 'a/src/b.js')).toEqual(['video']);
    expect(names('a/package.json', text, 'b/src/b.js')).toEqual([]);
  });

  it('are what a package file has it installed as, where its own is not there', () => {
    expect(installedAs('{ "dependencies": { "video": "npm:twilio-video@2" } }')).toBe('video');
    expect(installedAs('{ "dependencies": { "video": "npm:twilio-video@2", "twilio-video": "2" } }')).toBe(
      'twilio-video',
    );
    expect(installedAs('{ "imports": { "#video": "twilio-video" } }')).toBe('twilio-video');
  });
});

it('finds the uses of an app that calls the package by another name alone', () => {
  const report = scanned({
    'package.json': '{ "dependencies": { "video-sdk": "npm:twilio-video@1.20" } }',
    'a.ts': `import Video, { type Room } from 'video-sdk';
export const join = async (): Promise<Room> => Video.connect('t');
export { LocalDataTrack } from 'video-sdk';
const load = () => import('video-sdk');
load().then(({ createLocalTracks }) => createLocalTracks());
console.log('video-sdk');`,
    'b.js': `/** @param {import('video-sdk').Room} room */
export const leave = (room) => room.disconnect();
const { isSupported } = require('video-sdk');
define(['video-sdk'], (Video) => Video.connect('t'));`,
  });
  expect(report.app).toMatchObject({ twilioVideo: '1.20', major: 1 });
  expect(places(report, 'a.ts')).toEqual([
    ...['1:twilio-video', '1:Room', '2:Room', '2:connect', '3:LocalDataTrack', '4:twilio-video'],
    ...['5:createLocalTracks', '5:createLocalTracks'],
  ]);
  expect(places(report, 'b.js')).toEqual([
    ...['1:Room', '2:disconnect', '3:isSupported', '3:twilio-video', '4:twilio-video', '4:connect'],
  ]);
});
