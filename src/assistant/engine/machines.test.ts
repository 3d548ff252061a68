import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found through a machine of XState', [
  {
    way: 'what it invokes and keeps, in versions 4 and 5',
    files: {
      'a.js': `${JOIN}import { assign, createMachine, fromPromise } from 'xstate';
export const four = createMachine({
  invoke: {
    src: (context) => connect(context.token),
    onDone: { actions: assign({ held: (context, event) => event.data }) },
  },
  exit: (context) => context.held.disconnect(),
});
export const five = createMachine({
  invoke: {
    src: fromPromise(({ input }) => connect(input.token)),
    onDone: { actions: assign({ kept: ({ event }) => event.output }) },
  },
  exit: ({ context }) => context.kept.sid,
});`,
    },
    in: 'a.js',
    uses: ['1:connect', '5:connect', '8:disconnect', '12:connect', '15:sid'],
  },
  {
    way: 'services and actions by their names',
    files: {
      'a.js': `${JOIN}import { assign, createMachine } from 'xstate';
export const machine = createMachine(
  { invoke: { src: 'join', onDone: { actions: 'keep' } } },
  {
    services: { join: (context) => connect('t') },
    actions: { keep: assign({ held: (context, event) => event.data }), leave: (context) => context.held.name },
  },
);`,
    },
    in: 'a.js',
    uses: ['1:connect', '6:connect', '7:name'],
  },
]);
