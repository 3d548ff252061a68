/*
 * Elements that play remote streams, with VideoSDK's own objects. This file is yours. Made by Crossfade, under the MIT licence.
 */
import type { Meeting, Participant, Stream } from '@videosdk.live/js-sdk';

/** Who sends a stream, and which kind. */
export interface Source<K extends Stream['kind'] = Stream['kind']> {
  readonly meeting: Meeting;
  readonly participantId: string;
  readonly kind: K;
}

type ElementOf<K> = K extends 'video' | 'share' ? HTMLVideoElement : HTMLAudioElement;

/** The elements of a source, with what each plays of it: nothing, for good, if the participant has left since. */
type Elements = Map<HTMLMediaElement, { follows: boolean; track?: MediaStreamTrack }>;
const playing = new WeakMap<Meeting, Map<string, Elements>>();

/** Somebody's connection was lost. They come back with the same id, or not at all. */
const LOST = 1001;
const PATIENCE = 10000;

/**
 * Plays it in the given element, or in a new one, which you add to the page. It resumes after each mute and reconnection;
 * when somebody has left and comes back, attach it again.
 */
export function attachStream<K extends Stream['kind']>(
  source: Source<K>,
  target?: HTMLMediaElement | string,
): ElementOf<K> {
  const { meeting, participantId, kind } = source;
  const isPicture = kind === 'video' || kind === 'share';
  const element =
    target === undefined ? document.createElement(isPicture ? 'video' : 'audio') : named(target);
  const streams = meeting.participants.get(participantId)?.streams.values() ?? [];
  const stream = Array.from(streams).find((one) => one.kind === kind);
  elementsOf(source).set(element, { follows: true, ...(stream && { track: play(element, stream.track) }) });
  return element as ElementOf<K>;
}

/** Detaches it from one element, or from all. You remove the elements yourself. */
export function detachStream(source: Source): HTMLMediaElement[];
export function detachStream(source: Source, target: HTMLMediaElement | string): HTMLMediaElement;
export function detachStream(
  source: Source,
  target?: HTMLMediaElement | string,
): HTMLMediaElement | HTMLMediaElement[] {
  const elements = elementsOf(source);
  if (target === undefined) return Array.from(elements.keys(), (element) => detachStream(source, element));
  const element = named(target);
  if (elements.delete(element)) empty(element, source.kind);
  return element;
}

function elementsOf({ meeting, participantId, kind }: Source): Elements {
  const known = playing.get(meeting) ?? follow(meeting);
  const key = keyOf(participantId, kind);
  const elements = known.get(key) ?? new Map();
  known.set(key, elements);
  return elements;
}

/** From now on the elements of a meeting follow its streams. */
function follow(meeting: Meeting): Map<string, Elements> {
  const known = new Map<string, Elements>();
  playing.set(meeting, known);
  const present = new Map<string, Participant>();
  const watch = (participant: Participant): void => {
    present.set(participant.id, participant);
    const of = ({ kind }: Stream): Elements => known.get(keyOf(participant.id, kind)) ?? new Map();
    const show = (stream: Stream): void =>
      of(stream).forEach((one, element) => {
        if (one.follows) one.track = play(element, stream.track);
      });
    participant.on('stream-enabled', show);
    participant.on('stream-disabled', (stream) =>
      of(stream).forEach((_, element) => {
        // After a reconnection the old stream can end when the new one is already playing.
        if (tracksIn(element).includes(stream.track)) empty(element, stream.kind);
      }),
    );
    for (const stream of Array.from(participant.streams.values())) show(stream);
  };
  for (const participant of Array.from(meeting.participants.values())) watch(participant);
  // After a lost connection VideoSDK announces everybody again, with new objects.
  meeting.on('participant-joined', watch);
  meeting.on('participant-left', ({ id }, reason?: { code?: number }) => {
    const left = present.get(id);
    const end = (): void => {
      if (present.get(id) !== left) return;
      present.delete(id);
      for (const kind of KINDS)
        known.get(keyOf(id, kind))?.forEach((one, element) => {
          one.follows = false;
          // Of a lost connection VideoSDK does not report that its streams have ended.
          if (one.track && tracksIn(element).includes(one.track)) empty(element, kind);
        });
    };
    if (reason?.code === LOST) setTimeout(end, PATIENCE);
    else end();
  });
  return known;
}

const KINDS: readonly Stream['kind'][] = ['audio', 'video', 'share', 'shareAudio'];

const keyOf = (participantId: string, kind: Stream['kind']): string => `${kind} ${participantId}`;

const tracksIn = ({ srcObject }: HTMLMediaElement): MediaStreamTrack[] =>
  srcObject instanceof MediaStream ? srcObject.getTracks() : [];

/** An element may play video and audio at once: the other one stays. */
function play(element: HTMLMediaElement, track: MediaStreamTrack): MediaStreamTrack {
  const before = tracksIn(element);
  if (before.includes(track)) return track;
  element.srcObject = new MediaStream([...before.filter(({ kind }) => kind !== track.kind), track]);
  Object.assign(element, { autoplay: true, playsInline: true });
  return track;
}

function empty(element: HTMLMediaElement, kind: Stream['kind']): void {
  const isPicture = kind === 'video' || kind === 'share';
  const left = tracksIn(element).filter((track) => track.kind !== (isPicture ? 'video' : 'audio'));
  element.srcObject = left.length ? new MediaStream(left) : null;
}

function named(target: HTMLMediaElement | string): HTMLMediaElement {
  const element = typeof target === 'string' ? document.querySelector<HTMLMediaElement>(target) : target;
  if (!element) throw new Error(`There is no element "${String(target)}".`);
  return element;
}
