import { describeWays, JOIN } from '../testing/ways';

const VUEX = `${JOIN}export default new Vuex.Store({
  modules: {
    call: {
      namespaced: true,
      state: () => ({ held: null }),
      getters: { me: (s) => s.held.localParticipant },
      mutations: {
        hold(s, room) { s.held = room; },
        keep(s, { room }) { s.kept = room; },
      },
      actions: {
        async join({ commit }, token) {
          const room = await connect(token);
          commit('hold', room);
          commit({ type: 'keep', room });
          return room;
        },
      },
    },
  },
});`;

const PINIA = `${JOIN}import { defineStore } from 'pinia';
export const useCall = defineStore('call', {
  state: () => ({ held: null }),
  getters: { me: (state) => state.held?.localParticipant },
  actions: {
    async join() {
      this.held = await connect('t');
      return this.held;
    },
  },
});`;

describeWays('a use is found through what a component takes from a store', [
  {
    way: 'helpers of Vuex, under names of the component’s own, and modules',
    files: {
      'store.js': VUEX,
      'Call.vue': `<script>
import { mapActions, mapGetters, mapMutations, mapState } from 'vuex';
export default {
  computed: {
    ...mapState('call', { mine: (s) => s.held, yours: 'held' }),
    ...mapGetters('call', { who: 'me' }),
  },
  methods: {
    ...mapActions({ enter: 'call/join' }),
    ...mapMutations('call', { put: 'hold' }),
    leave() {
      this.mine.disconnect();
      this.yours.sid;
      this.who.identity;
      this.enter('t').then((room) => room.name);
      this.$store.dispatch('call/join', 't').then((room) => room.state);
      this.$store.getters['call/me'].sid;
      this.$store.state.call.kept.name;
    },
  },
};
</script>`,
    },
    in: 'Call.vue',
    uses: [...['12:disconnect', '13:sid', '14:identity', '15:name', '16:state', '17:sid', '18:name']],
  },
  {
    way: 'helpers of Pinia',
    files: {
      'store.js': PINIA,
      'Call.vue': `<script>
import { mapActions, mapState, mapStores } from 'pinia';
import { useCall } from './store';
export default {
  computed: { ...mapState(useCall, { mine: 'held', who: (store) => store.me }), ...mapStores(useCall) },
  methods: {
    ...mapActions(useCall, { enter: 'join' }),
    leave() {
      this.mine.disconnect();
      this.who.identity;
      this.callStore.held.name;
      this.enter().then((room) => room.sid);
    },
  },
};
</script>`,
    },
    in: 'Call.vue',
    uses: ['9:disconnect', '10:identity', '11:name', '12:sid'],
  },
]);
