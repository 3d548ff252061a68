import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found through what components tell each other', [
  {
    way: 'an event of a component that its parent handles by a method',
    files: {
      'Join.vue': `<script>
${JOIN}export default {
  methods: {
    async join() { this.$emit('call-joined', await connect('t')); },
  },
};
</script>`,
      'App.vue': `<template><Join @call-joined="onJoined" /></template>
<script>
export default {
  methods: {
    onJoined(room) { room.localParticipant; },
  },
};
</script>`,
    },
    in: 'App.vue',
    uses: ['5:localParticipant'],
  },
  {
    way: 'events of components with a setup, handled by functions, arrows and expressions',
    files: {
      'Join.vue': `<script setup>
${JOIN}const emit = defineEmits(['joined', 'left', 'chosen']);
connect('t').then((room) => { emit('joined', room); emit('left', room); emit('chosen', room.localParticipant); });
</script>`,
      'App.vue': `<script setup>
import { ref } from 'vue';
const chosen = ref(null);
function onJoined(room) { room.name; }
const onLeft = (room) => room.sid;
const show = () => chosen.value.identity;
</script>
<template><Join @joined="onJoined" @left="(room) => onLeft(room)" @chosen="chosen = $event" /></template>`,
    },
    in: 'App.vue',
    uses: ['4:name', '5:sid', '6:identity'],
  },
  {
    way: 'an output of a component of Angular',
    files: {
      'package.json': '{"dependencies":{"@angular/core":"17"}}',
      'join.component.ts': `${JOIN}import { EventEmitter, Output } from '@angular/core';
export class JoinComponent {
  @Output() joined = new EventEmitter<any>();
  async join() { this.joined.emit(await connect('t')); }
}`,
      'app.component.html': `<app-join (joined)="onJoined($event)"></app-join>`,
      'app.component.ts': `export class AppComponent {
  onJoined(call: any) { call.disconnect(); }
}`,
    },
    in: 'app.component.ts',
    uses: ['2:disconnect'],
  },
  {
    way: 'a bus, and what is provided and injected',
    files: {
      'Join.vue': `<script>
${JOIN}export default {
  provide() { return { call: this.current }; },
  data: () => ({ current: null }),
  async created() {
    this.current = await connect('t');
    this.$bus.$emit('entered', this.current);
    emitter.emit('mitt', this.current);
  },
};
</script>`,
      'Tile.vue': `<script>
export default {
  inject: ['call'],
  created() {
    this.$bus.$on('entered', (room) => room.sid);
    this.$bus.$once('entered', this.entered);
    emitter.on('mitt', (room) => room.state);
  },
  methods: { entered(room) { room.name; this.call.disconnect(); } },
};
</script>`,
    },
    in: 'Tile.vue',
    uses: ['5:sid', '7:state', '9:name', '9:disconnect'],
  },
  {
    way: 'an action of Svelte’s',
    files: {
      'Tile.svelte': `<script>
${JOIN}let track;
connect('t').then((room) => (track = [...room.localParticipant.videoTracks.values()][0].track));
function attach(node, { track }) { node.append(track.attach()); }
function plain(node, one) { one.detach(); }
</script>
<div use:attach={{ track }}></div><p use:plain={track}></p>`,
    },
    in: 'Tile.svelte',
    uses: [
      ...['2:connect', '4:connect', '4:localParticipant', '4:videoTracks', '4:track', '5:attach', '6:detach'],
    ],
  },
]);

it('does not take an event of the page for one of a component', () => {
  const report = scanned({
    'a.js': `${JOIN}connect('t').then((room) => bus.emit('joined', room));`,
    'Other.vue': `<template><Other @opened="onOpened" /></template>
<script>
export default { methods: { onOpened(page) { page.name; } } };
</script>`,
  });
  expect(places(report, 'Other.vue')).toEqual([]);
});
