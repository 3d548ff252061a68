import { describeWays, JOIN } from '../testing/ways';

const SVELTE = `${JOIN}import { writable, derived, get } from 'svelte/store';
function createCall() {
  const { subscribe, set, update } = writable(null);
  return {
    subscribe,
    join: async (token) => set(await connect(token)),
    leave: () => update((room) => void room.disconnect()),
  };
}
export const call = createCall();
export const people = derived(call, ($call) => [...$call.participants.values()]);
export const me = derived([call, people], ([$call]) => $call.localParticipant);
export const plain = writable();
call.subscribe((room) => show(room.sid));
export const names = () => get(people).map((one) => one.identity);`;

const PINIA = `${JOIN}import { computed, ref, shallowRef } from 'vue';
import { defineStore } from 'pinia';
export const useCall = defineStore('call', () => {
  const current = shallowRef(null);
  const people = ref([]);
  const me = computed(() => current.value?.localParticipant);
  async function join(token) {
    current.value = await connect(token);
    current.value.participants.forEach((one) => people.value.push(one));
  }
  return { current, people, me, join };
});`;

describeWays('a use is found through a store', [
  {
    way: 'stores of Svelte’s, one of the app’s own, and what is derived',
    files: { 'store.js': SVELTE },
    in: 'store.js',
    uses: [
      ...['1:connect', '7:connect', '8:disconnect', '12:participants', '13:localParticipant'],
      ...['15:sid', '16:identity'],
    ],
  },
  {
    way: 'a component of Svelte’s that reads and writes them by `$`',
    files: {
      'store.js': SVELTE,
      'Call.svelte': `<script>
  import { call, people, me, plain } from './store';
  $: title = $call?.name;
  $: first = $people[0];
  $plain = first;
  const stop = () => $me.audioTracks.forEach(({ track }) => track.stop());
  const who = () => $plain.identity;
</script>`,
    },
    in: 'Call.svelte',
    uses: ['3:name', '6:audioTracks', '6:track', '6:stop', '7:identity'],
  },
  {
    way: 'the runes of Svelte 5',
    files: {
      'Call.svelte': `<script>
  ${JOIN}  let call = $state(null);
  const me = $derived(call?.localParticipant);
  const join = async () => (call = await connect('t'));
  const name = () => me.identity;
</script>`,
    },
    in: 'Call.svelte',
    uses: ['2:connect', '4:localParticipant', '5:connect', '6:identity'],
  },
  {
    way: 'a store of Pinia’s that is a function, whose references are read as what they hold',
    files: {
      'store.js': PINIA,
      'Call.vue': `<script setup>
import { storeToRefs } from 'pinia';
import { useCall } from './store';
const call = useCall();
const { me, people } = storeToRefs(call);
const mute = () => me.value.audioTracks.forEach((one) => one.track.disable());
const names = () => call.people.map((one) => one.identity);
const leave = () => call.current.disconnect();
people.value[0].sid;
call.me.sid;
</script>`,
    },
    in: 'Call.vue',
    uses: [
      ...['6:audioTracks', '6:track', '6:disable', '7:identity', '8:disconnect'],
      ...['9:sid', '10:sid'],
    ],
  },
]);
