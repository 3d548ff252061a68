import { describe, expect, it } from 'vitest';
import { found, IMPORT } from '../testing/found';

describe('wrong today', () => {
  it('an option that Twilio does not have, also where the object is cast', () => {
    const files = {
      'a.ts': `${IMPORT}connect('t', { room: 'x', audio: true } as any);\nconnect('t', { localTracks: [] });`,
    };
    expect(found(files)).toEqual(['unknown-option a.ts:2', 'unknown-option a.ts:3']);
  });

  it('a publication that is taken for a track, unless the code asks first', () => {
    const files = {
      'a.js': `${IMPORT}connect('t', { audio: true }).then(({ localParticipant: me, participants }) => {
  me.audioTracks.forEach((track) => track.disable());
  participants.forEach((person) => person.tracks.forEach((track) => show(track.attach())));
  me.videoTracks.forEach((one) => { one.track.stop(); one.unpublish(); });
  me.tracks.forEach((track) => { if (track.detach) track.detach(); track.stop && track.stop(); track.stop?.(); });
});`,
    };
    expect(found(files).filter((one) => one.startsWith('publication'))).toEqual([
      'publication-for-track a.js:3',
      'publication-for-track a.js:4',
    ]);
    const old = { ...files, 'package.json': '{"dependencies":{"twilio-video":"1.20.0"}}' };
    expect(found(old).filter((one) => one.startsWith('publication'))).toEqual([]);
  });

  it('a listener that never fires', () => {
    const files = {
      'a.js': `${IMPORT}connect('t').then((room) => {\n  room.localParticipant.videoTracks.forEach((publication) => publication.on('subscribed', show));\n  room.on('connected', show);\n  room.on('disconnected', show);\n});`,
    };
    expect(found(files)).toEqual(['deaf-listener a.js:3', 'deaf-listener a.js:4']);
  });

  it('but no listener for what the app itself tells, and nothing of tests', () => {
    const listen = `${IMPORT}connect('t', { audio: true }).then(({ localParticipant: me }) => {\n  me.emit('gone');\n  me.on('gone', show);\n  me.on('never', show);\n});`;
    expect(found({ 'a.js': listen })).toEqual(['deaf-listener a.js:5']);
    expect(found({ 'a.test.js': listen })).toEqual([]);
  });

  it('an event that has to be asked for, unless it is', () => {
    const listen = `.then((room) => room.on('dominantSpeakerChanged', show));`;
    expect(found({ 'a.js': `${IMPORT}connect('t', { audio: true })${listen}` })).toEqual([
      'not-asked-for a.js:2',
    ]);
    expect(found({ 'a.js': `${IMPORT}connect('t', { dominantSpeaker: true })${listen}` })).toEqual([]);
  });

  it('nothing that depends on options which come from elsewhere: a person has to look at them', () => {
    const listen = `.then((room) => room.on('dominantSpeakerChanged', show));`;
    const enter = (options: string) => `export const enter = (given) => connect('t', ${options})${listen}`;
    expect(found({ 'a.js': `${IMPORT}${enter('{ audio: true, ...given }')}` })).toEqual([
      'unread-options a.js:2',
    ]);
    expect(found({ 'a.js': `${IMPORT}${enter('given')}` })).toEqual(['unread-options a.js:2']);
    expect(found({ 'a.js': `${IMPORT}${enter('{ ...(wide && { video: true }) }')}` })).toEqual([
      'not-asked-for a.js:2',
    ]);
    expect(found({ 'a.js': `${IMPORT}${enter('given')}\nenter({ audio: true });` })).toEqual([
      'not-asked-for a.js:2',
    ]);
  });

  it('tracks that nothing publishes, unless something does', () => {
    const made = `${IMPORT}createLocalTracks().then((tracks) => preview(tracks));\n`;
    expect(found({ 'a.js': `${made}connect('t');` })).toEqual(['never-published a.js:2']);
    expect(found({ 'a.js': `${made}connect('t', { tracks: [] });` })).toEqual(['media-owner a.js:3']);
  });

  it('what is taken for an error, and is the room', () => {
    const ends = (listener: string) => ({
      'a.js': `${IMPORT}connect('t', { audio: true }).then((room) => room.on('disconnected', ${listener}));`,
    });
    expect(found(ends('(error) => error && show(error.code)'))).toEqual(['room-for-error a.js:2']);
    expect(found(ends('function (err) { log(err.message); }'))).toEqual(['room-for-error a.js:2']);
    for (const right of ['(error) => leave()', '(room, error) => show(error)', '(room) => room.sid'])
      expect(found(ends(right))).toEqual([]);
  });

  it('listeners of others that are taken away, where there are others', () => {
    const take = `${IMPORT}connect('t', { audio: true }).then((room) => {\n  store.room = room;\n  room.on('disconnected', () => room.removeAllListeners());\n});`;
    expect(found({ 'a.js': take })).toEqual([]);
    const other = `export const watch = (store) => store.room.on('participantConnected', show);`;
    const rules = found({ 'a.js': take, 'b.js': other });
    expect(rules.filter((rule) => rule.startsWith('all-'))).toEqual(['all-listeners a.js:4']);
  });

  it('nothing of what version 1 tells, in an app for version 1', () => {
    const listen = `${IMPORT}connect('t', { audio: true }).then((room) => room.on('trackAdded', show));`;
    expect(found({ 'a.js': listen })).toEqual(['deaf-listener a.js:2']);
    const old = { 'a.js': listen, 'package.json': '{"dependencies":{"twilio-video":"^1.20.0"}}' };
    expect(found(old)).toEqual(['version-1 a.js:1']);
  });

  it('a name in markup, in each way to write it', () => {
    const files = {
      'a.jsx': `${IMPORT}connect('t').then(({ localParticipant: me }) => {
  tile.innerHTML = '<b>' + me.identity;
  tile.insertAdjacentHTML('beforeend', \`<b>\${me.identity}</b>\`);
  $(tile).append('<b>' + me.identity + '</b>');
  show(<p dangerouslySetInnerHTML={{ __html: me.identity }} />);
  tile.textContent = me.identity;
});`,
    };
    expect(found(files)).toEqual([3, 4, 5, 6].map((line) => `name-in-markup a.jsx:${line}`));
  });

  it('such a name that a variable holds', () => {
    const files = {
      'a.js': `${IMPORT}connect('t').then((room) => room.participants.forEach((person) => {
  const { identity, sid } = person;
  const label = person.identity;
  const tile = $(\`<div id="\${sid}" title="\${identity}"></div>\`);
  tile.text(identity);
  tile.html('<b>' + label);
}));`,
    };
    expect(found(files)).toEqual([5, 7].map((line) => `name-in-markup a.js:${line}`));
  });
});
