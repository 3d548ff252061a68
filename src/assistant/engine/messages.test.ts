import { describeWays, JOIN } from '../testing/ways';

describeWays('what is said under a name is heard under the same', [
  {
    way: 'a mutation by a constant',
    files: {
      'types.js': `export const SET_ROOM = 'SET_ROOM';\nexport const of = { LEFT: 'left' };`,
      'store.js': `import { SET_ROOM, of } from './types';
export const mutations = {
  [SET_ROOM](state, call) { state.name = call.name; },
  [of.LEFT]: (state, person) => drop(person.sid),
};`,
      'join.js': `${JOIN}import { SET_ROOM, of } from './types';
export async function join({ commit }, token) {
  const room = await connect(token);
  commit(SET_ROOM, room);
  room.on('participantDisconnected', (person) => commit(of.LEFT, person));
}`,
    },
    in: 'store.js',
    uses: ['3:name', '4:sid'],
  },
  {
    way: 'functions of an emitter that the app has written',
    files: {
      'bus.js': `const all = {};
export const on = (name, told) => void (all[name] ??= []).push(told);
export const fire = (name, ...what) => all[name]?.forEach((told) => told(...what));`,
      'join.js': `${JOIN}import { fire } from './bus';\nconnect('t').then((room) => fire('ready', room, room.localParticipant));`,
      'a.js': `import { on } from './bus';\non('ready', (call, me) => show(call.name, me.sid));`,
    },
    in: 'a.js',
    uses: ['2:name', '2:sid'],
  },
  {
    way: 'an event of the page, whose name is a constant',
    files: {
      'element.js': `${JOIN}export const JOINED = 'joined';
class Call extends HTMLElement {
  async connectedCallback() {
    const room = await connect(this.dataset.token);
    this.dispatchEvent(new CustomEvent(JOINED, { detail: { room } }));
  }
}`,
      'a.js': `import { JOINED } from './element';\ndocument.querySelector('a-call').addEventListener(JOINED, ({ detail }) => detail.room.disconnect());`,
    },
    in: 'a.js',
    uses: ['2:disconnect'],
  },
]);

describeWays('a use is found where a function of a library listens', [
  {
    way: 'RxJS, with what comes of it',
    files: {
      'a.js': `${JOIN}import { fromEvent, map } from 'rxjs';
connect('t').then((room) => {
  fromEvent(room, 'participantConnected').subscribe((one) => show(one.identity));
  fromEvent(room, 'trackSubscribed').pipe(map(([track, , who]) => [track, who])).subscribe(([track, who]) => {
    show(track.attach(), who.sid);
  });
});`,
    },
    in: 'a.js',
    uses: [
      ...['1:connect', '3:connect', '4:participantConnected', '4:identity'],
      ...['5:trackSubscribed', '6:attach', '6:sid'],
    ],
  },
  {
    way: 'Node’s, and one of Vue’s world',
    files: {
      'a.js': `${JOIN}import { once } from 'events';
import { useEventListener } from '@vueuse/core';
export async function wait(token) {
  const room = await connect(token);
  useEventListener(room, 'participantConnected', (one) => show(one.identity));
  const [call, error] = await once(room, 'disconnected');
  show(call.name, error.code);
}`,
    },
    in: 'a.js',
    uses: [
      ...['1:connect', '5:connect', '6:participantConnected', '6:identity'],
      ...['7:disconnected', '8:name', '8:code'],
    ],
  },
  {
    way: 'Node’s, one after the other; listeners that are kept in a set; Backbone’s',
    files: {
      'a.js': `${JOIN}import { on } from 'events';
const listeners = new Set();
export const subscribe = (listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const room = await connect('t');
listeners.forEach((listener) => listener(room));
for await (const [person] of on(room, 'participantConnected')) person.identity;
subscribe((call) => call.disconnect());
model.trigger('joined', room);
view.listenTo(model, 'joined', (call) => call.sid);`,
    },
    in: 'a.js',
    uses: [
      ...['1:connect', '8:connect', '10:participantConnected', '10:identity', '11:disconnect', '13:sid'],
    ],
  },
]);
