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

/** Per meeting, the elements that play a source. */
const playing = new WeakMap<Meeting, Map<string, Set<HTMLMediaElement>>>();

/** Plays it in the given element, or in a new one, which you add to the page; resumes after each mute and reconnection. */
export function attachStream<K extends Stream['kind']>(
  source: Source<K>,
  target?: HTMLMediaElement | string,
): ElementOf<K> {
  const { meeting, participantId, kind } = source;
  const isPicture = kind === 'video' || kind === 'share';
  const element =
    target === undefined ? document.createElement(isPicture ? 'video' : 'audio') : named(target);
  elementsOf(source).add(element);
  const streams = meeting.participants.get(participantId)?.streams.values() ?? [];
  const stream = Array.from(streams).find((one) => one.kind === kind);
  if (stream) play(element, stream.track);
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
  if (target === undefined) return Array.from(elements, (element) => detachStream(source, element));
  const element = named(target);
  if (elements.delete(element)) empty(element, source.kind);
  return element;
}

function elementsOf({ meeting, participantId, kind }: Source): Set<HTMLMediaElement> {
  const known = playing.get(meeting) ?? follow(meeting);
  const key = keyOf(participantId, kind);
  const elements = known.get(key) ?? new Set();
  known.set(key, elements);
  return elements;
}

/** From now on the elements of a meeting follow its streams. */
function follow(meeting: Meeting): Map<string, Set<HTMLMediaElement>> {
  const known = new Map<string, Set<HTMLMediaElement>>();
  playing.set(meeting, known);
  const watch = (participant: Participant): void => {
    const of = ({ kind }: Stream) => known.get(keyOf(participant.id, kind)) ?? [];
    const show = (stream: Stream): void => {
      for (const element of Array.from(of(stream))) play(element, stream.track);
    };
    participant.on('stream-enabled', show);
    participant.on('stream-disabled', (stream) => {
      // After a reconnection the old stream can end when the new one is already playing.
      for (const element of Array.from(of(stream)))
        if (tracksIn(element).includes(stream.track)) empty(element, stream.kind);
    });
    for (const stream of Array.from(participant.streams.values())) show(stream);
  };
  for (const participant of Array.from(meeting.participants.values())) watch(participant);
  // After a lost connection VideoSDK announces everybody again, with new objects.
  meeting.on('participant-joined', watch);
  return known;
}

const keyOf = (participantId: string, kind: Stream['kind']): string => `${kind} ${participantId}`;

const tracksIn = ({ srcObject }: HTMLMediaElement): MediaStreamTrack[] =>
  srcObject instanceof MediaStream ? srcObject.getTracks() : [];

/** An element may play video and audio at once: the other one stays. */
function play(element: HTMLMediaElement, track: MediaStreamTrack): void {
  const before = tracksIn(element);
  if (before.includes(track)) return;
  element.srcObject = new MediaStream([...before.filter(({ kind }) => kind !== track.kind), track]);
  Object.assign(element, { autoplay: true, playsInline: true });
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
