import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { JOIN } from '../testing/ways';

it('hands a track to listeners for mutes on version 1, and a publication on version 2', () => {
  const app = `import { connect } from 'twilio-video';
connect('t').then((room) => {
  room.on('trackDisabled', (muted) => { muted.attach(); muted.trackSid; });
});
`;
  const uses = (version: string) =>
    places(
      scanned({ 'package.json': `{"dependencies":{"twilio-video":"${version}"}}`, 'a.js': app }),
      'a.js',
    );
  expect(uses('^1.20.0')).toContain('3:attach');
  expect(uses('^2.36.0')).not.toContain('3:attach');
});

it('reads the tracks of version 1 as tracks', () => {
  const files = {
    'package.json': '{"dependencies":{"twilio-video":"^1.20.0"}}',
    'a.js': `${JOIN}connect('t').then((room) => room.participants.forEach(show));\nfunction show(person) {\n  person.tracks.forEach((track) => track.attach());\n  person.on('trackAdded', (track) => track.detach());\n}\nconnect('t').then((room) => room.on('trackSubscribed', (track, who) => log(who.identity)));`,
  };
  const report = scanned(files);
  expect(report.app.major).toBe(1);
  expect(places(report, 'a.js')).toContain('4:attach');
  expect(places(report, 'a.js')).toContain('5:detach');
  expect(places(report, 'a.js')).toContain('7:identity');
});

it('reads the real types where an app declares the module itself', () => {
  const report = scanned({
    'types.d.ts': `declare module 'twilio-video' { export const connect: any; }`,
    'a.ts': `${JOIN}connect('t').then((room) => room.localParticipant.sid);`,
  });
  expect(places(report, 'a.ts')).toEqual(['1:connect', '2:connect', '2:localParticipant', '2:sid']);
});
