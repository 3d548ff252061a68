import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found behind a promise of the app’s own', [
  {
    way: 'what resolves it is called, or listens',
    files: {
      'a.js': `${JOIN}const open = (token) =>
  new Promise((resolve, reject) => {
    connect(token).then((room) => resolve(room), reject);
  });
export async function wait() {
  const room = await open('t');
  const [who] = await Promise.all([new Promise((done) => room.once('participantConnected', done))]);
  return who.identity;
}`,
    },
    in: 'a.js',
    uses: ['1:connect', '4:connect', '8:participantConnected', '9:identity'],
  },
  {
    way: 'what resolves it is kept',
    files: {
      'a.js': `${JOIN}export class Call {
  ready = new Promise((resolve) => (this.found = resolve));
  later = Promise.withResolvers();
  async join(token) {
    const room = await connect(token);
    this.found(room);
    this.later.resolve(room.localParticipant);
  }
  leave = async () => (await this.ready).disconnect();
  me = () => this.later.promise.then((one) => one.sid);
}`,
    },
    in: 'a.js',
    uses: ['1:connect', '6:connect', '8:localParticipant', '10:disconnect', '11:sid'],
  },
]);

describeWays('a use is found by way of a generator', [
  {
    way: 'what it gives in a loop, spread out, and from another',
    files: {
      'a.js': `${JOIN}function* others(room) {
  for (const one of room.participants.values()) yield one;
}
function* all(room) {
  yield room.localParticipant;
  yield* others(room);
}
export async function names(token) {
  const room = await connect(token);
  for (const one of others(room)) show(one.identity);
  return [...all(room)].map(({ sid }) => sid);
}`,
    },
    in: 'a.js',
    uses: ['1:connect', '3:participants', '6:localParticipant', '10:connect', '11:identity', '12:sid'],
  },
  {
    way: 'what comes one after the other',
    files: {
      'a.js': `${JOIN}async function* arrivals(room) {
  while (room.state === 'connected') {
    const one = await new Promise((done) => room.once('participantConnected', done));
    yield one;
  }
}
export const watch = async (token) => {
  for await (const { identity } of arrivals(await connect(token))) show(identity);
};`,
    },
    in: 'a.js',
    uses: ['1:connect', '3:state', '4:participantConnected', '9:identity', '9:connect'],
  },
]);
