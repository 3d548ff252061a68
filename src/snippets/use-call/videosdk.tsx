import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { MeetingProvider, useMeeting } from '@videosdk.live/react-sdk';
import type { Call, Person } from './call';

interface CallProviderProps {
  token: string;
  room: string;
  children: ReactNode;
}

export function CallProvider({ token, room: meetingId, children }: CallProviderProps) {
  const config = { meetingId, name: 'You', micEnabled: true, webcamEnabled: true, debugMode: false };
  return (
    // A provider keeps its first meeting and token: others need another provider.
    <MeetingProvider key={`${meetingId} ${token}`} config={config} token={token}>
      <Joining>{children}</Joining>
    </MeetingProvider>
  );
}

/** Stays in the meeting while it is mounted. */
function Joining({ children }: { children: ReactNode }) {
  const { join, leave } = useMeeting();
  useEffect(() => {
    let joining = false;
    // The provider passes the token to the SDK in its own effect, which runs after this one: join() has to wait.
    const timer = setTimeout(() => {
      joining = true;
      join().catch(() => {}); // onError reports it to useCall()
    });
    return () => {
      clearTimeout(timer);
      if (joining) leave().catch(() => {}); // rejects if the meeting is already over
    };
  }, [join, leave]);
  return children;
}

/** The call, for everything inside a {@link CallProvider}. */
export function useCall(): Call {
  const [ending, setEnding] = useState<{ problem?: string }>();
  const [, setChanges] = useState(0);
  const { isMeetingJoined, meeting, participants, localMicOn, muteMic, unmuteMic, leave } = useMeeting({
    onMeetingJoined: () => setEnding(undefined),
    onMeetingLeft: ({ code, message }) => setEnding(code === 1101 ? {} : { problem: message }),
    onError: ({ message }) => setEnding((before) => before ?? { problem: message }),
  });

  // useParticipant() is about one person; a list of all people needs its own listeners.
  useEffect(() => {
    const update = () => setChanges((count) => count + 1);
    const all = [...participants.values()];
    for (const each of all) {
      each.on('stream-enabled', update);
      each.on('stream-disabled', update);
    }
    return () => {
      for (const each of all) {
        each.off('stream-enabled', update);
        each.off('stream-disabled', update);
      }
    };
  }, [participants]);

  const status = isMeetingJoined ? 'connected' : ending ? 'over' : 'connecting';
  const actions = useMemo(
    () => ({
      setMuted: (muted: boolean) => void (muted ? muteMic() : unmuteMic()).catch(() => {}),
      leave: () => void leave().catch(() => {}),
    }),
    [muteMic, unmuteMic, leave],
  );
  const people = isMeetingJoined
    ? [...participants.values()].map((one): Person => {
        const mine = one.id === meeting.localParticipant.id;
        const streams = [...one.streams.values()].filter(
          ({ kind }) => kind === 'video' || (!mine && kind === 'audio'),
        );
        const cameraFirst = streams.sort((a, b) => b.kind.localeCompare(a.kind));
        return { id: one.id, name: one.displayName, mine, tracks: cameraFirst.map(({ track }) => track) };
      })
    : [];
  return {
    status,
    problem: isMeetingJoined ? undefined : ending?.problem,
    people,
    muted: !localMicOn,
    ...actions,
  };
}
