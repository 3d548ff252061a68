import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found through what a framework holds', [
  {
    way: 'a state of React and its setter, handed on as an argument to another file',
    files: {
      'join.js': `${JOIN}export async function join(token, done) {\n  done(await connect(token));\n}`,
      'App.jsx': `import { useState } from 'react';\nimport { join } from './join';\nexport function App() {\n  const [call, setCall] = useState(null);\n  join('t', setCall);\n  return <button onClick={() => call.disconnect()} />;\n}`,
    },
    in: 'App.jsx',
    uses: ['6:disconnect'],
  },
  {
    way: 'a reference of React',
    files: {
      'a.jsx': `${JOIN}import { useRef } from 'react';\nexport function App() {\n  const held = useRef(null);\n  connect('t').then((room) => (held.current = room));\n  return () => held.current.disconnect();\n}`,
    },
    in: 'a.jsx',
    uses: ['1:connect', '5:connect', '6:disconnect'],
  },
  {
    way: 'a hook of the app that gives several things back',
    files: {
      'useCall.js': `${JOIN}import { useState } from 'react';\nexport default function useCall() {\n  const [room, setRoom] = useState();\n  connect('t').then((r) => setRoom(r));\n  return { room };\n}`,
      'App.jsx': `import useCall from './useCall';\nexport function App() {\n  const { room } = useCall();\n  return room.state;\n}`,
    },
    in: 'App.jsx',
    uses: ['4:state'],
  },
  {
    way: 'a reference of Vue 3 in a script with types',
    files: {
      'Call.vue': `<script setup lang="ts">\nimport { ref } from 'vue';\n${JOIN}import type { Room } from 'twilio-video';\nconst room = ref<Room | null>(null);\nasync function join(): Promise<void> {\n  room.value = await connect('t');\n  room.value.on('disconnected', () => (room.value = null));\n}\n</script>`,
    },
    in: 'Call.vue',
    uses: ['3:connect', '4:Room', '5:Room', '7:connect', '8:disconnected'],
  },
  {
    way: 'a slice of Redux Toolkit: what a thunk brings, an action’s payload, selectors by a hook of the app’s own',
    files: {
      'slice.js': `${JOIN}import { createAsyncThunk, createSelector, createSlice } from '@reduxjs/toolkit';
export const enter = createAsyncThunk('enter', async (token) => connect(token));
const slice = createSlice({
  name: 'call',
  initialState: { room: null, people: [] },
  reducers: {
    arrived: (state, action) => {
      state.people = [...state.people, action.payload];
    },
  },
  extraReducers: (builder) => builder.addCase(enter.fulfilled, (state, { payload }) => void (state.room = payload)),
});
export const { arrived } = slice.actions;
export const roomOf = (state) => state.call.room;
export const firstOf = createSelector((state) => state.call.people, (people) => people[0]);
export const useAppSelector = useSelector;`,
      'Call.jsx': `import { arrived, firstOf, roomOf, useAppSelector } from './slice';
export function Call() {
  const call = useAppSelector(roomOf);
  const first = useAppSelector(firstOf);
  call.participants.forEach((one) => dispatch(arrived(one)));
  return <button onClick={() => call.disconnect()}>{first.identity}</button>;
}`,
    },
    in: 'Call.jsx',
    uses: ['5:participants', '6:disconnect', '6:identity'],
  },
  {
    way: 'a store that is a hook',
    files: {
      'store.js': `${JOIN}import { create } from 'zustand';
export const useCallStore = create((set) => ({
  room: null,
  enter: async (token) => set({ room: await connect(token) }),
}));`,
      'Call.jsx': `import { useCallStore } from './store';
export function Call() {
  const call = useCallStore((state) => state.room);
  return <button onClick={() => call.disconnect()} />;
}`,
    },
    in: 'Call.jsx',
    uses: ['4:disconnect'],
  },
  {
    way: 'references of Vue that are made of properties, watched, taken out and provided',
    files: {
      'Call.vue': `<script setup>\n${JOIN}import { provide, ref } from 'vue';
const call = ref(null);
provide('call', call);
connect('t').then((room) => (call.value = room));
</script>
<template><People :call="call" /></template>`,
      'People.vue': `<script setup>
import { inject, toRef, toRefs, toValue, unref, watch } from 'vue';
const props = defineProps(['call']);
const one = toRef(props, 'call');
toValue(one).sid;
const { call } = toRefs(props);
call.value.state;
watch(() => props.call, (now, before) => before.disconnect());
watch(one, (now) => now.participants);
const given = inject('call');
unref(given).name;
const use = (held) => toValue(held).localParticipant;
use(() => props.call);
</script>`,
    },
    in: 'People.vue',
    uses: ['5:sid', '7:state', '8:disconnect', '9:participants', '11:name', '12:localParticipant'],
  },
  {
    way: 'an atom',
    files: {
      'a.jsx': `${JOIN}import { atom, useAtomValue, useSetAtom } from 'jotai';
const held = atom(null);
export function Join() {
  const setRoom = useSetAtom(held);
  connect('t').then(setRoom);
}
export function Call() {
  const call = useAtomValue(held);
  return call.state;
}`,
    },
    in: 'a.jsx',
    uses: ['1:connect', '6:connect', '10:state'],
  },
]);
