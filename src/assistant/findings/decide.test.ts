import { describe, expect, it } from 'vitest';
import { found, IMPORT } from '../testing/found';

describe('for a person', () => {
  it('a room by name, an identity as proof, as key and as id of an element, and not as a label', () => {
    const files = {
      'a.js': `${IMPORT}connect('t', { name: 'daily' }).then((room) => {
  const { localParticipant: me } = room;
  if (me.identity === 'admin') allow();
  tiles.set(me.identity, tile);
  document.getElementById(me.identity).remove();
  label.textContent = me.identity;
});`,
    };
    expect(found(files)).toEqual([
      'room-by-name a.js:2',
      'identity-as-proof a.js:4',
      'identity-as-key a.js:5',
      'identity-as-dom-id a.js:6',
    ]);
  });

  it('a script that code loads, and no module', () => {
    const files = {
      'a.js': `import Video from 'https://cdn.skypack.dev/twilio-video.js';
const tag = document.createElement('script');
tag.src = 'https://sdk.twilio.com/js/video/releases/2.21.2/twilio-video.min.js';`,
    };
    expect(found(files)).toEqual(['loaded-in-code a.js:3']);
  });

  it('packages that take Twilio’s own objects', () => {
    const files = {
      'package.json': '{"dependencies":{"@twilio/video-processors":"2"}}',
      'a.js': `${IMPORT}import { GaussianBlurBackgroundProcessor } from '@twilio/video-processors';`,
    };
    expect(found(files)).toEqual(['companion-package a.js:2']);
  });

  it('such packages by their scripts, and none that a comment names', () => {
    const files = {
      'a.html': `<script src="https://sdk.example/twilio-video-room-monitor.min.js"></script>`,
      'a.js': `${IMPORT}// import { VideoRoomMonitor } from '@twilio/video-room-monitor';\nconnect('t');`,
      'b.js': `window.Twilio.VideoRoomMonitor.registerVideoRoom(room);`,
    };
    expect(found(files)).toEqual(['companion-package a.html:1', 'companion-package b.js:1']);
  });

  it('where tokens are made, and that an app is on version 1', () => {
    const files = {
      'package.json': '{"dependencies":{"twilio-video":"1.20.1"}}',
      'server.js': `const { AccessToken } = require('twilio').jwt;\nconst grant = new AccessToken.VideoGrant({ room });`,
      'old.js': '// const { AccessToken } = jwt;\n// new AccessToken.VideoGrant({ room });',
      'server/app.py':
        'from twilio.jwt.access_token import AccessToken\nfrom twilio.jwt.access_token.grants import VideoGrant\n',
      'web.js': `${IMPORT}connect('t');`,
    };
    expect(found(files)).toEqual([
      'token-server server.js:2',
      'token-server server/app.py:2',
      'version-1 web.js:1',
    ]);
  });
});
