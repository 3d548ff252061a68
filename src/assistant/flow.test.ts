import { describe, expect, it } from 'vitest';
import { places, scanned } from './testing/scanned';

/* A rule of flow a case: each is a way by which a room gets to where it is used. */

interface Case {
  way: string;
  files: Record<string, string>;
  /** The file whose uses are compared; the rest is how the value gets there. */
  in: string;
  uses: string[];
}

const JOIN = `import { connect } from 'twilio-video';
`;

const CASES: Case[] = [
  {
    way: 'an untyped callback of an event, given by name',
    files: {
      'a.js': `${JOIN}connect('t').then((room) => {\n  room.on('participantConnected', came);\n});\nfunction came(person) {\n  show(person.identity);\n}`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:connect', '3:participantConnected', '6:identity'],
  },
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
    way: 'an attribute of a component, taken apart under another name',
    files: {
      'Room.jsx': `${JOIN}import { Tile } from './Tile';\nexport async function show() {\n  const room = await connect('t');\n  return <Tile who={room.localParticipant} />;\n}`,
      'Tile.jsx': `export function Tile({ who: person }) {\n  return <p>{person.identity}</p>;\n}`,
    },
    in: 'Tile.jsx',
    uses: ['2:identity'],
  },
  {
    way: 'elements of a map, an array made of it, and a state made of that',
    files: {
      'a.jsx': `${JOIN}import { useState } from 'react';\nexport function List({ room }) {\n  const [people, setPeople] = useState([]);\n  setPeople(Array.from(room.participants.values()));\n  setPeople((before) => [...before, room.localParticipant]);\n  return people.map((one) => one.sid);\n}\nconnect('t').then((room) => <List room={room} />);`,
    },
    in: 'a.jsx',
    uses: ['1:connect', '5:participants', '6:localParticipant', '7:sid', '9:connect'],
  },
  {
    way: 'entries of a map',
    files: {
      'a.js': `${JOIN}connect('t').then((room) => {\n  for (const [id, person] of room.participants) log(id, person.identity);\n});`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:connect', '3:participants', '3:identity'],
  },
  {
    way: 'the first that an iterator gives',
    files: {
      'a.js': `${JOIN}connect('t').then((room) => {\n  room.participants.values().next().value.identity;\n});`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:connect', '3:participants', '3:identity'],
  },
  {
    way: 'a field of a class, read in another method',
    files: {
      'a.js': `${JOIN}class Call {\n  async join() {\n    this.session = await connect('t');\n  }\n  leave() {\n    this.session.disconnect();\n  }\n}`,
    },
    in: 'a.js',
    uses: ['1:connect', '4:connect', '7:disconnect'],
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
    way: 'a context of React',
    files: {
      'context.jsx': `${JOIN}import { createContext, useState } from 'react';\nexport const Call = createContext(null);\nexport function Provider({ children }) {\n  const [room, setRoom] = useState(null);\n  connect('t').then(setRoom);\n  return <Call.Provider value={{ room }}>{children}</Call.Provider>;\n}`,
      'Leave.jsx': `import { useContext } from 'react';\nimport { Call } from './context';\nexport const Leave = () => {\n  const { room: call } = useContext(Call);\n  return <button onClick={() => call.disconnect()} />;\n};`,
    },
    in: 'Leave.jsx',
    uses: ['5:disconnect'],
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
    way: 'a store: an action, a reducer, a selector',
    files: {
      'actions.js': `export const setRoom = (room) => ({ type: 'ROOM', room });`,
      'reducer.js': `export function reducer(state = {}, action) {\n  return { ...state, room: action.room };\n}`,
      'join.js': `${JOIN}import { setRoom } from './actions';\nexport const join = () => async (dispatch) => dispatch(setRoom(await connect('t')));`,
      'Leave.jsx': `import { useSelector } from 'react-redux';\nexport function Leave() {\n  const call = useSelector((state) => state.room);\n  return <button onClick={() => call.disconnect()} />;\n}`,
    },
    in: 'Leave.jsx',
    uses: ['4:disconnect'],
  },
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
    way: 'an action of a store that a component calls as its own method',
    files: {
      'store.js': `export default {\n  actions: {\n    gone({ commit }, person) {\n      commit('GONE', person.sid);\n    },\n  },\n};`,
      'Call.vue': `<script>\n${JOIN}import { mapActions } from 'vuex';\nexport default {\n  methods: {\n    ...mapActions(['gone']),\n    async join() {\n      (await connect('t')).on('participantDisconnected', this.gone);\n    },\n  },\n};\n</script>`,
    },
    in: 'store.js',
    uses: ['4:sid'],
  },
  {
    way: 'a state that is read and written by names in texts',
    files: {
      'reducer.js': `export const reducer = (state, action) => state.set('call', action.room);`,
      'join.js': `${JOIN}export function* join() {\n  const room = yield connect('t');\n  yield put({ type: 'JOINED', room });\n  yield fork(watch, room);\n}\nfunction* watch(joined) {\n  yield joined.state;\n}`,
      'Leave.js': `export class Leave {\n  render() {\n    return this.props.call.sid + this.state.get('call').name;\n  }\n}`,
    },
    in: 'Leave.js',
    uses: ['3:sid', '3:name'],
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
    way: 'a property of a Svelte component, and a loop of its markup',
    files: {
      'App.svelte': `<script>\n${JOIN}import People from './People.svelte';\nlet room;\nconnect('t').then((joined) => (room = joined));\n</script>\n<People call={room} />`,
      'People.svelte': `<script>\nexport let call;\n$: people = [...call.participants.values()];\n</script>\n{#each people as person (person.sid)}\n<p>{person.identity}</p>\n{/each}`,
    },
    in: 'People.svelte',
    uses: ['3:participants', '5:sid', '6:identity'],
  },
  {
    way: 'a template of Angular, through a setter of the component',
    files: {
      'package.json': '{"dependencies":{"@angular/core":"17"}}',
      'call.component.ts': `${JOIN}export class CallComponent {\n  room: any;\n  async join(): Promise<void> {\n    this.room = await connect('t');\n  }\n  all(): any[] {\n    return Array.from(this.room.participants.values());\n  }\n}`,
      'call.component.html': `<app-tile *ngFor="let one of all()" [person]="one" [title]="one.identity | uppercase"></app-tile>`,
      'tile.component.ts': `export class TileComponent {\n  set person(value: any) {\n    console.log(value.sid);\n  }\n}`,
    },
    in: 'tile.component.ts',
    uses: ['3:sid'],
  },
  {
    way: 'a page with the global of a script tag',
    files: {
      'index.html': `<html><body>\n<script src="//sdk.twilio.com/js/video/releases/2.28.1/twilio-video.min.js"></script>\n<script>\nconst Video = Twilio.Video;\nVideo.connect('{{ token }}', { name: 'r' }).then((room) => room.localParticipant);\n</script></body></html>`,
    },
    in: 'index.html',
    uses: ['2:script', '4:Twilio.Video', '5:connect', '5:name', '5:localParticipant'],
  },
  {
    way: 'require, a namespace, and a module that is loaded when needed',
    files: {
      'a.js': `const { connect } = require('twilio-video');\nconnect('t').then((room) => room.disconnect());`,
      'b.ts': `import * as Video from 'twilio-video';\nexport const made = new Video.LocalDataTrack();`,
      'c.js': `export async function join() {\n  const { connect } = await import('twilio-video');\n  return (await connect('t')).sid;\n}`,
    },
    in: 'c.js',
    uses: ['2:connect', '2:twilio-video', '3:connect', '3:sid'],
  },
  {
    way: 'an emitter of the app’s own',
    files: {
      'a.js': `${JOIN}connect('t').then((room) => bus.emit('joined', room));\nbus.on('joined', (call) => call.disconnect());`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:connect', '3:disconnect'],
  },
  {
    way: 'a saga that calls',
    files: {
      'a.js': `${JOIN}import { call } from 'redux-saga/effects';\nexport function* join() {\n  const room = yield call(connect, 't');\n  room.disconnect();\n}`,
    },
    in: 'a.js',
    uses: ['1:connect', '5:disconnect'],
  },
  {
    way: 'options that are made elsewhere, nested, and completed later',
    files: {
      'a.js': `${JOIN}const options = { audio: { name: 'mic' }, video: { width: 640 }, networkQuality: { local: 1 } };\noptions.name = 'room';\nconnect('t', options);\nconnect('t', { ...options, tracks: [] });`,
    },
    in: 'a.js',
    uses: [
      '1:connect',
      '2:audio',
      '2:name',
      '2:video',
      '2:networkQuality',
      '2:local',
      '3:name',
      '4:connect',
      '5:connect',
      '5:tracks',
    ],
  },
];

describe('a use is found', () => {
  it.each(CASES)('by way of $way', ({ files, in: file, uses }) => {
    const report = scanned(files);
    expect(places(report, file)).toEqual(uses);
    expect(report.uses.filter(({ tier }) => tier === 'possible')).toEqual([]);
  });

  it('in a template of Angular, reported as such', () => {
    const { files } = CASES.find(({ way }) => way.startsWith('a template of Angular')) as Case;
    const inTemplate = scanned(files).uses.filter(({ kind }) => kind === 'template');
    expect(inTemplate.map(({ file, name }) => [file, name])).toEqual([['call.component.html', 'identity']]);
  });
});

describe('a use is not claimed', () => {
  it('of an object that has the member by its own type', () => {
    const report = scanned({
      'a.ts': `${JOIN}interface Row { identity: string; track: number }\nconnect('t').then((room) => keep({ identity: room.localParticipant.identity, track: room }));\nfunction keep(row: any) { rows.push(row); }\nconst rows: Row[] = [];\nexport const sum = rows.map((row) => row.track);`,
    });
    expect(places(report)).not.toContain('6:track');
  });

  it('of Map, Promise and the message of an error', () => {
    const report = scanned({
      'a.js': `${JOIN}connect('t').then((room) => room.participants.size).catch((error) => error.message);`,
    });
    expect(places(report)).toEqual(['1:connect', '2:connect', '2:participants']);
  });

  it('of constraints that are the browser’s', () => {
    const report = scanned(
      {
        'a.ts': `import { createLocalVideoTrack } from 'twilio-video';\ncreateLocalVideoTrack({ width: 640, deviceId: 'x', name: 'camera' });`,
      },
      { dom: true },
    );
    expect(places(report)).toEqual(['1:createLocalVideoTrack', '2:createLocalVideoTrack', '2:name']);
  });
});

describe('the tier says how a use is known', () => {
  it('certain by types, likely by flow, possible by use alone', () => {
    const report = scanned({
      'typed.ts': `import type { Room } from 'twilio-video';\nexport const leave = (room: Room) => room.disconnect();`,
      'flow.js': `${JOIN}connect('t').then((room) => leave(room));\nfunction leave(call) {\n  call.disconnect();\n}`,
      'guess.js': `export function count(call) {\n  call.on('participantConnected', (one) => one.identity);\n}`,
    });
    const tierOf = (file: string, name: string) =>
      report.uses.findLast((use) => use.file === file && use.name === name)?.tier;
    expect(tierOf('typed.ts', 'disconnect')).toBe('certain');
    expect(tierOf('flow.js', 'disconnect')).toBe('likely');
    expect(tierOf('guess.js', 'participantConnected')).toBe('possible');
    expect(tierOf('guess.js', 'identity')).toBe('possible');
  });

  it('shows the chain from the origin to the place', () => {
    const report = scanned({
      'a.js': `${JOIN}connect('t').then((room) => leave(room));\nfunction leave(call) {\n  call.disconnect();\n}`,
    });
    const use = report.uses.find(({ name }) => name === 'disconnect');
    expect(use?.evidence.map(({ line }) => line)).toEqual(
      [...(use?.evidence ?? [])].map(({ line }) => line).sort(),
    );
    expect(use?.evidence[0]?.why).toContain('connect');
    expect(use?.evidence.at(-1)?.why).toContain('`call`');
  });
});

it('reads the tracks of version 1 as tracks', () => {
  const files = {
    'package.json': '{"dependencies":{"twilio-video":"^1.20.0"}}',
    'a.js': `${JOIN}connect('t').then((room) => room.participants.forEach(show));\nfunction show(person) {\n  person.tracks.forEach((track) => track.attach());\n  person.on('trackAdded', (track) => track.detach());\n}\nconnect('t').then((room) => room.on('trackSubscribed', (track, who) => log(who.identity)));`,
  };
  const report = scanned(files);
  expect(report.app.major).toBe(1);
  expect(places(report, 'a.js')).toContain('4:attach');
  expect(places(report, 'a.js')).toContain('5:detach');
  expect(places(report, 'a.js')).toContain('7:identity');
});

it('reads the real types where an app declares the module itself', () => {
  const report = scanned({
    'types.d.ts': `declare module 'twilio-video' { export const connect: any; }`,
    'a.ts': `${JOIN}connect('t').then((room) => room.localParticipant.sid);`,
  });
  expect(places(report, 'a.ts')).toEqual(['1:connect', '2:connect', '2:localParticipant', '2:sid']);
});

it('in a large app, follows values only near the SDK', () => {
  const files: Record<string, string> = {
    'near.js': `${JOIN}connect('t').then((room) => keep({ error: room }));\nfunction keep(what) { store(what); }`,
  };
  for (let index = 0; index < 200; index += 1)
    files[`far/${index}.js`] = `export const show = (result) => result.error.name + result.error.state;`;
  expect(places(scanned(files), 'far/7.js')).toEqual([]);
});
