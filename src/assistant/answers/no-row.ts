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
    says: 'How large a video you want to receive. Pass it to `participant.setViewPort()` once you know the size of the tile.',
  },
  {
    classes: /^Dimensions$/,
    says: 'Width and height of the video: read `videoWidth` and `videoHeight` of the element that plays it; for your own camera, `getSettings()` of its track.',
  },
  {
    classes: /Preflight|^Stats$|^ProgressEvent|^SelectedIceCandidatePairStats|NetworkTiming|TimeMeasurement/,
    says: 'A field of Twilio’s preflight report. VideoSDK’s test before a call has a different report: rewrite the code that reads it.',
  },
  {
    classes: /Stats(?:Report)?$/,
    says: 'A field of Twilio’s statistics. VideoSDK’s statistics of a stream have another form: rewrite the code that reads them.',
  },
  {
    classes: /./,
    names: /^(?:set|get)MaxListeners$|^(?:prepend(?:Once)?Listener|eventNames|listeners)$/,
    says: 'It belongs to Node’s emitter; VideoSDK’s objects only have `on()` and `off()`. You can remove it.',
  },
  {
    classes: /Participant$|^Room$/,
    names: /^track(?:Added|Removed|Started|DimensionsChanged)$/,
    says: 'An event of version 1 of twilio-video. Today’s events are `trackSubscribed` and `trackUnsubscribed`; VideoSDK’s are `stream-enabled` and `stream-disabled`.',
  },
  {
    classes: /^(?:Local)?Participant$/,
    names: /^trackUnpublished$/,
    says: 'twilio-video does not emit it for your own tracks: this listener only gets what the app itself emits. In VideoSDK, the local participant emits `stream-disabled`.',
  },
  {
    classes: /TwilioError$|Error$/,
    says: 'VideoSDK’s errors have a `code` and a `message` too, but different code numbers.',
  },
  {
    classes: /^NetworkQuality/,
    says: 'VideoSDK does not report network quality levels. The statistics of a stream have loss, delay and bitrate to judge by.',
  },
  {
    classes: /^TranscriptionEvent$/,
    says: 'VideoSDK reports transcriptions with its own event, which has other fields.',
  },
];

const NO_ROW =
  'The mapping has no row for it. Find out what this code is for, and look that up in the mapping.';

/** What becomes of a use that the mapping has no row for. */
export function withoutRow(kind: string, classes: readonly string[], name: string): string {
  switch (kind) {
    case 'import':
      return name === 'twilio-video'
        ? 'Import `VideoSDK` from `@videosdk.live/js-sdk`, or the adapter, instead.'
        : 'It changes with the code that uses it: see those places.';
    case 'script':
      return 'Replace it with the script tag of VideoSDK, or with the adapter’s.';
    case 'global':
      return '`Twilio.Video` becomes `VideoSDK`, the global of VideoSDK’s script, or the adapter’s.';
    case 'type':
      return 'A type of twilio-video: you no longer need it once the object is VideoSDK’s. The adapter has a type of the same name.';
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
