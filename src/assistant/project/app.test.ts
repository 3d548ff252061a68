import { expect, it } from 'vitest';
import { appOf, sdkTags } from './app';

const app = (files: Record<string, string>) => {
  const all = new Map(Object.entries(files));
  return appOf(all, sdkTags(all));
};
const packaged = (dependencies: Record<string, string>) => ({
  'package.json': JSON.stringify({ dependencies }),
});

it('knows frameworks by what is installed, and components by their files', () => {
  expect(app({ ...packaged({ react: '19', next: '15' }), 'A.vue': '' }).kinds).toEqual([
    'Next',
    'React',
    'Vue',
  ]);
});

it.each([
  ['^1.20.0', 1],
  ['~1', 1],
  ['^2.36.0', 2],
  ['^10.0.0', 2],
  ['latest', 2],
])('reads %s as version %i', (version, major) => {
  expect(app(packaged({ 'twilio-video': version }))).toMatchObject({ twilioVideo: version, major });
});

it('reads the version of a script tag in a page, and none in code or a comment', () => {
  const tag = '<script src="https://sdk.twilio.com/js/video/releases/1.18.2/twilio-video.min.js"></script>';
  expect(app({ 'index.html': tag })).toEqual({ kinds: ['script tag'], twilioVideo: '1.18.2', major: 1 });
  expect(app({ 'a.js': `const page = '${tag}';` }).kinds).toEqual([]);
  expect(app({ 'index.html': `<!-- ${tag} -->` }).kinds).toEqual([]);
});

it.each([
  [
    "const s = document.createElement('script');\ns.src = '//media.twiliocdn.com/sdk/js/video/v1/twilio-video.min.js';",
  ],
  ["loadScript('https://sdk.twilio.com/js/video/releases/1.18.2/twilio-video.min.js').then(start);"],
  ['$.getScript(`https://unpkg.com/twilio-video@1/dist/twilio-video.min.js`);'],
  ["import('https://esm.sh/twilio-video@1.20');"],
])('reads the version of what code loads as it runs: %s', (code) => {
  expect(app({ 'a.js': code }).major).toBe(1);
  expect(app({ 'a.html': `<script>${code}</script>` }).major).toBe(1);
  expect(app({ 'a.js': `/* ${code} */` }).twilioVideo).toBeUndefined();
  expect(app({ 'a.js': code, ...packaged({ 'twilio-video': '2' }) }).major).toBe(2);
});

it('takes no version from the script that came before twilio-video’s own in its first days', () => {
  const tags = ['common/v0.1/twilio-common', 'video/v1/twilio-video']
    .map((path) => `<script src="//media.twiliocdn.com/sdk/js/${path}.min.js"></script>`)
    .join('');
  expect(app({ 'index.html': tags })).toMatchObject({ twilioVideo: '1', major: 1 });
});

it('reads the tag that a helper of a server writes', () => {
  const address = 'https://media.twiliocdn.com/sdk/js/video/releases/2.3.0/twilio-video.min.js';
  const rails = `<h1></h1>\n<%= javascript_include_tag '${address}', defer: true %>\n<p>`;
  const [tag] = sdkTags(new Map([['show.html.erb', rails]]));
  expect(tag).toMatchObject({ source: address, at: rails.indexOf('<%=') });
  // What is replaced goes on to the next `>`.
  expect(rails.slice(tag?.end).indexOf('>')).toBe(1);
  expect(app({ 'room.blade.php': `{{ HTML::script("${address}") }}` }).twilioVideo).toBe('2.3.0');
});

it('goes on where a package file cannot be read', () => {
  expect(
    app({ 'package.json': '{', 'b/package.json': '[]', 'c/package.json': '{"dependencies":3}' }),
  ).toEqual({
    kinds: [],
    major: 2,
  });
});
