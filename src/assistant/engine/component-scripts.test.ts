import { expect, it } from 'vitest';
import { scanned } from '../testing/scanned';
import { describeWays, JOIN, type Way } from '../testing/ways';

const ANGULAR: Way = {
  way: 'a template of Angular, through a setter of the component',
  files: {
    'package.json': '{"dependencies":{"@angular/core":"17"}}',
    'call.component.ts': `${JOIN}export class CallComponent {\n  room: any;\n  async join(): Promise<void> {\n    this.room = await connect('t');\n  }\n  all(): any[] {\n    return Array.from(this.room.participants.values());\n  }\n}`,
    'call.component.html': `<app-tile *ngFor="let one of all()" [person]="one" [title]="one.identity | uppercase"></app-tile>`,
    'tile.component.ts': `export class TileComponent {\n  set person(value: any) {\n    console.log(value.sid);\n  }\n}`,
  },
  in: 'tile.component.ts',
  uses: ['3:sid'],
};

describeWays('a use is found in a component, its template and what it is given', [
  {
    way: 'a mutation of Vuex, a component of Vue, and its template',
    files: {
      'store.js': `export default {\n  state: { room: null },\n  mutations: {\n    JOINED(state, payload) {\n      state.room = payload;\n    },\n  },\n};`,
      'Join.vue': `<script>\n${JOIN}export default {\n  methods: {\n    async join() {\n      this.$store.commit('JOINED', await connect('t'));\n    },\n  },\n};\n</script>`,
      'People.vue': `<template>\n  <ul>\n    <li v-for="(person, i) in people" :key="i">{{ person.identity }}</li>\n  </ul>\n</template>\n<script>\nexport default {\n  computed: {\n    people() {\n      return this.$store.state.room.participants;\n    },\n  },\n};\n</script>`,
    },
    in: 'People.vue',
    uses: ['3:identity', '10:participants'],
  },
  {
    way: 'a property of a Svelte component, and a loop of its markup',
    files: {
      'App.svelte': `<script>\n${JOIN}import People from './People.svelte';\nlet room;\nconnect('t').then((joined) => (room = joined));\n</script>\n<People call={room} />`,
      'People.svelte': `<script>\nexport let call;\n$: people = [...call.participants.values()];\n</script>\n{#each people as person (person.sid)}\n<p>{person.identity}</p>\n{/each}`,
    },
    in: 'People.svelte',
    uses: ['3:participants', '5:sid', '6:identity'],
  },
  ANGULAR,
]);

it('is not claimed of what a loop of a template makes by the name of a room elsewhere', () => {
  const files = {
    'call.js': `${JOIN}export const state = { room: null };\nconnect('t').then((room) => (state.room = room));`,
    'Rooms.vue': `<template><li v-for="room in list">{{ room.name }}</li></template>\n<script>\nexport default { data: () => ({ list: [{ name: 'a' }] }) };\n</script>`,
    'Rooms.svelte': `<script>\nlet list = [{ name: 'a' }];\n</script>\n{#each list as room}{room.name}{/each}`,
  };
  expect(scanned(files).uses.filter(({ kind }) => kind === 'template')).toEqual([]);
});

it('is reported as a template’s in a template of Angular, reported as such', () => {
  const inTemplate = scanned(ANGULAR.files).uses.filter(({ kind }) => kind === 'template');
  expect(inTemplate.map(({ file, name }) => [file, name])).toEqual([['call.component.html', 'identity']]);
});
