import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found through atoms', [
  {
    way: 'Jotai: what is derived, and what is written by a function',
    files: {
      'a.jsx': `${JOIN}import { atom, getDefaultStore, useAtom, useAtomValue, useSetAtom } from 'jotai';
const held = atom(null);
const me = atom((get) => get(held)?.localParticipant);
const join = atom(null, async (get, set, token) => {
  const room = await connect(token);
  set(held, room);
  return room;
});
export function Call() {
  const [room] = useAtom(held);
  room.disconnect();
  useAtomValue(me).identity;
  const enter = useSetAtom(join);
  enter('t').then((call) => call.sid);
}
getDefaultStore().get(held).name;`,
    },
    in: 'a.jsx',
    uses: [
      ...['1:connect', '4:localParticipant', '6:connect', '12:disconnect', '13:identity', '15:sid'],
      '17:name',
    ],
  },
  {
    way: 'Recoil: selectors, a family of them, and a callback',
    files: {
      'a.jsx': `${JOIN}import { atom, selector, selectorFamily, useRecoilCallback, useRecoilValue, useSetRecoilState } from 'recoil';
const held = atom({ key: 'held', default: null });
const me = selector({ key: 'me', get: ({ get }) => get(held)?.localParticipant });
const personOf = selectorFamily({ key: 'person', get: (sid) => ({ get }) => get(held).participants.get(sid) });
const joining = selector({ key: 'joining', get: async () => connect('t') });
export function Call() {
  const hold = useSetRecoilState(held);
  connect('t').then((room) => hold(room));
  useRecoilValue(me).identity;
  useRecoilValue(personOf('one')).sid;
  useRecoilValue(joining).name;
  const leave = useRecoilCallback(({ snapshot }) => async () => {
    (await snapshot.getPromise(held)).disconnect();
  });
}`,
    },
    in: 'a.jsx',
    uses: [
      ...['1:connect', '4:localParticipant', '5:participants', '6:connect', '9:connect'],
      ...['10:identity', '11:sid', '12:name', '14:disconnect'],
    ],
  },
]);
