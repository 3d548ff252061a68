import { expect, it } from 'vitest';
import { places, scanned } from '../testing/scanned';
import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found in what a collection holds', [
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
    way: 'sets and maps that are made of another',
    files: {
      'a.js': `${JOIN}connect('t').then((room) => {
  for (const one of new Set(room.participants.values())) one.identity;
  new Map(room.participants).get(chosen).sid;
  new Map([...room.participants].map(([sid, one]) => [one.identity, one])).forEach((one) => one.sid);
});`,
    },
    in: 'a.js',
    uses: [
      ...['1:connect', '2:connect', '3:participants', '3:identity', '4:participants', '4:sid'],
      ...['5:participants', '5:identity', '5:sid'],
    ],
  },
  {
    way: 'fields of a state that are set by name, empty lists among them',
    files: {
      'actions.js': `export const addMedia = (tracks) => ({ type: 'MEDIA', tracks });`,
      'state.js': `import { fromJS } from 'immutable';
const initial = fromJS({ media: [], others: [] });
export function reduce(state = initial, action) {
  switch (action.type) {
    case 'MEDIA':
      return state.set('media', action.tracks);
    case 'LEFT':
      return state.set('others', []).set('media', []);
  }
}`,
      'a.js': `import { createLocalTracks } from 'twilio-video';
import { addMedia } from './actions';
createLocalTracks().then((tracks) => store.dispatch(addMedia(tracks)));
export class Call {
  show() {
    const { media } = this.props;
    media.find((one) => one.kind === 'video').attach();
  }
}`,
    },
    in: 'a.js',
    uses: ['1:createLocalTracks', '3:createLocalTracks', '7:kind', '7:attach'],
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
    way: 'one of several promises, all of them as they settle, pairs made into a table',
    files: {
      'a.js': `${JOIN}Promise.race([connect('t'), late()]).then((room) => room.name);
Promise.allSettled([connect('t')]).then(([first]) => first.value.disconnect());
connect('t').then(({ participants }) => {
  const byId = Object.fromEntries([...participants.values()].map((person) => [person.sid, person]));
  show(byId[chosen].identity);
});`,
    },
    in: 'a.js',
    uses: [
      ...['1:connect', '2:connect', '2:name', '3:connect', '3:disconnect'],
      ...['4:connect', '4:participants', '5:sid', '6:identity'],
    ],
  },
]);

it('claims no use of Map, Promise and the message of an error', () => {
  const report = scanned({
    'a.js': `${JOIN}connect('t').then((room) => room.participants.size).catch((error) => error.message);`,
  });
  expect(places(report)).toEqual(['1:connect', '2:connect', '2:participants']);
});
