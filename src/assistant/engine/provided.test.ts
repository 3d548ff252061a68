import { describeWays, JOIN } from '../testing/ways';

const ANGULAR = '{"dependencies":{"@angular/core":"19"}}';

describeWays('a use is found through what is provided under a key', [
  {
    way: 'options of Vue’s components, by the same name and by another',
    files: {
      'App.vue': `<script>
${JOIN}import { computed } from 'vue';
export default {
  data: () => ({ session: null }),
  provide() {
    return { call: computed(() => this.session), lib: { enter: (token) => connect(token) } };
  },
  async created() {
    this.session = await connect('t');
  },
};
</script>`,
      'Child.vue': `<script>
export default {
  inject: ['call', 'lib'],
  methods: { leave: () => this.call.disconnect() },
};
</script>
<template>{{ call.sid }}</template>`,
      'Other.vue': `<script>
export default {
  inject: { mine: 'call', yours: { from: 'call', default: null }, lib: {} },
  methods: {
    leave() {
      this.mine.disconnect();
      this.yours.value.sid;
      this.lib.enter('t').then((room) => room.name);
    },
  },
};
</script>`,
    },
    in: 'Other.vue',
    uses: ['6:disconnect', '7:sid', '8:name'],
  },
  {
    way: '`provide()` of a setup, asked for by an option and read in the template',
    files: {
      'App.vue': `<script setup>
${JOIN}import { provide, ref } from 'vue';
const session = ref(null);
provide('call', session);
connect('t').then((room) => (session.value = room));
</script>`,
      'Child.vue': `<script>
export default { inject: ['call'], methods: { leave() { this.call.disconnect(); } } };
</script>
<template>{{ call.sid }}</template>`,
    },
    in: 'Child.vue',
    uses: ['2:disconnect', '4:sid'],
  },
  {
    way: 'keys that are symbols, of a module and of a table, by another name',
    files: {
      'keys.ts': `import type { InjectionKey } from 'vue';
export const CALL: InjectionKey<any> = Symbol('call');
export const OTHER: InjectionKey<any> = Symbol('other');
export const KEYS = { call: Symbol() };`,
      'App.vue': `<script setup lang="ts">
${JOIN}import { provide, shallowRef } from 'vue';
import { CALL, KEYS, OTHER } from './keys';
const session = shallowRef<any>();
provide(CALL, session);
provide(KEYS.call, session);
provide(OTHER, { name: 'not a room' });
connect('t').then((room) => (session.value = room));
</script>`,
      'Child.vue': `<script setup lang="ts">
import { inject } from 'vue';
import { CALL as KEY, KEYS, OTHER } from './keys';
inject(KEY)!.value.disconnect();
const call = inject(KEYS.call);
call.value.sid;
const other = inject(OTHER);
other.name;
</script>`,
    },
    in: 'Child.vue',
    uses: ['4:disconnect', '6:sid'],
  },
  {
    way: 'tokens of Angular, with a factory, a value and one of their own',
    files: {
      'package.json': ANGULAR,
      'tokens.ts': `${JOIN}import * as Video from 'twilio-video';
export const CALL = new InjectionToken<any>('call');
export const VIDEO = new InjectionToken<any>('video');
export const JOINING = new InjectionToken<any>('joining', { factory: () => connect('t') });
export const AGAIN = new InjectionToken<any>('again');
export const providers = [
  { provide: CALL, useFactory: () => connect('t') },
  { provide: VIDEO, useValue: Video },
  { provide: AGAIN, useExisting: CALL },
];`,
      'call.ts': `import { inject, Inject } from '@angular/core';
import { AGAIN, CALL, JOINING, VIDEO } from './tokens';
export class Call {
  joining = inject(JOINING);
  again = inject(AGAIN);
  constructor(@Inject(CALL) private held: any, @Inject(VIDEO) private video: any) {}
  async leave() {
    this.held.disconnect();
    this.again.name;
    (await this.joining).sid;
    (await this.video.connect('t')).state;
  }
}`,
    },
    in: 'call.ts',
    uses: ['8:disconnect', '9:name', '10:sid', '11:connect', '11:state'],
  },
  {
    way: 'a context of Svelte’s: a store, and a function under a key of a module',
    files: {
      'key.js': `export const key = Symbol();`,
      'App.svelte': `<script>
${JOIN}import { setContext } from 'svelte';
import { writable } from 'svelte/store';
import { key } from './key';
const held = writable(null);
let room;
setContext('call', held);
setContext(key, { current: () => room });
connect('t').then((joined) => {
  room = joined;
  held.set(joined);
});
</script>`,
      'Child.svelte': `<script>
import { getContext } from 'svelte';
import { key } from './key';
const mine = getContext('call');
const { current: now } = getContext(key);
$: name = $mine?.name;
now().disconnect();
</script>`,
    },
    in: 'Child.svelte',
    uses: ['6:name', '7:disconnect'],
  },
]);
