import { describeWays, JOIN } from '../testing/ways';

describeWays('the error of Twilio’s is found where it is taken', [
  {
    way: 'a block that catches what it awaits',
    files: {
      'a.js': `${JOIN}export async function join() {
  try {
    return await connect('t');
  } catch (error) {
    show(error.code);
  }
}`,
    },
    in: 'a.js',
    uses: ['1:connect', '4:connect', '6:code'],
  },
  {
    way: 'what is thrown again after the last try, and a promise that is rejected with it',
    files: {
      'a.js': `${JOIN}async function enter(token, tries = 3) {
  for (let left = tries; ; left -= 1) {
    try {
      return await connect(token);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}
enter('t').catch((error) => show(error.code));
const late = () => enter('t').catch((error) => Promise.reject(error));
late().catch((error) => show(error.code));`,
    },
    in: 'a.js',
    uses: ['1:connect', '5:connect', '11:code', '13:code'],
  },
  {
    way: 'a pattern in the place of its name',
    files: {
      'a.js': `${JOIN}export async function join() {
  try {
    (await connect('t')).disconnect();
  } catch ({ code, message }) {
    show(code, message);
  }
}`,
    },
    in: 'a.js',
    uses: ['1:connect', '4:connect', '4:disconnect', '5:code'],
  },
  {
    way: 'a promise’s own catch, behind what is done when it works',
    files: {
      'a.js': `${JOIN}connect('t')
  .then((room) => room.name)
  .catch((error) => show(error.code));
connect('t').then(show, failed);
function failed(reason) {
  show(reason.code);
}`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:connect', '3:name', '4:code', '5:connect', '7:code'],
  },
  {
    way: 'a promise whose function connects, and several at once',
    files: {
      'a.js': `${JOIN}fetchToken()
  .then((token) => connect(token))
  .catch((error) => show(error.code));
export async function join() {
  try {
    const [room] = await Promise.all([connect('t'), fetchToken()]);
    room.name;
  } catch (error) {
    show(error.code);
  }
}`,
    },
    in: 'a.js',
    uses: ['1:connect', '3:connect', '4:code', '7:connect', '8:name', '10:code'],
  },
  {
    way: 'what is published in vain',
    files: {
      'a.js': `${JOIN}connect('t').then(async ({ localParticipant }) => {
  try {
    await localParticipant.publishTrack(track);
  } catch (error) {
    show(error.code);
  }
});`,
    },
    in: 'a.js',
    uses: ['1:connect', '2:connect', '2:localParticipant', '4:publishTrack', '6:code'],
  },
  {
    way: 'whoever calls the function that it leaves, by name or as a method',
    files: {
      'room.js': `${JOIN}export class Rooms {
  async enter() {
    this.room = await connect('t');
    await this.room.localParticipant.publishTrack('x');
  }
}
const start = (rooms) => rooms.enter();
export async function join() {
  await start(new Rooms());
}`,
      'page.js': `import { join } from './room';
export async function press() {
  try {
    await fetch('/token');
    await join();
  } catch (error) {
    if (error.code === 53105) show('full');
  }
}`,
    },
    in: 'page.js',
    uses: ['7:code'],
  },
  {
    way: 'a block, and no error of another’s: of what was caught before, of a device, of a promise that nobody waits for',
    files: {
      'a.js': `${JOIN}import { createLocalTracks } from 'twilio-video';
export async function join() {
  try {
    connect('t');
    connect('t').catch(() => null);
    await connect('t').catch(() => null);
    await createLocalTracks();
    try {
      await connect('t');
    } catch {
      show('no');
    }
  } catch (error) {
    show(error.code);
  }
}`,
    },
    in: 'a.js',
    uses: [
      '1:connect',
      '2:createLocalTracks',
      '5:connect',
      '6:connect',
      '7:connect',
      '8:createLocalTracks',
      '10:connect',
    ],
  },
]);
