import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EventEmitter } from 'events';
import { connect } from 'twilio-video';
import type { AudioTrack, ConnectOptions, LocalParticipant, Room, VideoTrack } from 'twilio-video';
import type { RemoteAudioTrack, RemoteParticipant, RemoteVideoTrack } from 'twilio-video';
import type { Access } from 'your-backend';

type OnOver = (why: string, error: { code?: number; message: string } | undefined, wasIn: boolean) => void;

/**
 * Stays in the room while the component is mounted and has access. A new token or name leaves the old room first.
 *
 * @param options read when it connects
 * @param onOver called when it is over, or if you could not join
 * @returns the room while you are in it, a text about its state, and a function that sets another text
 */
export function useRoom(access: Access | undefined, options?: ConnectOptions, onOver?: OnOver) {
  const [room, setRoom] = useState<Room>();
  const [status, say] = useState('Joining …');
  const { token, room: name } = access ?? {};
  // A new object at each render, but no reason to connect again.
  const currentOptions = useEffectEvent(() => options);
  const end = useEffectEvent<OnOver>((why, error, wasIn) => {
    setRoom(undefined);
    say(why);
    onOver?.(why, error, wasIn);
  });

  useEffect(() => {
    if (!token || !name) return;
    let over = false;
    let joined: Room | undefined;
    const connecting = connect(token, { name, ...currentOptions() });
    connecting.then(
      (room) => {
        if (over) return void room.disconnect(); // too late to cancel it
        joined = room;
        room.on('reconnecting', () => say('Connection lost, reconnecting …'));
        room.on('reconnected', () => say(`In room "${room.name}"`));
        room.on('disconnected', (_room, error) => {
          if (!over) end(error ? `Disconnected. ${describe(error)}` : 'You left the room', error, true);
        });
        setRoom(room);
        say(`In room "${room.name}"`);
      },
      (error: Error) => over || end(`Could not join. ${describe(error)}`, error, false),
    );
    const leave = () => joined?.disconnect();
    addEventListener('pagehide', leave);
    return () => {
      over = true;
      removeEventListener('pagehide', leave);
      connecting.cancel();
      leave();
      setRoom(undefined);
      say('Joining …');
    };
  }, [token, name]);

  return { room, status, say };
}

/** The others in the room. No event reports people who were there before you: the first read includes them. */
export const useParticipants = (room: Room): RemoteParticipant[] =>
  useLive(room, 'participantConnected participantDisconnected', othersIn);

const othersIn = (room: Room) => [...room.participants.values()];

/** A participant's tracks, video first. Events also report tracks of people who were there before you. */
export function useTracks(participant: RemoteParticipant): (RemoteAudioTrack | RemoteVideoTrack)[];
export function useTracks(participant: LocalParticipant | RemoteParticipant): (AudioTrack | VideoTrack)[];
export function useTracks(participant: LocalParticipant | RemoteParticipant): (AudioTrack | VideoTrack)[] {
  return useLive(participant, 'trackSubscribed trackUnsubscribed', tracksOf);
}

const tracksOf = ({ audioTracks, videoTracks }: LocalParticipant | RemoteParticipant) =>
  [...videoTracks.values(), ...audioTracks.values()].flatMap(({ track }) => track ?? []);

/** A value of an SDK object, read again after these events: React does not notice changes in place. */
export function useLive<S extends EventEmitter, V>(source: S, events: string, read: (source: S) => V): V {
  const [value, setValue] = useState(() => read(source));
  useEffect(() => {
    const update = () => setValue(() => read(source));
    update(); // it may have changed since the first render
    for (const event of events.split(' ')) source.on(event, update);
    return () => {
      for (const event of events.split(' ')) source.off(event, update);
    };
  }, [source, events, read]);
  return value;
}

/** A track in an element. */
export function Media({ track }: { track: AudioTrack | VideoTrack }) {
  const ref = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  useEffect(() => {
    const element = ref.current!;
    track.attach(element);
    play(element);
    return () => void track.detach(element);
  }, [track]);
  return track.kind === 'video' ? <video ref={ref} /> : <audio ref={ref} />;
}

/** Browsers may refuse to play before the first click on the page: then try again at the next click. */
export function play(element: HTMLMediaElement): void {
  element.play().catch(() => addEventListener('click', () => element.play().catch(() => {}), { once: true }));
}

export function describe(error: unknown): string {
  const { code, message } = error as { code?: number; message: string };
  return code ? `${message} (${code})` : message;
}
