import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { describeWays, JOIN } from '../testing/ways';

describeWays('an option is found', [
  {
    way: 'options that are made elsewhere, nested, and completed later',
    files: {
      'a.js': `${JOIN}const options = { audio: { name: 'mic' }, video: { width: 640 }, networkQuality: { local: 1 } };\noptions.name = 'room';\nconnect('t', options);\nconnect('t', { ...options, tracks: [] });`,
    },
    in: 'a.js',
    uses: [
      '1:connect',
      '2:audio',
      '2:name',
      '2:video',
      '2:networkQuality',
      '2:local',
      '3:name',
      '4:connect',
      '5:connect',
      '5:tracks',
    ],
  },
  {
    way: 'options in a list, and one that is written by a text deep inside',
    files: {
      'a.js': `${JOIN}const options = {\n  preferredVideoCodecs: [{ codec: 'VP8', simulcast: true }],\n  bandwidthProfile: { video: { mode: 'grid' } },\n};\nif (small) options.bandwidthProfile.video['maxSubscriptionBitrate'] = 2500000;\nconnect('t', options);`,
    },
    in: 'a.js',
    uses: [
      '1:connect',
      '3:preferredVideoCodecs',
      '3:codec',
      '3:simulcast',
      '4:bandwidthProfile',
      '4:video',
      '4:mode',
      '6:maxSubscriptionBitrate',
      '7:connect',
    ],
  },
]);

it('is found by a key that is put in as the app runs, where its type says what it can be', () => {
  const report = scanned({
    'a.ts': `import { createLocalTracks } from 'twilio-video';\nexport const make = (kind: 'audio' | 'video', deviceId: string) =>\n  createLocalTracks({ [kind]: { deviceId } });`,
  });
  expect(places(report)).toEqual(['1:createLocalTracks', '3:createLocalTracks', '3:audio', '3:video']);
});

it('claims none of constraints that are the browser’s', () => {
  const report = scanned(
    {
      'a.ts': `import { createLocalVideoTrack } from 'twilio-video';\ncreateLocalVideoTrack({ width: 640, deviceId: 'x', name: 'camera' });`,
    },
    { dom: true },
  );
  expect(places(report)).toEqual(['1:createLocalVideoTrack', '2:createLocalVideoTrack', '2:name']);
});
