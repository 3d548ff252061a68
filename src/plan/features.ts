/** Something that an app may use besides what every call has. */
export interface Feature {
  /** Stands in the address, so it does not change. */
  id: string;
  label: string;
  /** Pages of the guide that treat it, by their paths; the first is about it alone, and names that stand there tell of its use. */
  chapters: readonly string[];
  /** Points of the checklist that concern it alone, by how they begin. */
  checks?: readonly string[];
  /** What names of files and packages look like where it is used. */
  hint: RegExp;
}

export const FEATURES: readonly Feature[] = [
  {
    id: 'preview',
    label: 'A preview before joining',
    chapters: ['steps/before'],
    hint: /preview|pre-?join|lobby|green-?room/i,
  },
  {
    id: 'devices',
    label: 'A choice of camera, microphone or loudspeaker',
    chapters: ['steps/devices', 'steps/refused'],
    checks: ['`changeMic()`', 'A refused camera'],
    hint: /device|camera|microphone|speaker-?select/i,
  },
  {
    id: 'effects',
    label: 'Backgrounds, or noise suppression',
    chapters: ['steps/effects'],
    hint: /video-processors|krisp|background|blur|noise/i,
  },
  {
    id: 'speakers',
    label: 'Who speaks: large tiles, pinning, levels',
    chapters: ['steps/speakers'],
    hint: /dominant|active-?speaker|main-?participant|pinned|spotlight/i,
  },
  {
    id: 'screen',
    label: 'Screen sharing',
    chapters: ['steps/share'],
    checks: ['All four kinds of stream'],
    hint: /screen-?(?:share|sharing|track|capture)|share-?screen/i,
  },
  {
    id: 'data',
    label: 'Messages over data tracks',
    chapters: ['steps/data'],
    hint: /data-?track|whiteboard|reaction/i,
  },
  {
    id: 'chat',
    label: 'A chat with history, files or private messages',
    chapters: ['steps/chat', 'steps/data'],
    checks: ['Topics with kept messages'],
    hint: /chat|conversation/i,
  },
  {
    id: 'roles',
    label: 'Hosts who mute, remove or let in others',
    chapters: ['steps/roles'],
    checks: ['Only moderators'],
    // Not “localhost” or “ghost”.
    hint: /[Mm]oderat|Hosts?(?![a-z])|(?:^|[^A-Za-z])hosts?(?![a-z])|[Kk]ick|[Mm]ute-?[Aa]ll|[Ww]aiting-?[Rr]oom|[Ll]obby|[Aa]dmit/,
  },
  {
    id: 'quality',
    label: 'Bandwidth profiles, simulcast, priorities',
    chapters: ['steps/quality'],
    checks: ['Large tiles call'],
    hint: /bandwidth|simulcast|priority|render-?dimensions/i,
  },
  {
    id: 'network',
    label: 'A display of network quality, or statistics',
    chapters: ['steps/network'],
    hint: /network-?quality|get-?stats|statistics|stats-?(?:panel|button|view)/i,
  },
  {
    id: 'many',
    label: 'Many people: pages, tiles out of sight, viewers',
    chapters: ['steps/receive'],
    hint: /pagination|grid-?view|gallery|subscri|viewer/i,
  },
  {
    id: 'preflight',
    label: 'A check before the call',
    chapters: ['steps/preflight'],
    hint: /preflight|pre-?call|diagnostic|rtc-diagnostics/i,
  },
  {
    id: 'recording',
    label: 'Recordings, compositions, live streams, transcription',
    chapters: ['steps/recording', 'steps/server'],
    checks: ['Recordings that you have to keep', 'Everyone who is recorded'],
    hint: /record|composition|transcri|livestream|hls/i,
  },
  {
    id: 'server',
    label: 'REST calls, or status callbacks, on your server',
    chapters: ['steps/server'],
    checks: ['Webhooks are received', 'Receiving the same webhook', 'Requests to VideoSDK', 'Reports count'],
    hint: /webhook|status-?callback|(?:^|\/)server(?:\/|\.[cm]?[jt]s$)|functions\/|^twilio$/i,
  },
  {
    id: 'tests',
    label: 'Automated tests of calls',
    chapters: ['after/testing'],
    hint: /playwright|cypress|puppeteer|e2e/i,
  },
  {
    id: 'policy',
    label: 'Server-side rendering, a content security policy, or phones',
    chapters: ['steps/shipping'],
    checks: ['Your content security policy', 'Twilio’s domains', 'iOS Safari'],
    hint: /^next$|next\.config|nuxt|^astro$|astro\.config|sveltekit|@sveltejs\/kit|remix|capacitor|cordova/i,
  },
  {
    id: 'react',
    label: 'React components around the call',
    chapters: ['setup/react', 'steps/react'],
    hint: /\.[jt]sx$|^react(?:-dom)?$/i,
  },
  {
    id: 'gradual',
    label: 'Both services side by side for a while',
    chapters: ['steps/switch'],
    hint: /feature-?flag|launchdarkly|unleash/i,
  },
];

/** What every app needs, whatever it uses. */
export const ALWAYS: readonly string[] = [
  'setup/videosdk',
  'setup/rooms',
  'setup/token-endpoint',
  'setup/installation',
  'steps/connect',
  'steps/render',
  'steps/participants',
  'steps/mute',
  'steps/reconnect',
  'steps/leave',
  'after/checklist',
];
