import type { Use } from '../contract';
import { FEATURES, compose, type Feature, type Form, type Parts } from './compose';
import { CANNOT } from './cannot';
import { DIFFERENCES } from './differences';

export interface AdapterFor {
  /** What the app uses. */
  uses: readonly Use[];
  /** The texts of its code, which may contain names for which no use was found. */
  texts: readonly string[];
  /** Whether the file is TypeScript. */
  typed: boolean;
  form: Form;
}

/** What in an app's code shows that it needs a feature, and what the file says of a feature that it does not need. */
const NEEDS: Readonly<Record<Feature, { seen: RegExp; says: string }>> = {
  data: {
    seen: /DataTrack|dataTracks|trackMessage|(['"])data\1/,
    says: 'data tracks (`LocalDataTrack`, `message`)',
  },
  restart: { seen: /\brestart\b/, says: '`restart()` of a track' },
  speaker: { seen: /dominantSpeaker/, says: 'the dominant speaker' },
  recording: {
    seen: /isRecording|recordingSt(?:arted|opped)/,
    says: 'the state of recordings (`isRecording`)',
  },
  priorities: {
    seen: /setPriority|setContentPreferences|isSwitchedOff|publishPriority|\bpriority\b/,
    says: 'priorities, render hints and the switched-off state, which did nothing',
  },
  processors: {
    seen: /Processor|\bprocessor\b|processedTrack|noiseCancellation/,
    says: 'processors and noise cancellation, which did nothing',
  },
  quality: {
    seen: /networkQuality|(?:media|signaling)Region/i,
    says: 'network quality and regions, which VideoSDK does not report',
  },
  emitter: {
    seen: /EventEmitter|prepend(?:Once)?Listener|rawListeners|\blisteners\b|listenerCount|eventNames|MaxListeners/,
    says: 'methods of Node’s emitters other than adding and removing listeners (`listenerCount()`, `setMaxListeners()` and the like)',
  },
  stubs: {
    seen: /getStats|refreshInactiveMedia|setParameters|\bLogger\b|runPreflight/,
    says: 'stand-ins for what VideoSDK does not have (`getStats()`, `Logger`, `runPreflight()` and the like)',
  },
};

/**
 * The adapter for one app: a file of its own, without what the app does not use.
 * @param parts of the language that is wanted
 */
export function generateAdapter({ uses, texts, typed, form }: AdapterFor, parts: Parts): string {
  const needed = (feature: Feature) => texts.some((text) => NEEDS[feature].seen.test(text));
  const without = new Set(FEATURES.filter((feature) => !needed(feature)));
  const text = compose(parts, header(uses, without, form), without, form);
  if (typed) return text + looseTypes(uses, text);
  return form === 'module' ? text + emptyNames(uses, text) : text;
}

function header(uses: readonly Use[], without: ReadonlySet<Feature>, form: Form): string {
  const lines = [
    'twilio-video’s interface on top of VideoSDK. This file is yours: read it, change it, and remove it piece by piece.',
    'Made by Crossfade, under the MIT licence.',
    '',
    'Instead of Twilio’s token, your server returns a VideoSDK token, or this text:',
    '{ "token", "roomId", "participantId", "name" } as JSON, with the id of the room and the name that others see.',
    '',
    'New code can use VideoSDK directly: `room.videosdk` is the meeting, `participant.videosdk` the participant, and',
    '`track.videosdk` a remote person’s stream.',
    '',
    'These things differ from twilio-video; in brackets are the names that the app uses:',
    ...differencesFor(uses),
  ];
  const missing = CANNOT.flatMap(({ names, says }) => {
    const used = namesOf(uses.filter(({ name }) => names.test(name)));
    return used ? [`- ${used}: ${says}`] : [];
  });
  if (missing.length) lines.push('', 'The app uses these, but the adapter cannot provide them:', ...missing);
  if (without.size)
    lines.push(
      '',
      'Left out, because the app does not use them:',
      ...[...without].map((name) => `- ${NEEDS[name].says}`),
    );
  if (form === 'script') lines.push('', 'Load it after VideoSDK’s script: it defines `Twilio.Video`.');
  return `/*\n${lines.map((line) => (line ? ` * ${line}` : ' *')).join('\n')}\n */`;
}

/** Each name once, in their order, as code; nothing where there is no use. */
const namesOf = (uses: readonly Use[]): string =>
  [...new Set(uses.map(({ name }) => name))]
    .sort()
    .map((name) => `\`${name}\``)
    .join(', ');

/** The differences that affect every app, and those that affect this one. */
function differencesFor(uses: readonly Use[]): string[] {
  return DIFFERENCES.flatMap(({ id, what, twilio, adapter, always }) => {
    const used = namesOf(uses.filter(({ differs }) => differs.includes(id)));
    if (!always && !used) return [];
    return [`- ${what}${used && ` (${used})`}. With twilio-video: ${twilio}. Here: ${adapter}.`];
  });
}

/** JavaScript may import names of types, which do not exist at run time: some bundlers stop a build at a missing name. */
function emptyNames(uses: readonly Use[], text: string): string {
  const exported = new Set([...text.matchAll(/^export (?:class|const) (\w+)/gm)].map(([, name]) => name));
  const wanted = uses.flatMap(({ kind, name }) =>
    kind === 'import' && /^[A-Z]\w*$/.test(name) ? [name] : [],
  );
  const empty = [...new Set(wanted)].filter((name) => !exported.has(name)).sort();
  if (!empty.length) return '';
  const names = empty.map((name) => `export const ${name} = undefined;`);
  return `\n// Names that the app imports, but that have no value at run time, neither here nor in twilio-video.\n\n${names.join('\n')}\n`;
}

/** Types that the app names and that VideoSDK does not have: they let its code compile, and are marked as deprecated. */
function looseTypes(uses: readonly Use[], text: string): string {
  // Names within names, such as `Track.Priority`, are in a namespace.
  const declared =
    /^(?:export (?:declare )?(?:class|function|const|interface|namespace|type)|  type) (\w+)/gm;
  const exported = new Set([...text.matchAll(declared)].map(([, name]) => name));
  const wanted = uses.flatMap(({ kind, name }) =>
    (kind === 'type' || kind === 'import') && /^[A-Z]\w*$/.test(name) ? [name] : [],
  );
  const loose = [...new Set(wanted)].filter((name) => !exported.has(name)).sort();
  if (!loose.length) return '';
  const types = loose.map(
    (name) => `/** @deprecated VideoSDK has no such type. */\nexport type ${name} = any;`,
  );
  return `\n// Types that the app uses, but that VideoSDK does not have.\n\n${types.join('\n\n')}\n`;
}
