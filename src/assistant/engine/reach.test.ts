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
