import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found in classes of the app', [
  {
    way: 'a method that a class from it has in its place',
    files: {
      'base.js': `${JOIN}export class Base {
  async open() {
    this.opened(await connect('t'));
    this.#own();
  }
  opened(room) {}
  #own() {}
}`,
      'sub.js': `import { Base } from './base';
class Middle extends Base {}
export class Sub extends Middle {
  opened(call) { call.disconnect(); }
}`,
    },
    in: 'sub.js',
    uses: ['4:disconnect'],
  },
  {
    way: 'the only object of a class',
    files: {
      'call.js': `${JOIN}export class Call {
  static #instance;
  static shared = new Call();
  static getInstance() { return (Call.#instance ??= new Call()); }
  async join() { this.session = await connect('t'); return this.session; }
  get me() { return this.session.localParticipant; }
}
export const one = (Call.instance = Call.instance || new Call());`,
      'use.js': `import { Call } from './call';
Call.getInstance().session.disconnect();
Call.getInstance().me.identity;
Call.shared.me.sid;
Call.getInstance().join().then((room) => room.name);
Call.instance.me.state;`,
    },
    in: 'use.js',
    uses: ['2:disconnect', '3:identity', '4:sid', '5:name', '6:state'],
  },
  {
    way: 'a context that a class of React’s takes',
    files: {
      'context.jsx': `${JOIN}import { createContext } from 'react';
export const CallContext = createContext(null);
export class Provider extends React.Component {
  state = { room: null };
  componentDidMount() { connect('t').then((room) => this.setState({ room })); }
  render() { return <CallContext.Provider value={this.state.room}>{this.props.children}</CallContext.Provider>; }
}`,
      'use.jsx': `import { CallContext } from './context';
export class Leave extends React.Component {
  static contextType = CallContext;
  leave() { this.context.disconnect(); }
}
export class Name extends React.Component {
  render() { return this.context.name; }
}
Name.contextType = CallContext;`,
    },
    in: 'use.jsx',
    uses: ['4:disconnect', '7:name'],
  },
]);
