import { expect, it } from 'vitest';
import { report as reportSchema, type Use } from '../../contract';
import { scanned } from '../../testing/scanned';
import { offersIn, withNatives } from './offers';

const APP = `import { connect } from 'twilio-video';\r
connect('t').then((room) => {\r
  room.localParticipant.audioTracks.forEach((publication) => publication.track.disable());\r
  room.on('participantConnected', ({ identity }) => console.log(identity));\r
  console.log(room.localParticipant.identity);\r
  room.disconnect();\r
});\r
`;
const ADAPTER = '/* Made by Crossfade, under the MIT licence. */\nexport class Room {}\n';

it('a use says which pattern takes it to VideoSDK, and none where it stays', () => {
  const files = { 'call.js': APP };
  const report = scanned(files);
  const adapted = new Map(Object.entries({ ...files, 'twilio-on-videosdk.js': ADAPTER }));
  const made = withNatives(report, adapted, offersIn({ files: adapted }, report.uses));

  expect(reportSchema.parse(made)).toEqual(made);
  expect(made.uses.map(({ line, name, native }: Use) => [line, name, native?.pattern])).toEqual([
    [1, 'connect', undefined],
    [2, 'connect', undefined],
    [3, 'localParticipant', 'mute'],
    [3, 'audioTracks', 'mute'],
    [3, 'track', 'mute'],
    [3, 'disable', 'mute'],
    [4, 'participantConnected', undefined],
    [4, 'identity', undefined],
    [5, 'localParticipant', undefined],
    [5, 'identity', 'people'],
    [6, 'disconnect', 'leave'],
  ]);
  expect(made.uses.at(-1)?.native).toEqual({ pattern: 'leave', tier: 'likely' });
});
