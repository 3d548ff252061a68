import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { oldSdk } from './sdk-version';

const folder = mkdtempSync(join(tmpdir(), 'crossfade-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TOO_OLD = 'The sandbox needs twilio-video 2.7.3 or later; the app has 2.3.0. Update it.';

function installed(name: string, version: string): string {
  const project = mkdtempSync(join(folder, 'project-'));
  const at = join(project, 'node_modules', name);
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'package.json'), JSON.stringify({ name, version }));
  mkdirSync(join(project, 'dist'));
  return join(project, 'dist');
}

it.each([
  ['as a bundler puts it', '"description":"Twilio Video JavaScript library","version":"2.3.0","homepage"'],
  ['made small', 'description:"Twilio Video JavaScript Library",version:"2.3.0",homepage:"https:"'],
  ['as Twilio hands it out', '/*! twilio-video.js 2.3.0\n\nThe following license'],
  ['by its address', '<script src="//media.twiliocdn.com/sdk/js/video/releases/2.3.0/twilio-video.min.js">'],
])('a version of twilio-video that the sandbox does not know is named: %s', (_how, text) => {
  expect(oldSdk('twilio', ['', text], [])).toBe(TOO_OLD);
  expect(oldSdk('twilio', [text.replace('2.3.0', '2.36.0')], [])).toBeUndefined();
});

it('the first version has an address without more of its number', () => {
  const address = (version: string): string =>
    `https://media.twiliocdn.com/sdk/js/video/${version}/twilio-video.min.js`;
  expect(oldSdk('twilio', [address('v1')], [])).toContain('the app has 1.');
  expect(oldSdk('twilio', [address('v2')], [])).toBeUndefined();
});

it('a build that does not say it is known by what is installed above it, for the service that it uses', () => {
  const old = installed('twilio-video', '2.3.0');
  expect(oldSdk('twilio', [''], [old])).toBe(TOO_OLD);
  expect(oldSdk('twilio', ['/*! twilio-video.js 2.36.0'], [old])).toBeUndefined();
  expect(oldSdk('adapter', [''], [old])).toBeUndefined();
  expect(oldSdk('videosdk', [''], [installed('@videosdk.live/js-sdk', '0.1.9')])).toContain('0.2.7 or later');
  expect(oldSdk('twilio', [''], [installed('twilio-video', '2.100.0'), old])).toBeUndefined();
  expect(oldSdk('twilio', [''], [])).toBeUndefined();
});
