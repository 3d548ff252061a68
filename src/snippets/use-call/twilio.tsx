import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { EventEmitter } from 'events';
import type { ReactNode } from 'react';
import { connect } from 'twilio-video';
import type { LocalParticipant, RemoteParticipant, Room } from 'twilio-video';
import type { Call, Person } from './call';

const CallContext = createContext<Call | undefined>(undefined);

/** The call, for everything inside a {@link CallProvider}. */
export function useCall(): Call {
  const call = useContext(CallContext);
  if (!call) throw new Error('useCall() needs a <CallProvider> around it.');
  return call;
}

interface CallProviderProps {
  token: string;
  room: string;
  children: ReactNode;
}

export function CallProvider({ token, room: name, children }: CallProviderProps) {
  const [room, setRoom] = useState<Room>();
  const [ending, setEnding] = useState<{ problem?: string }>();

  useEffect(() => {
    let over = false;
    const connecting = connect(token, { name, audio: true, video: { width: 640, height: 360 } });
    connecting.then(
      (joined) => {
        if (over) return void joined.disconnect(); // too late to cancel it
        joined.on(
          'disconnected',
          (_room, error) => over || setEnding({ ...(error && { problem: error.message }) }),
        );
        setRoom(joined);
      },
      (error: Error) => over || setEnding({ problem: error.message }),
    );
    return () => {
      over = true;
      connecting.cancel();
      connecting.then(
        (joined) => joined.disconnect(),
        () => {},
      );
      setRoom(undefined);
      setEnding(undefined);
    };
  }, [token, name]);

  const people = useLive(room, PEOPLE, peopleIn);
  const muted = useLive(room, PEOPLE, isMuted);
  const call = useMemo<Call>(
    () => ({
      status: ending ? 'over' : room ? 'connected' : 'connecting',
      problem: ending?.problem,
      people: ending ? [] : people,
      muted,
      setMuted: (muted) => room?.localParticipant.audioTracks.forEach(({ track }) => track.enable(!muted)),
      leave: () => void room?.disconnect(),
    }),
    [ending, room, people, muted],
  );
  return <CallContext value={call}>{children}</CallContext>;
}

/** A room also reports its participants' tracks; only your own participant reports your own tracks. */
const PEOPLE =
  'participantConnected participantDisconnected trackSubscribed trackUnsubscribed trackEnabled trackDisabled';

function peopleIn(room: Room | undefined): readonly Person[] {
  return room ? [room.localParticipant, ...room.participants.values()].map((one) => personOf(one, room)) : [];
}

function personOf(participant: LocalParticipant | RemoteParticipant, { localParticipant }: Room): Person {
  const mine = participant === localParticipant;
  const { videoTracks, audioTracks } = participant;
  const publications = [...videoTracks.values(), ...(mine ? [] : audioTracks.values())];
  // With Twilio, a disabled track stays; the app's screens do not get it.
  const tracks = publications.flatMap(({ track }) => (track?.isEnabled ? track.mediaStreamTrack : []));
  return { id: participant.sid, name: participant.identity, mine, tracks };
}

const isMuted = (room: Room | undefined): boolean =>
  [...(room?.localParticipant.audioTracks.values() ?? [])].every(({ track }) => !track.isEnabled);

/** The value of `read`, read again after events of the room or of your own participant. */
function useLive<V>(room: Room | undefined, events: string, read: (room: Room | undefined) => V): V {
  const [value, setValue] = useState(() => read(room));
  useEffect(() => {
    const update = () => setValue(() => read(room));
    update();
    const emitters: EventEmitter[] = room ? [room, room.localParticipant] : [];
    for (const emitter of emitters) for (const event of events.split(' ')) emitter.on(event, update);
    return () => {
      for (const emitter of emitters) for (const event of events.split(' ')) emitter.off(event, update);
    };
  }, [room, events, read]);
  return value;
}
