import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found through fields that are read and written by a path', [
  {
    way: 'Ember’s `get()` and `set()`, as methods and as functions',
    files: {
      'a.js': `${JOIN}import { get, set } from '@ember/object';
export default Component.extend({
  async join() {
    const room = await connect('t');
    this.set('call', room);
    set(this, 'kept', room);
    this.setProperties({ me: room.localParticipant });
  },
  leave() {
    this.get('call').disconnect();
    this.get('call.localParticipant').identity;
    get(this, 'kept').sid;
    get(this, 'kept.localParticipant').state;
    this.get('me').identity;
  },
});`,
    },
    in: 'a.js',
    uses: [
      ...['1:connect', '5:connect', '8:localParticipant', '11:disconnect', '12:identity', '13:sid'],
      ...['14:state', '15:identity'],
    ],
  },
  {
    way: 'Vue’s `set()`, and Lodash',
    files: {
      'a.js': `${JOIN}const state = { call: null, people: {} };
connect('t').then((room) => {
  Vue.set(state, 'call', room);
  room.participants.forEach((one) => Vue.set(state.people, one.sid, one));
});
_.get(state, 'call.localParticipant').identity;
Object.values(state.people)[0].identity;`,
    },
    in: 'a.js',
    uses: ['1:connect', '3:connect', '5:participants', '5:sid', '7:identity', '8:identity'],
  },
  {
    way: 'Solid’s `setState()` with a path, and with a function of what was there',
    files: {
      'a.js': `${JOIN}const [state, setState] = createStore({ call: { room: null }, me: null });
connect('t').then((room) => {
  setState('call', 'room', room);
  setState('me', () => room.localParticipant);
});
export const leave = () => state.call.room.disconnect();
export const name = () => state.me.identity;`,
    },
    in: 'a.js',
    uses: ['1:connect', '3:connect', '5:localParticipant', '7:disconnect', '8:identity'],
  },
]);
