import { describeWays } from '../testing/ways';

describeWays('a use is found however the SDK comes in', [
  {
    way: 'a page with the global of a script tag',
    files: {
      'index.html': `<html><body>\n<script src="//sdk.twilio.com/js/video/releases/2.28.1/twilio-video.min.js"></script>\n<script>\nconst Video = Twilio.Video;\nVideo.connect('{{ token }}', { name: 'r' }).then((room) => room.localParticipant);\n</script></body></html>`,
    },
    in: 'index.html',
    uses: ['2:script', '4:Twilio.Video', '5:connect', '5:name', '5:localParticipant'],
  },
  {
    way: 'require, a namespace, and a module that is loaded when needed',
    files: {
      'a.js': `const { connect } = require('twilio-video');\nconnect('t').then((room) => room.disconnect());`,
      'b.ts': `import * as Video from 'twilio-video';\nexport const made = new Video.LocalDataTrack();`,
      'c.js': `export async function join() {\n  const { connect } = await import('twilio-video');\n  return (await connect('t')).sid;\n}`,
    },
    in: 'c.js',
    uses: ['2:connect', '2:twilio-video', '3:connect', '3:sid'],
  },
  {
    way: 'AMD',
    files: {
      'a.js': `define(['jquery', 'twilio-video'], function ($, Video) {
  Video.connect('t').then(function (room) { room.sid; });
});
require(['twilio-video'], function (Video) { Video.createLocalTracks(); });`,
    },
    in: 'a.js',
    uses: ['1:twilio-video', '2:connect', '2:sid', '4:twilio-video', '4:createLocalTracks'],
  },
  {
    way: 'the package by its address, as pages without a bundler import it',
    files: {
      'a.js': `import { connect } from 'https://cdn.skypack.dev/twilio-video@2.28.1?min';
import own from 'https://example.com/not-twilio-video';
connect('t').then((room) => room.disconnect());
import('https://cdn.jsdelivr.net/npm/twilio-video/+esm').then(({ createLocalTracks }) => createLocalTracks());`,
    },
    in: 'a.js',
    uses: [
      '1:connect',
      '3:connect',
      '3:disconnect',
      '4:twilio-video',
      '4:createLocalTracks',
      '4:createLocalTracks',
    ],
  },
  {
    way: 'a name of a namespace for one of its types',
    files: {
      'a.ts': `import Video = require('twilio-video');
import Track = Video.RemoteVideoTrack;
export const show = (track: Track) => track.attach();`,
    },
    in: 'a.ts',
    uses: ['1:twilio-video', '2:RemoteVideoTrack', '3:RemoteVideoTrack', '3:attach'],
  },
  {
    way: 'files of the package, and the package by its path on the disk',
    files: {
      'a.ts': `import type { Room } from 'twilio-video/tsdef/Room';
import { TwilioError } from './../../node_modules/twilio-video/tsdef/TwilioError.d';
export const leave = (room: Room) => room.disconnect();
export const codeOf = (error: unknown) => (error as TwilioError).code;`,
    },
    in: 'a.ts',
    uses: ['1:Room', '2:TwilioError', '3:Room', '3:disconnect', '4:TwilioError', '4:code'],
  },
]);
