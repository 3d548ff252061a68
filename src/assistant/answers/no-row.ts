/*
 * What the mapping has no row for, since it maps what the SDK does and not every field of what it hands over.
 */

interface Answer {
  kind?: string;
  classes: RegExp;
  names?: RegExp;
  says: string;
}

const ANSWERS: readonly Answer[] = [
  {
    kind: 'option',
    classes: /^Dimensions$/,
    says: 'How large a picture somebody wishes to get. Give it to `participant.setViewPort()`, once you know the size of the tile.',
  },
  {
    classes: /^Dimensions$/,
    says: 'Width and height of the picture: read `videoWidth` and `videoHeight` of the element that plays it; for your own camera `getSettings()` of its track.',
  },
  {
    classes: /Preflight|^Stats$|^ProgressEvent|^SelectedIceCandidatePairStats|NetworkTiming|TimeMeasurement/,
    says: 'A field of Twilio’s preflight report. VideoSDK’s check before a call has a report of its own: read its fields anew.',
  },
  {
    classes: /Stats(?:Report)?$/,
    says: 'A field of Twilio’s statistics. VideoSDK hands out the statistics of a stream in another form: read its fields anew.',
  },
  {
    classes: /./,
    names: /^(?:set|get)MaxListeners$|^(?:prepend(?:Once)?Listener|eventNames|listeners)$/,
    says: 'It is of Node’s emitter; VideoSDK’s objects have `on()` and `off()` only. It can go.',
  },
  {
    classes: /Participant$|^Room$/,
    names: /^track(?:Added|Removed|Started|DimensionsChanged)$/,
    says: 'An event of version 1 of twilio-video. Today’s are `trackSubscribed` and `trackUnsubscribed`; in VideoSDK `stream-enabled` and `stream-disabled`.',
  },
  {
    classes: /^(?:Local)?Participant$/,
    names: /^trackUnpublished$/,
    says: 'twilio-video does not tell it of your own tracks: who listens hears what the app itself emits. In VideoSDK `stream-disabled` of the local participant tells it.',
  },
  {
    classes: /TwilioError$|Error$/,
    says: 'VideoSDK’s errors have a `code` and a `message` too, with numbers of their own.',
  },
  {
    classes: /^NetworkQuality/,
    says: 'VideoSDK does not tell network quality levels. The statistics of a stream have loss, delay and rate to judge by.',
  },
  {
    classes: /^TranscriptionEvent$/,
    says: 'VideoSDK tells transcriptions by an event of its own, with other fields.',
  },
];

const NO_ROW =
  'The mapping has no row for it. Look at what this place is for, and look that up in the mapping.';

/** What becomes of a use that the mapping has no row for. */
export function withoutRow(kind: string, classes: readonly string[], name: string): string {
  switch (kind) {
    case 'import':
      return name === 'twilio-video'
        ? 'Import `VideoSDK` from `@videosdk.live/js-sdk`, or the adapter, in its place.'
        : 'It goes along with what uses it: see those places.';
    case 'script':
      return 'The tag of VideoSDK’s script takes its place, or the adapter’s.';
    case 'global':
      return '`Twilio.Video` becomes `VideoSDK`, the global of VideoSDK’s script, or the adapter’s.';
    case 'type':
      return 'A type of twilio-video: it goes when the object is VideoSDK’s. The adapter has the same name.';
    default:
      return (
        ANSWERS.find(
          (answer) =>
            (answer.kind ?? kind) === kind &&
            classes.some((item) => answer.classes.test(item)) &&
            (answer.names?.test(name) ?? true),
        )?.says ?? NO_ROW
      );
  }
}
