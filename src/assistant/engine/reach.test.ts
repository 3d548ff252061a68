import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { JOIN } from '../testing/ways';

it('in a large app, follows values only near the SDK', () => {
  const files: Record<string, string> = {
    'near.js': `${JOIN}connect('t').then((room) => keep({ error: room }));\nfunction keep(what) { store(what); }`,
  };
  for (let index = 0; index < 200; index += 1)
    files[`far/${index}.js`] = `export const show = (result) => result.error.name + result.error.state;`;
  expect(places(scanned(files), 'far/7.js')).toEqual([]);
});

it('in a large app, a component’s template goes with its script', () => {
  const files: Record<string, string> = {
    'Call.vue': `<template>\n  <person-tile v-for="one in people" :person="one" />\n</template>\n<script>\n${JOIN}import PersonTile from './PersonTile';\nexport default {\n  data: () => ({ people: [] }),\n  async created() {\n    this.people = (await connect('t')).participants;\n  },\n};\n</script>`,
    'PersonTile.vue': `<script>\nexport default {\n  props: { person: Object },\n  mounted() {\n    this.person.on('trackStarted', ({ kind }) => kind);\n  },\n};\n</script>`,
  };
  for (let index = 0; index < 200; index += 1) files[`far/${index}.js`] = `export const far = ${index};`;
  const report = scanned(files);
  expect(places(report, 'PersonTile.vue', ({ tier }) => tier === 'likely')).toEqual([
    '5:trackStarted',
    '5:kind',
  ]);
});

/** So many files that the app is a large one. */
const MANY = Object.fromEntries(
  Array.from({ length: 200 }, (_, at) => [`far/${at}.js`, `export const far = ${at};`]),
);

it('in a large app, a file that passes the SDK on takes no step of the way', () => {
  const report = scanned({
    ...MANY,
    'sdk.js': `export * from 'twilio-video';`,
    'join.js': `import { connect } from './sdk';\nimport Call from './Call';\nconnect('t').then((room) => Call({ room }));`,
    'Call.js': `import Button from './Button';\nexport default ({ room }) => Button({ room });`,
    'Button.js': `export default ({ room }) => room.disconnect();`,
  });
  expect(places(report, 'Button.js', ({ tier }) => tier === 'likely')).toEqual(['1:disconnect']);
});

it('in a large app, a file with such names is a step of the way like any other', () => {
  const report = scanned({
    ...MANY,
    'join.js': `import Call from './Call';\n${JOIN}connect('t').then((room) => Call({ room }));`,
    'Call.js': `import Tile from './Tile';\nexport default ({ room }) => room.on('trackSubscribed', (track) => Tile({ track }));`,
    'Tile.js': `export default ({ track }) => track.attach();`,
  });
  expect(places(report, 'Tile.js')).toEqual(['1:attach']);
});

it('in a large app, what nothing imports is found by names that only the SDK has', () => {
  const report = scanned({
    ...MANY,
    'join.js': `${JOIN}connect('t');`,
    'unused/Mic.js': `export default ({ room }) => room.localParticipant.audioTracks.forEach(({ track }) => track.disable());`,
  });
  expect(places(report, 'unused/Mic.js')).toEqual([
    '1:localParticipant',
    '1:audioTracks',
    '1:track',
    '1:disable',
  ]);
});
