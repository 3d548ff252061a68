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
  {
    way: 'a property of Svelte 5 that is bound both ways',
    files: {
      'Join.svelte': `<script>\n${JOIN}let { room = $bindable() } = $props();\nconnect('t').then((joined) => (room = joined));\n</script>`,
      'App.svelte': `<script>\nimport Join from './Join.svelte';\nlet call = $state();\nconst leave = () => call.disconnect();\n</script>\n<Join bind:room={call} />`,
    },
    in: 'App.svelte',
    uses: ['4:disconnect'],
  },
  ANGULAR,
  {
    way: 'blocks of a template of Angular',
    files: {
      'package.json': '{"dependencies":{"@angular/core":"19"}}',
      'call.component.ts': `${JOIN}export class CallComponent {
  room: any;
  async join(): Promise<void> {
    this.room = await connect('t');
  }
}`,
      'call.component.html': `@if (room.state; as state) {
  @for (one of room.participants.values(); track one) {
    @let name = one.identity;
    <p>{{ one.sid }}</p>
  } @empty {
    <p>nobody</p>
  }
}`,
    },
    in: 'call.component.html',
    uses: ['1:state', '2:participants', '3:identity', '4:sid'],
  },
  {
    way: 'models of a component of Vue, by their names and the one without',
    files: {
      'Call.vue': `<script setup>\n${JOIN}import { ref } from 'vue';
const call = ref(null);
const person = ref(null);
connect('t').then((room) => { call.value = room; person.value = room.localParticipant; });
</script>
<template><Tile v-model="call" v-model:person="person" /></template>`,
      'Tile.vue': `<script setup>
const call = defineModel();
const person = defineModel('person', { required: true });
call.value.disconnect();
person.value.identity;
</script>`,
    },
    in: 'Tile.vue',
    uses: ['4:disconnect', '5:identity'],
  },
  {
    way: 'a model of a component of Vue, which gives it to whoever binds it',
    files: {
      'Join.vue': `<script setup>\n${JOIN}const call = defineModel();
connect('t').then((room) => (call.value = room));
</script>`,
      'Call.vue': `<script setup>
import { ref } from 'vue';
const room = ref(null);
const leave = () => room.value.disconnect();
</script>
<template><Join v-model="room" /></template>`,
    },
    in: 'Call.vue',
    uses: ['4:disconnect'],
  },
  {
    way: 'objects of properties and of listeners, written there or kept in a variable',
    files: {
      'Join.vue': `<script setup>\n${JOIN}const emit = defineEmits(['joined', 'met']);
connect('t').then((room) => { emit('joined', room); room.on('participantConnected', (one) => emit('met', one)); });
</script>`,
      'Tile.vue': `<script setup>
const props = defineProps(['call', 'who']);
const leave = () => { props.call.disconnect(); props.who.identity; };
</script>`,
      'App.vue': `<template>
  <Join v-on="{ joined: onJoined }" />
  <Join v-on="handlers" />
  <Tile v-bind="{ call: room, who: room.localParticipant }" />
</template>
<script setup>
import { ref } from 'vue';
const room = ref(null);
const handlers = { met: (person) => person.sid };
function onJoined(call) { room.value = call; call.name; }
</script>`,
    },
    in: 'App.vue',
    uses: ['4:localParticipant', '9:sid', '10:name'],
  },
  {
    way: 'what a component of Vue’s exposes, by a reference to it',
    files: {
      'Call.vue': `<script setup>\n${JOIN}import { ref } from 'vue';
const held = ref(null);
const enter = async () => (held.value = await connect('t'));
defineExpose({ held, enter });
</script>`,
      'App.vue': `<script setup>
import { ref, useTemplateRef } from 'vue';
const call = ref(null);
const start = async () => (await call.value.enter()).name;
const other = useTemplateRef('call');
const leave = () => other.value.held.disconnect();
</script>
<template><Call ref="call" /></template>`,
    },
    in: 'App.vue',
    uses: ['4:name', '6:disconnect'],
  },
  {
    way: 'Svelte: a dispatcher, what is bound both ways, and what a component exports',
    files: {
      'Join.svelte': `<script>
${JOIN}import { createEventDispatcher } from 'svelte';
const dispatch = createEventDispatcher();
export let held = null;
export function current() { return held; }
connect('t').then((room) => { held = room; dispatch('joined', room); dispatch('both', { room }); });
</script>`,
      'Call.svelte': `<script>
import Join from './Join.svelte';
let child;
let mine;
function onJoined(event) { event.detail.disconnect(); }
const leave = () => child.current().sid;
$: name = mine?.name;
</script>
<Join bind:this={child} bind:held={mine} on:joined={onJoined} on:both={({ detail }) => { detail.room.state; }} />`,
    },
    in: 'Call.svelte',
    uses: ['5:disconnect', '6:sid', '7:name', '9:state'],
  },
  {
    way: 'Angular: a template that stands in the code',
    files: {
      'package.json': '{"dependencies":{"@angular/core":"19"}}',
      'call.component.ts': `${JOIN}@Component({ template: \`<p>{{ room.sid }}</p><app-tile [person]="room.localParticipant" (left)="gone($event)"></app-tile>\` })
export class Call {
  room: any;
  async join() { this.room = await connect('t'); }
  gone(person: any) { person.sid; }
}`,
      'tile.component.ts': `@Component({ selector: 'app-tile', template: '<b>{{ person.identity }}</b>' })
export class Tile {
  @Input() person: any;
  @Output() left = new EventEmitter<any>();
  leave() { this.left.emit(this.person); }
  show() { this.person.state; }
}`,
    },
    in: 'tile.component.ts',
    uses: ['1:identity', '6:state'],
  },
  {
    way: 'what a slot of Vue’s hands over, by the same name and by another',
    files: {
      'Call.vue': `<script setup>\n${JOIN}import { ref } from 'vue';
const held = ref(null);
connect('t').then((room) => (held.value = room));
</script>
<template><slot :room="held" :me="held.localParticipant" /><slot name="tile" :who="held.localParticipant" /></template>`,
      'App.vue': `<template>
  <Call v-slot="{ room, me: mine }">{{ room.sid }}{{ mine.identity }}</Call>
  <Call><template #tile="props">{{ props.who.state }}</template></Call>
  <Call><template v-slot:tile="{ who }">{{ who.sid }}</template></Call>
</template>`,
    },
    in: 'App.vue',
    uses: ['2:sid', '2:identity', '3:state', '4:sid'],
  },
  {
    way: 'inputs and models of Angular that are signals, typed or not, required or not',
    files: {
      'package.json': '{"dependencies":{"@angular/core":"19"}}',
      'call.component.ts': `${JOIN}export class CallComponent {
  call: any;
  async join(): Promise<void> {
    this.call = await connect('t');
  }
}`,
      'call.component.html': `<app-tile [room]="call" [me]="call.localParticipant" [(chosen)]="call.dominantSpeaker"></app-tile>`,
      'tile.component.ts': `import { computed, input, model } from '@angular/core';
export class TileComponent {
  room = input<any>();
  me = input.required<any>();
  chosen = model<any>();
  name = computed(() => this.me().identity);
  leave() {
    this.room().disconnect();
    this.chosen().sid;
  }
}`,
    },
    in: 'tile.component.ts',
    uses: ['6:identity', '8:disconnect', '9:sid'],
  },
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
