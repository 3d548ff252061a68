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
