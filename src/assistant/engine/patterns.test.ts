import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found in a pattern', [
  {
    way: 'patterns inside each other, and in a loop over a map',
    files: {
      'a.js': `${JOIN}const room = await connect('t');
const { localParticipant: { identity: me, videoTracks }, participants } = room;
for (const [sid, { identity, tracks }] of participants)
  for (const { track } of tracks.values()) show(me, identity, sid, track);`,
    },
    in: 'a.js',
    uses: [
      '1:connect',
      '2:connect',
      '3:localParticipant',
      '3:identity',
      '3:videoTracks',
      '3:participants',
      '4:identity',
      '4:tracks',
      '5:track',
    ],
  },
  {
    way: 'names in quotes, and quotes in brackets',
    files: {
      'a.js': `${JOIN}const { ['localParticipant']: me, 'participants': others } = await connect('t');
const { ['identity']: name } = me;
others.forEach(({ 'sid': id }) => show(name, id));`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:localParticipant', '2:participants', '2:connect', '3:identity', '4:sid'],
  },
  {
    way: 'parameters whose types are declared',
    files: {
      'a.ts': `import type { Room, RemoteParticipant } from 'twilio-video';
export const f = ({ disconnect, localParticipant: { identity } }: Room) => disconnect() + identity;
export const g = ({ who: { sid }, n }: { who: RemoteParticipant; n: { identity: string } }) => {
  const { identity } = n;
  return sid + identity;
};`,
    },
    in: 'a.ts',
    uses: [
      '1:Room',
      '1:RemoteParticipant',
      '2:disconnect',
      '2:localParticipant',
      '2:identity',
      '2:Room',
      '3:sid',
      '3:RemoteParticipant',
    ],
  },
  {
    way: 'patterns of others, which are none',
    files: {
      'a.js': `${JOIN}const { data: { name, state } } = await load();
for (const { identity, tracks } of users) show(name, state, identity, tracks);
function greet({ user: { identity } = {} }) { return identity; }
connect('t').then((room) => greet({ user: load(), room }));`,
    },
    in: 'a.js',
    uses: ['1:connect', '5:connect'],
  },
]);
