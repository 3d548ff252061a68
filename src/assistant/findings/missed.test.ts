import { expect, it } from 'vitest';
import { scanned } from '../testing/scanned';

const rules = (files: Record<string, string>): string[] =>
  scanned(files)
    .findings.filter(({ rule }) => /^(?:never-(?:un)?subscribed|people-)/.test(rule))
    .map(({ rule, file, line }) => `${rule} ${file}:${line}`);

/** An app that does all of it right; a part is left out by its name. */
function app(without: string[] = [], more = ''): Record<string, string> {
  const parts: Record<string, string> = {
    subscribed: `person.on('trackSubscribed', show);`,
    unsubscribed: `person.on('trackUnsubscribed', (track) => track.detach().forEach((element) => element.remove()));`,
    there: `room.participants.forEach(came);`,
    come: `room.on('participantConnected', came);`,
  };
  const part = (name: string) => (without.includes(name) ? '' : (parts[name] ?? ''));
  return {
    'a.js': `import { connect } from 'twilio-video';
const show = (track) => stage.append(track.attach());
function came(person) {
  person.tracks.forEach((publication) => publication.track && show(publication.track));
  ${part('subscribed')}
  ${part('unsubscribed')}
}
connect('t').then((room) => {
  ${part('there')}
  ${part('come')}
  off.onclick = () => room.localParticipant.unpublishTrack(mine);
  ${more}
});`,
  };
}

it('nothing is said of an app that hears of all', () => {
  expect(rules(app())).toEqual([]);
});

it.each([
  [
    ['subscribed', 'unsubscribed'],
    ['never-subscribed a.js:2', 'never-unsubscribed a.js:2'],
  ],
  [['there'], ['people-there a.js:10']],
  [['come'], ['people-to-come a.js:9']],
  [['unsubscribed'], ['never-unsubscribed a.js:2']],
])('what is missing where %j are left out is said', (without, found) => {
  expect(rules(app(without)).sort()).toEqual(found);
});

it.each([
  [['subscribed', 'unsubscribed'], `room.on('trackSubscribed', show);`, 'never-subscribed'],
  [['subscribed', 'unsubscribed'], `room.on(nameOf(event), show);`, 'never-subscribed'],
  [
    ['subscribed', 'unsubscribed'],
    `setInterval(() => room.participants.forEach(came), 1000);`,
    'never-subscribed',
  ],
  [['there'], `const { participants } = room;`, 'people-there'],
  [['there'], `helper.begin(room.participants);`, 'people-there'],
  [['there'], `list(room['participants']);`, 'people-there'],
  [['come'], `fromEvent(room, 'participantConnected').subscribe(came);`, 'people-to-come'],
  [['come'], `room.on('trackSubscribed', (track, publication, person) => came(person));`, 'people-to-come'],
  [['unsubscribed'], `room.on('trackUnsubscribed', gone);`, 'never-unsubscribed'],
  [['unsubscribed'], `room.on('trackUnpublished', gone);`, 'never-unsubscribed'],
])('without %j nothing is said where it is done in another way: %s', (without, more, rule) => {
  expect(rules(app(without, more)).filter((found) => found.startsWith(rule))).toEqual([]);
});

it('who takes `trackPublished` for `trackSubscribed` is told why nothing is there', () => {
  const files = app(
    ['subscribed'],
    `room.on('trackPublished', (publication) => publication.isSubscribed && show(publication.track));`,
  );
  const [finding] = scanned(files).findings.filter(({ rule }) => rule === 'never-subscribed');
  expect(finding?.says).toMatch(/`trackPublished` fires before there is a track/);
});

it('an app that only ever shows itself hears of nobody on purpose', () => {
  expect(
    rules({
      'a.js': `import { connect, createLocalVideoTrack } from 'twilio-video';
createLocalVideoTrack().then((track) => stage.append(track.attach()));
connect('t').then((room) => room.localParticipant.unpublishTrack(mine));`,
    }),
  ).toEqual([]);
});
