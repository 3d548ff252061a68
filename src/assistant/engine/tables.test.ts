import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found in an object that is filled by computed keys', [
  {
    way: 'a state that is spread out and added to',
    files: {
      'a.jsx': `${JOIN}import { useState } from 'react';
export function People() {
  const [all, setAll] = useState({});
  connect('t').then((room) => room.on('participantConnected', (p) => setAll((before) => ({ ...before, [p.sid]: p }))));
  Object.entries(all).map(([id, who]) => <li key={id}>{who.identity}</li>);
  return Object.values(all).map((one) => <p>{one.identity}</p>);
}`,
    },
    in: 'a.jsx',
    uses: [...['1:connect', '5:connect', '5:participantConnected', '5:sid'], ...['6:identity', '7:identity']],
  },
  {
    way: 'groups that are made as they are needed',
    files: {
      'a.js': `${JOIN}const groups = {};
connect('t').then((room) => {
  room.participants.forEach((p) => {
    (groups[kindOf(p)] ||= []).push(p);
    const key = kindOf(p);
    if (!teams[key]) teams[key] = [];
    teams[key].push(p);
  });
});
const teams = {};
for (const [kind, list] of Object.entries(groups)) list.forEach((one) => log(kind, one.identity));
Object.values(teams).flat().map((one) => one.sid);
Object.values(teams).forEach((team) => team[0].state);`,
    },
    in: 'a.js',
    uses: [...['1:connect', '3:connect', '4:participants'], ...['12:identity', '13:sid', '14:state']],
  },
  {
    way: 'a reduction into a table, and a field of a class that is one',
    files: {
      'a.ts': `${JOIN}export class People {
  private byId: any = {};
  async join() {
    const room = await connect('t');
    const byName = [...room.participants.values()].reduce((all: any, p) => ({ ...all, [p.identity]: p }), {});
    Object.values(byName).forEach((one: any) => one.sid);
    this.byId[room.localParticipant.sid] = room.localParticipant;
  }
  names = () => Object.values(this.byId).map((one: any) => one.identity);
}`,
    },
    in: 'a.ts',
    uses: [
      ...['1:connect', '5:connect', '6:participants', '6:identity', '7:sid'],
      ...['8:localParticipant', '8:sid', '8:localParticipant', '10:identity'],
    ],
  },
  {
    way: 'rows that are made of participants, or put one by one, and what is taken out of them again',
    files: {
      'a.js': `${JOIN}connect('t').then((room) => {
  const rows = [...room.participants.values()].map((p) => ({ who: p, big: false }));
  const people = rows.filter((row) => row.big).map((row) => row.who);
  people.forEach((one) => one.identity);
  const list = [];
  list.push({ person: room.localParticipant });
  list.map((row) => row.person).forEach((one) => one.sid);
  list.map(({ person }) => person).find(Boolean).state;
});`,
    },
    in: 'a.js',
    uses: [
      ...['1:connect', '2:connect', '3:participants', '5:identity', '7:localParticipant', '8:sid', '9:state'],
    ],
  },
]);
