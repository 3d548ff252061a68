import { describeWays, JOIN } from '../testing/ways';

describeWays('a use is found through a library of queries', [
  {
    way: 'react-query: queries and mutations',
    files: {
      'a.jsx': `${JOIN}import { useMutation, useQuery } from '@tanstack/react-query';
export function Call({ token }) {
  const { data: room } = useQuery({ queryKey: ['room'], queryFn: () => connect(token) });
  const old = useQuery(['room'], () => connect(token), { enabled: true });
  const join = useMutation({ mutationFn: (name) => connect(name), onSuccess: (call) => call.sid });
  const { mutateAsync } = useMutation(connect);
  const start = async () => {
    (await join.mutateAsync('t')).localParticipant;
    join.mutate('t', { onSuccess: (call) => call.participants });
    (await mutateAsync('t')).disconnect();
  };
  return [room?.name, old.data.state, join.data?.isRecording, start];
}`,
    },
    in: 'a.jsx',
    uses: [
      ...['1:connect', '4:connect', '5:connect', '6:connect', '6:sid'],
      ...['9:localParticipant', '10:participants', '11:disconnect'],
      ...['13:name', '13:state', '13:isRecording'],
    ],
  },
  {
    way: 'mutations that are taken out under a name of the app’s',
    files: {
      'a.jsx': `${JOIN}import { useMutation } from '@tanstack/react-query';
export function Call() {
  const { mutateAsync: join } = useMutation({ mutationFn: (token) => connect(token) });
  const { mutate: enter } = useMutation(connect);
  const start = async () => {
    (await join('t')).disconnect();
    join('t').then((room) => room.name);
    enter('t', { onSuccess: (room) => room.sid });
  };
}`,
      'a.vue': `<script setup>
${JOIN}import { useMutation } from '@tanstack/vue-query';
const { mutateAsync: join } = useMutation({ mutationFn: connect });
const start = async () => (await join('t')).disconnect();
</script>`,
    },
    in: 'a.jsx',
    uses: ['1:connect', '4:connect', '7:disconnect', '8:name', '9:sid'],
  },
  {
    way: 'RTK Query: hooks that it makes of the names of endpoints',
    files: {
      'api.js': `${JOIN}export const api = createApi({
  endpoints: (build) => ({
    joinCall: build.query({ queryFn: async (token) => ({ data: await connect(token) }) }),
    enterCall: build.mutation({
      async queryFn(token) {
        const data = await connect(token);
        return { data };
      },
    }),
  }),
});
export const { useEnterCallMutation, useJoinCallQuery, useLazyJoinCallQuery } = api;`,
      'Call.jsx': `import { api, useEnterCallMutation, useJoinCallQuery, useLazyJoinCallQuery } from './api';
export function Call() {
  const { data: call, refetch } = useJoinCallQuery('t');
  call.disconnect();
  const [enter, entered] = useEnterCallMutation();
  const start = async () => {
    const room = await enter('t').unwrap();
    room.sid;
    const result = await enter('t');
    result.data.name;
  };
  entered.data.state;
  const [load, loaded] = useLazyJoinCallQuery();
  loaded.data.localParticipant;
  api.useJoinCallQuery('t').data.participants;
}`,
    },
    in: 'Call.jsx',
    uses: [...['4:disconnect', '8:sid', '10:name', '12:state', '14:localParticipant', '15:participants']],
  },
  {
    way: 'SWR: what is fetched, and what a trigger fetches',
    files: {
      'a.jsx': `${JOIN}import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
export function Call() {
  const { data } = useSWR('token', (token) => connect(token));
  const { trigger } = useSWRMutation('token', async (key, { arg }) => await connect(arg));
  const start = async () => (await trigger('t')).sid;
  return [data?.name, start];
}`,
    },
    in: 'a.jsx',
    uses: ['1:connect', '5:connect', '6:connect', '7:sid', '8:name'],
  },
]);
