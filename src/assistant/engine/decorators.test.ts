import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found through what decorators say, and through elements of the app’s own', [
  {
    way: 'Stencil: a property, an event that a method listens to, and one that an element is given a listener for',
    files: {
      'call.tsx': `${JOIN}@Component({ tag: 'my-call' })
export class MyCall {
  @State() call: any;
  @Event() joined: EventEmitter<any>;
  async componentDidLoad() {
    this.call = await connect('t');
    this.joined.emit(this.call);
  }
  render() {
    return <my-tile person={this.call.localParticipant} />;
  }
}`,
      'others.tsx': `export class MyTile {
  @Prop() person: any;
  componentDidLoad() {
    this.person.identity;
  }
}
export class Root {
  @Listen('joined') onJoined(event: CustomEvent) {
    event.detail.disconnect();
  }
  render() {
    return <my-call onJoined={(event: any) => event.detail.sid} />;
  }
}`,
    },
    in: 'others.tsx',
    uses: ['4:identity', '9:disconnect', '12:sid'],
  },
  {
    way: 'Lit: markup in a text of code',
    files: {
      'call.js': `${JOIN}class CallElement extends LitElement {
  async enter() {
    this.call = await connect('t');
    this.dispatchEvent(new CustomEvent('call-joined', { detail: { room: this.call } }));
  }
  render() {
    return html\`<person-tile .person=\${this.call.localParticipant}></person-tile>\`;
  }
}`,
      'others.js': `class PersonTile extends LitElement {
  updated() {
    this.person.identity;
  }
}
class App extends LitElement {
  onJoined(event) {
    event.detail.room.sid;
  }
  render() {
    return html\`<call-element @call-joined=\${this.onJoined}></call-element>\`;
  }
}`,
    },
    in: 'others.js',
    uses: ['3:identity', '8:sid'],
  },
  {
    way: 'class components of Vue: what a method emits, what is watched, and what is taken from a store',
    files: {
      'store.js': `${JOIN}export default { state: { room: null }, mutations: { hold: (state, room) => void (state.room = room) } };
connect('t').then((room) => store.commit('hold', room));`,
      'Join.vue': `<script lang="ts">
@Component
export default class Join extends Vue {
  @State('room') held: any;
  @State((state) => state.room) same: any;
  @Emit('ready') give() { return this.held; }
  @Watch('held') changed(now: any) { now.sid; }
  leave() { this.same.disconnect(); }
}
</script>`,
      'Call.vue': `<template><Join @ready="onReady" /></template>
<script lang="ts">
@Component
export default class Call extends Vue {
  onReady(room: any) { room.name; }
}
</script>`,
    },
    in: 'Join.vue',
    uses: ['7:sid', '8:disconnect'],
  },
]);
