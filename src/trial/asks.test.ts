import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asksIn } from './asks';

const asks = (files: Record<string, string>, ...built: string[]): string[] =>
  asksIn(Object.entries(files), (path) => built.includes(path)).map(
    ({ address, how, becomes }) => `${how} ${address}: ${becomes}`,
  );

it('requests are told by how they are made, and what becomes of each', () => {
  const code = [
    'fetch("/api/token?identity="+e)',
    'fetch(`/rooms/${id}`)',
    "axios.post('https://mine-1234.twil.io/access-token',{})",
    'x.open("POST","https://log.example.net/v1/events")',
    'new WebSocket("wss://chat.example.net/socket")',
    'fetch("/assets/words.json")',
    'fetch("https://api.videosdk.live/v2/rooms")',
    'const b="https://api.example.net",n="http://www.w3.org/2000/svg",d="https://reactjs.org/docs/error-decoder.html"',
    'e.get("/")',
  ].join(';');
  expect(asks({ 'a.js': code }, '/assets/words.json')).toEqual([
    'asks /api/token: token',
    'asks https://mine-1234.twil.io/access-token: token',
    'asks /rooms/: unanswered',
    'asks https://log.example.net/v1/events: out',
    'asks wss://chat.example.net/socket: out',
    'names https://api.example.net: out',
  ]);
});

it('what a page loads by its tags goes out, and an SDK is known by its vendor', () => {
  const page = `<script src="//sdk.twilio.com/js/video/releases/2.28.1/twilio-video.min.js"></script>
    <link rel="stylesheet" href="https://fonts.example.net/css?family=A"><link rel="canonical" href="https://app.example.net/">
    <img src="/own.png"><iframe src="https://help.example.net/"></iframe>`;
  expect(asks({ 'index.html': page })).toEqual([
    'loads https://fonts.example.net/css: out',
    'loads https://help.example.net/: out',
    'loads https://sdk.twilio.com/js/video/releases/2.28.1/twilio-video.min.js: sdk',
  ]);
});

it('the SDKs themselves ask for nothing that an app has to know of', () => {
  const files = {
    'twilio.js': readFileSync('node_modules/twilio-video/dist/twilio-video.js', 'utf8'),
    'videosdk.js': readFileSync('node_modules/@videosdk.live/js-sdk/videosdk.js', 'utf8'),
  };
  expect(asks(files)).toEqual([]);
});

it('a build with thousands of addresses says the first of them', () => {
  const code = Array.from({ length: 5000 }, (_, at) => `fetch("https://a${at}.example.net/")`).join(';');
  expect(asks({ 'a.js': code })).toHaveLength(60);
});
