import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found along what code says', [
  {
    way: 'a field of a class, read in another method',
    files: {
      'a.js': `${JOIN}class Call {\n  async join() {\n    this.session = await connect('t');\n  }\n  leave() {\n    this.session.disconnect();\n  }\n}`,
    },
    in: 'a.js',
    uses: ['1:connect', '4:connect', '7:disconnect'],
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
    way: 'an emitter of the app’s own',
    files: {
      'a.js': `${JOIN}connect('t').then((room) => bus.emit('joined', room));\nbus.on('joined', (call) => call.disconnect());`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:connect', '3:disconnect'],
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
    way: 'an attribute of a component, taken apart under another name',
    files: {
      'Room.jsx': `${JOIN}import { Tile } from './Tile';\nexport async function show() {\n  const room = await connect('t');\n  return <Tile who={room.localParticipant} />;\n}`,
      'Tile.jsx': `export function Tile({ who: person }) {\n  return <p>{person.identity}</p>;\n}`,
    },
    in: 'Tile.jsx',
    uses: ['2:identity'],
  },
  {
    way: 'a module that is loaded once, when it is needed',
    files: {
      'a.js': `let video;
const load = () => (video ??= import('twilio-video'));
export const join = async () => (await (await load()).connect('t')).sid;`,
    },
    in: 'a.js',
    uses: ['2:twilio-video', '3:connect', '3:sid'],
  },
  {
    way: 'a field that a class has from another',
    files: {
      'base.js': `${JOIN}export class Base {\n  async open() {\n    this.call = await connect('t');\n  }\n}`,
      'sub.js': `import { Base } from './base';\nexport class Sub extends Base {\n  close() {\n    this.call.disconnect();\n  }\n}`,
    },
    in: 'sub.js',
    uses: ['4:disconnect'],
  },
  {
    way: 'members whose types are declared, whatever they are called',
    files: {
      'a.ts': `import type { RemoteParticipant, Room } from 'twilio-video';
interface State<R = Room> { call: R; rooms: Record<string, Room>; me: { who?: RemoteParticipant } }
export const of = (state: State, part: Pick<Room, 'sid'>, held: Readonly<{ one: RemoteParticipant | null }>) =>
  [state.call.sid, state.rooms['a'].name, state.me.who?.identity, part.sid, held.one?.state];`,
    },
    in: 'a.ts',
    uses: [
      ...[
        '1:RemoteParticipant',
        '1:Room',
        '2:Room',
        '2:Room',
        '2:RemoteParticipant',
        '3:Room',
        '3:RemoteParticipant',
      ],
      ...['4:sid', '4:name', '4:identity', '4:sid', '4:state'],
    ],
  },
  {
    way: 'what a component of Vue watches',
    files: {
      'Call.vue': `<script>
${JOIN}export default {
  data: () => ({ call: null }),
  watch: { call: { immediate: true, handler(now) { now.on('disconnected', this.gone); } } },
  methods: {
    async join() { this.call = await connect('t'); },
    gone(room) { show(room.sid); },
  },
};
</script>`,
    },
    in: 'Call.vue',
    uses: ['2:connect', '5:disconnected', '7:connect', '8:sid'],
  },
  {
    way: 'the properties that a component of Vue declares',
    files: {
      'Tile.vue': `<script setup lang="ts">
import type { Room } from 'twilio-video';
const props = withDefaults(defineProps<{ other: Room }>(), {});
props.other.disconnect();
</script>`,
    },
    in: 'Tile.vue',
    uses: ['2:Room', '3:Room', '4:disconnect'],
  },
]);

it('claims no use of an object that has the member by its own type', () => {
  const report = scanned({
    'a.ts': `${JOIN}interface Row { identity: string; track: number }\nconnect('t').then((room) => keep({ identity: room.localParticipant.identity, track: room }));\nfunction keep(row: any) { rows.push(row); }\nconst rows: Row[] = [];\nexport const sum = rows.map((row) => row.track);`,
  });
  expect(places(report)).not.toContain('6:track');
});
