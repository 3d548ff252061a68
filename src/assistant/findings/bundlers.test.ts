import { expect, it } from 'vitest';
import { scanned } from '../testing/scanned';

const said = (packages: string): string[] =>
  scanned({
    'package.json': `{\n  "dependencies": { "twilio-video": "2.28.1" },\n  ${packages}\n}`,
    'a.js': `import { connect } from 'twilio-video';\nconnect('t');`,
  })
    .findings.filter(({ rule }) => rule === 'old-bundler')
    .map(({ file, line, says }) => `${file}:${line} ${says}`);

it.each([
  [
    '"devDependencies": { "webpack": "^4.46.0" }',
    /^package\.json:3 By default, webpack 4 cannot read .* Babel/,
  ],
  ['"devDependencies": { "@vue/cli-service": "~4.5.0" }', /webpack 4 cannot/],
  ['"devDependencies": { "next": "9.3.5" }', /version of Next/],
  ['"scripts": { "build": "browserify a.js" }', /Browserify cannot .*--noparse=/],
])('says of %s that it cannot read VideoSDK’s package', (packages, says) => {
  expect(said(packages)).toEqual([expect.stringMatching(says)]);
});

it.each([
  '"devDependencies": { "webpack": "^5.90.0" }',
  '"devDependencies": { "next": "^10.0.6" }',
  '"devDependencies": { "next": "14.1.0", "webpack-cli": "4.9.0" }',
  '"devDependencies": { "vite": "4.0.0" }',
])('says nothing of %s', (packages) => {
  expect(said(packages)).toEqual([]);
});
