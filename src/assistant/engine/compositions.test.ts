import { JOIN, describeWays } from '../testing/ways';

describeWays('a use is found through functions that are made of others', [
  {
    way: 'flow, pipe and compose',
    files: {
      'a.js': `${JOIN}const me = (one) => one.localParticipant;
const name = (who) => who.identity;
connect('t').then(_.flow(me, name));
const side = (call) => call.sid;
connect('t').then((room) => compose(side)(room));`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:localParticipant', '3:identity', '4:connect', '5:sid', '6:connect'],
  },
  {
    way: 'Ramda’s pipe()',
    files: {
      'a.js': `${JOIN}const nameOf = R.pipe((room) => room.localParticipant, (me) => me.identity);
connect('t').then((room) => show(nameOf(room)));`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:localParticipant', '2:identity', '3:connect'],
  },
  {
    way: 'a function that is bound to itself, without end',
    files: {
      'a.js': `${JOIN}let show = (how, one) => one.sid;
show = show.bind(null, 1);
let all = flow(all, show);
connect('t').then(show);
all(1);`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:sid', '5:connect'],
  },
]);
