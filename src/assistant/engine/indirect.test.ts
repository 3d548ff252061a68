import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found where a function is called from its side', [
  {
    way: 'Reflect',
    files: {
      'a.js': `${JOIN}connect('t').then((room) => {
  Reflect.get(room, 'localParticipant').identity;
  Reflect.apply(room.disconnect, room, []);
  Reflect.apply(greet, null, [room]);
  Reflect.apply(room.on, room, ['participantConnected', (person) => person.identity]);
});
function greet(call) {
  call.sid;
}
function Call(joining) {
  joining.then((call) => call.name);
}
Reflect.construct(Call, [connect('t')]);`,
    },
    in: 'a.js',
    uses: [
      ...['1:connect', '2:connect', '3:localParticipant', '3:identity', '4:disconnect'],
      ...['6:participantConnected', '6:identity', '9:sid', '12:name', '14:connect'],
    ],
  },
  {
    way: '`call()` and `apply()`, of functions of the app and of Twilio’s',
    files: {
      'a.js': `${JOIN}connect.apply(null, ['t', { name: 'a' }]).then((room) => {
  greet.apply(null, [room, room.localParticipant]);
  greet.call(null, room, room.localParticipant);
  room.on.call(room, 'disconnected', (left) => left.name);
  room.disconnect.call(room);
});
function greet(call, me) {
  call.sid;
  me.identity;
}`,
    },
    in: 'a.js',
    uses: [
      ...['1:connect', '2:connect', '2:name', '3:localParticipant', '4:localParticipant', '5:disconnected'],
      ...['5:name', '6:disconnect', '9:sid', '10:identity'],
    ],
  },
]);
