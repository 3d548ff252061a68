import { DIFFERENCES } from '../adapter/differences';
import type { DifferenceMet, Use, UseKind } from '../contract';

/*
 * Which difference of the adapter a use meets: `adapter/differences.ts` says what each of them is. What stands in no line here
 * is kept as it was.
 */

interface Meets {
  difference: string;
  names: RegExp;
  /** Of which classes; where it is not known of which, all count. */
  of?: RegExp;
  kinds?: RegExp;
}

const PERSON = /Participant$/;
const REMOTE_TRACK = /^(?:Remote\w*Track|(?:Audio|Video|Data|Media)?Track)$/;

const MEETS: readonly Meets[] = [
  { difference: 'room', names: /^connect$/, kinds: /^call$/ },
  { difference: 'room', names: /^name$/, of: /^(?:ConnectOptions|Room)$/ },
  { difference: 'identity', names: /^identity$/, of: PERSON },
  { difference: 'sid', names: /^sid$/, of: /^Room$|Participant$/ },
  { difference: 'track-sid', names: /^sid$/, of: /Track$/ },
  { difference: 'track-sid', names: /^trackSid$/ },
  {
    difference: 'unpublished-camera',
    names: /^(?:unpublish(?:Tracks?)?|trackUnpublished|(?:trackU|u)nsubscribed)$/,
    of: /^Room$|Participant$|Publication$/,
  },
  {
    difference: 'muted-from-the-start',
    names: /^(?:isTrackEnabled|trackEnabled)$/,
    of: /^Room$|^(?:Remote)?Participant$|^(?:Remote\w*)?TrackPublication$/,
  },
  { difference: 'same-track-after-mute', names: /^(?:enable|disable)$/ },
  { difference: 'same-track-after-mute', names: /^mediaStreamTrack$/, of: REMOTE_TRACK },
  { difference: 'track-name', names: /^trackName$/, of: /^(?:Remote\w*|Audio|Video|Data)?TrackPublication$/ },
  { difference: 'track-name', names: /^name$/, of: REMOTE_TRACK },
  { difference: 'track-name', names: /^name$/, of: /^(?!ConnectOptions$)\w+Options$/, kinds: /^option$/ },
  { difference: 'second-of-a-kind', names: /^(?:publishTracks?|trackPublicationFailed)$/ },
  { difference: 'second-of-a-kind', names: /^tracks$/, of: /^ConnectOptions$/ },
  {
    difference: 'data-announced',
    names: /^(?:LocalDataTrack|message|trackMessage)$/,
    kinds: /^(?:call|event)$/,
  },
  { difference: 'data-size', names: /^send$/ },
  { difference: 'error-codes', names: /^code$/ },
  { difference: 'reconnecting', names: /^participantReconnect(?:ing|ed)$/ },
  { difference: 'reconnecting', names: /^reconnect(?:ing|ed)$/, of: /^(?:Remote)?Participant$/ },
  { difference: 'speaker', names: /^dominantSpeaker(?:Changed)?$/ },
  { difference: 'recording', names: /^(?:isRecording|recordingSt(?:arted|opped))$/ },
  { difference: 'codecs', names: /^preferredVideoCodecs$|^(?:codec|simulcast)$/ },
  { difference: 'restart', names: /^restart$/ },
  { difference: 'subscription', names: /^automaticSubscription$/ },
  { difference: 'listeners', names: /^removeAllListeners$/ },
];

/** Types that an app can name, and of which the adapter's file says nothing more than that there is one. */
const LOOSE =
  /^(?:Log|LogLevels?|AudioCodec|VideoCodec|AudioLevel|DefaultDeviceCaptureMode|CreateLocalAudioTrackOptions|LocalTrackPublishOptions|MediaStreamTrackPublishOptions)$/;

/** What version 1 hands over as tracks, and version 2, as the adapter, as publications. */
const TRACKS_OF_ONE = /^(?:(?:audio|video|data)?[tT]racks|track(?:Enabled|Disabled|Published|Unpublished))$/;

/** @returns the ids of the differences that a use meets, in their order */
export function differencesOf(
  kind: UseKind,
  classes: readonly string[],
  name: string,
  major: 1 | 2 = 2,
): string[] {
  const old = major === 1 && kind !== 'option' && TRACKS_OF_ONE.test(name) ? ['version-1'] : [];
  return [...old, ...ofTwo(kind, classes, name)];
}

function ofTwo(kind: UseKind, classes: readonly string[], name: string): string[] {
  if (kind === 'type' || kind === 'import') return LOOSE.test(name) ? ['loose-types'] : [];
  if (kind === 'script' || kind === 'global') return [];
  const met = MEETS.filter(
    ({ names, of, kinds }) =>
      names.test(name) &&
      (!kinds || kinds.test(kind)) &&
      (!of || classes.length === 0 || classes.some((item) => of.test(item))),
  );
  return [...new Set(met.map(({ difference }) => difference))];
}

/** What these uses meet, in the order of the adapter's page. */
export function differencesMet(uses: readonly Pick<Use, 'differs'>[]): DifferenceMet[] {
  return DIFFERENCES.flatMap(({ id, what, twilio, adapter }) => {
    const count = uses.filter(({ differs }) => differs.includes(id)).length;
    return count ? [{ id, what, twilio, adapter, uses: count }] : [];
  });
}

/** Each difference that some use meets. */
export const MET: ReadonlySet<string> = new Set([
  ...MEETS.map(({ difference }) => difference),
  'loose-types',
  'version-1',
]);
