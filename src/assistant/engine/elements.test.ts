import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found behind an element', [
  {
    way: 'a context that is an element itself, read by `use`',
    files: {
      'a.jsx': `${JOIN}import { createContext, use, useState } from 'react';
const Call = createContext(null);
export function Provider({ children }) {
  const [room, setRoom] = useState(null);
  connect('t').then(setRoom);
  return <Call value={room}>{children}</Call>;
}
export const Leave = () => <p>{use(Call).sid}</p>;`,
    },
    in: 'a.jsx',
    uses: ['1:connect', '6:connect', '9:sid'],
  },
  {
    way: 'a function between the tags: of a context, and of a component that calls its children',
    files: {
      'a.jsx': `${JOIN}import React from 'react';
const Call = React.createContext(null);
const Held = (props) => props.children(props.room);
connect('t').then((room) => (
  <Call.Provider value={room}>
    <Call.Consumer>{(call) => <b>{call.sid}</b>}</Call.Consumer>
    <Held room={room}>{(held) => held.name}</Held>
  </Call.Provider>
));`,
    },
    in: 'a.jsx',
    uses: ['1:connect', '5:connect', '7:sid', '8:name'],
  },
  {
    way: 'Solid: what is shown, and what is brought',
    files: {
      'a.jsx': `${JOIN}import { createMemo, createResource, createSignal, For, Show } from 'solid-js';
const [call, setCall] = createSignal(null);
const [brought] = createResource(token, async (given) => connect(given));
connect('t').then(setCall);
const me = createMemo(() => call()?.localParticipant);
me().identity;
brought().name;
export const Call = () => (
  <Show when={call()}>{(room) => <For each={[...room().participants.values()]}>{(one) => one.sid}</For>}</Show>
);`,
    },
    in: 'a.jsx',
    uses: [
      ...['1:connect', '4:connect', '5:connect', '6:localParticipant', '7:identity', '8:name'],
      ...['10:participants', '10:sid'],
    ],
  },
]);
