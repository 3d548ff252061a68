import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found behind a call', [
  {
    way: 'an untyped callback of an event, given by name',
    files: {
      'a.js': `${JOIN}connect('t').then((room) => {\n  room.on('participantConnected', came);\n});\nfunction came(person) {\n  show(person.identity);\n}`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:connect', '3:participantConnected', '6:identity'],
  },
  {
    way: 'the report of a test before a call',
    files: {
      'a.js': `import { runPreflight } from 'twilio-video';
const test = runPreflight('t');
test.on('completed', (report) => {
  show(report.networkTiming.connect?.duration);
});`,
    },
    in: 'a.js',
    uses: ['1:runPreflight', '2:runPreflight', '3:completed', '4:networkTiming', '4:connect', '4:duration'],
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
    way: 'functions that have been given some of their arguments',
    files: {
      'a.js': `${JOIN}connect('t').then((room) => {
  room.on('participantConnected', came.bind(null, 'hello'));
});
function came(greeting, person) {
  show(greeting, person.identity);
}`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:connect', '3:participantConnected', '6:identity'],
  },
  {
    way: 'operators of RxJS',
    files: {
      'a.js': `${JOIN}import { from } from 'rxjs';
import { filter, map } from 'rxjs/operators';
from(connect('t')).pipe(filter(Boolean), map((room) => room.localParticipant)).subscribe((me) => me.identity);`,
    },
    in: 'a.js',
    uses: ['1:connect', '4:connect', '4:localParticipant', '4:identity'],
  },
  {
    way: 'signals, which are read by a call',
    files: {
      'a.jsx': `${JOIN}import { createSignal } from 'solid-js';
const [room, setRoom] = createSignal();
connect('t').then(setRoom);
export const leave = () => room().disconnect();`,
      'b.ts': `${JOIN}import { computed, inject, signal } from '@angular/core';
import type { Room } from 'twilio-video';
export class Calls {
  call = signal<Room | null>(null);
  me = computed(() => this.call()?.localParticipant);
}
export class Bar {
  calls = inject(Calls);
  leave = () => this.calls.call()?.disconnect() ?? this.calls.me()?.identity;
}
connect('t').then((room) => room.sid);`,
    },
    in: 'b.ts',
    uses: [
      '1:connect',
      '3:Room',
      '5:Room',
      '6:localParticipant',
      '10:disconnect',
      '10:identity',
      '12:connect',
      '12:sid',
    ],
  },
]);
