import { expect, it } from 'vitest';
import { sdkTags } from '../project/app';
import { servedFor, swapTag } from './script-tags';

const TAG =
  '<script src="https://sdk.twilio.com/js/video/releases/2.28.1/twilio-video.min.js" integrity="x"></script>';

it.each([
  ['index.html', '<script src="js/app.js"></script>', 'js/app.js', { path: 'js/a.js', address: 'js/a.js' }],
  [
    'index.html',
    '<script src="/app.js"></script>',
    'public/app.js',
    { path: 'public/a.js', address: '/a.js' },
  ],
  [
    'templates/index.html',
    `<script src="{{ url_for('static', filename='app.js') }}"></script>`,
    'static/app.js',
    { path: 'static/a.js', address: `{{ url_for('static', filename='a.js') }}` },
  ],
  [
    'Pages/Call.cshtml',
    '<script src="~/js/video.js"></script>',
    'wwwroot/js/Video.js',
    { path: 'wwwroot/js/a.js', address: '~/js/a.js' },
  ],
])('%s that loads %s has the adapter beside that', (page, text, script, served) => {
  const files = new Map([
    [page, text],
    [script, ''],
  ]);
  expect(servedFor(page, files, 'a.js')).toEqual({ ...served, known: true });
});

it('puts both scripts where the tag was, without what was about the old file', () => {
  const text = `<head>\n  ${TAG}\n</head>`;
  const [tag] = sdkTags(new Map([['index.html', text]]));
  const served = servedFor('index.html', new Map([['index.html', text]]), 'a.js');
  const { edit, manual } = swapTag(tag!, text, served, '1.1.1');
  const made = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  expect(made).toBe(
    '<head>\n  <script src="https://sdk.videosdk.live/js-sdk/1.1.1/videosdk.js"></script>\n  <script src="a.js"></script>\n</head>',
  );
  expect(manual).toMatchObject([{ file: 'index.html', line: 2, rule: 'served-adapter' }]);
});

it('keeps the nonce that a policy asks for', () => {
  const text = TAG.replace('integrity="x"', 'nonce="{{ nonce }}"');
  const files = new Map([['index.html', text]]);
  const [tag] = sdkTags(files);
  const { edit } = swapTag(tag!, text, servedFor('index.html', files, 'a.js'), '1.1.1');
  expect(edit.text.match(/nonce="\{\{ nonce \}\}"/g)).toHaveLength(2);
});
