import type { Stays } from './rewritten';

/* What looks like a pattern and is not rewritten, with the reason that is said, if one is. */

const inCall = (body: string, more = ''): string =>
  `import { connect${more} } from './twilio-on-videosdk';\nconnect('t').then((room) => {\n${body}\n});\n`;

const SHORT: readonly [id: string, why: RegExp | undefined, body: string, more?: string][] = [
  [
    'mute',
    /checks each track separately, or does more/,
    'room.localParticipant.audioTracks.forEach((p) => { p.track.disable(); console.log(1); });',
  ],
  ['mute', undefined, 'room.localParticipant.audioTracks.forEach((p) => p.track.stop());'],
  ['mute', undefined, 'room.participants.forEach((r) => r.audioTracks.forEach((p) => console.log(p)));'],
  ['mute', /all kinds/, 'room.localParticipant.tracks.forEach((p) => p.track.disable());'],
  [
    'mute',
    /checks each track separately, or does more/,
    'room.localParticipant.audioTracks.forEach((p) => (p.isTrackEnabled ? p.track.disable() : p.track.enable()));',
  ],
  [
    'mute',
    /checks each track separately, or does more/,
    'room.localParticipant.audioTracks.forEach(({ track }) => (ask() ? track.disable() : track.enable()));',
  ],
  [
    'mute',
    /checks each track separately, or does more/,
    'room.localParticipant.audioTracks.forEach(({ track, ...p }) => track.disable(p));',
  ],
  [
    'mute',
    /checks each track separately, or does more/,
    'let a;\nroom.localParticipant.audioTracks.forEach((p) => { if (a) p.track.disable(); });',
  ],
  [
    'mute',
    /It contains a comment/,
    'room.localParticipant.audioTracks.forEach((p) => {\n  // until they ask\n  p.track.disable();\n});',
  ],
  [
    'mute',
    /checks each track separately, or does more/,
    'room.localParticipant.audioTracks.forEach(function (p) { if (this.muted) p.track.enable(); else p.track.disable(); });',
  ],
  [
    'mute',
    /on one track/,
    'const [mine] = [...room.localParticipant.audioTracks.values()];\nmine.track.disable();',
  ],
  ['leave', /It contains a comment/, 'room.disconnect(/* all of us */);'],
  ['leave', /Its return value is used/, 'console.log(room.disconnect());'],
  ['leave', undefined, 'socket.disconnect();'],
  [
    'share',
    /Nothing in this file unpublishes `screen`/,
    'navigator.mediaDevices.getDisplayMedia().then((s) => {\n  const screen = s.getTracks()[0];\n  room.localParticipant.publishTrack(screen);\n});',
  ],
  [
    'share',
    /`screen` is passed on/,
    'navigator.mediaDevices.getDisplayMedia().then((s) => {\n  const screen = s.getTracks()[0];\n  keep(screen);\n  room.localParticipant.publishTrack(screen);\n  room.localParticipant.unpublishTrack(screen);\n});',
  ],
  [
    'share',
    /return value of `publishTrack\(\)`/,
    'navigator.mediaDevices.getDisplayMedia().then(async (s) => {\n  const screen = s.getTracks()[0];\n  const p = await room.localParticipant.publishTrack(screen);\n  room.localParticipant.unpublishTrack(screen);\n});',
  ],
  [
    'share',
    /No variable/,
    'navigator.mediaDevices.getDisplayMedia().then((s) => {\n  room.localParticipant.publishTrack(s.getTracks()[0]);\n});',
  ],
  [
    'share',
    undefined,
    'navigator.mediaDevices.getUserMedia({ video: true }).then((s) => {\n  const camera = s.getTracks()[0];\n  room.localParticipant.publishTrack(camera);\n  room.localParticipant.unpublishTrack(camera);\n});',
  ],
  [
    'people',
    /comes from destructuring/,
    "room.on('participantConnected', ({ identity }) => console.log(identity));",
  ],
  [
    'people',
    /do its work twice/,
    "const add = (p) => { count += 1; };\nroom.participants.forEach(add);\nroom.on('participantConnected', add);",
  ],
  [
    'people',
    /tracks stay with the adapter/,
    "const add = (p) => { list.add(p.tracks); };\nroom.participants.forEach(add);\nroom.on('participantConnected', add);",
  ],
  [
    'people',
    /called from elsewhere/,
    "const add = (p) => { list.add(p); };\nadd(room.localParticipant);\nroom.participants.forEach(add);\nroom.on('participantConnected', add);",
  ],
  ['speaker', /listens only once/, "room.once('dominantSpeakerChanged', (p) => { console.log(p); });"],
  [
    'speaker',
    /removed elsewhere/,
    "room.on('dominantSpeakerChanged', show);\nroom.off('dominantSpeakerChanged', show);",
  ],
  ['data', /where the track is created/, 'room.localParticipant.dataTracks.forEach((p) => p.track.send(1));'],
  [
    'data',
    /how reliable/,
    'const chat = new LocalDataTrack(options);\nroom.localParticipant.publishTrack(chat);\nchat.send("a");',
    ', LocalDataTrack',
  ],
  ['data', /publishes the track/, 'const chat = new LocalDataTrack();\nchat.send("a");', ', LocalDataTrack'],
  [
    'elements',
    /your own tracks as well/,
    "const show = (track) => document.body.append(track.attach());\nroom.localParticipant.videoTracks.forEach((p) => show(p.track));\nroom.on('trackSubscribed', show);",
  ],
  [
    'elements',
    /Another place cannot be changed/,
    "room.on('trackSubscribed', (track) => { track.attach(); track?.detach(); });",
  ],
  [
    'mute',
    /asks whether the track is on/,
    'room.localParticipant.audioTracks.forEach((p) => p.track.disable());\nroom.localParticipant.audioTracks.forEach((p) => console.log(p.isTrackEnabled));',
  ],
  [
    'mute',
    /may also publish a screen/,
    'navigator.mediaDevices.getDisplayMedia().then((s) => room.localParticipant.publishTrack(s.getTracks()[0]));\nroom.localParticipant.videoTracks.forEach((p) => p.track.disable());',
  ],
  [
    'mute',
    /Its return value is used/,
    'show([...room.localParticipant.audioTracks.values()].map((p) => p.track.disable()));',
  ],
  [
    'mute',
    /on one track/,
    'for await (const p of room.localParticipant.audioTracks.values()) p.track.disable();',
  ],
  [
    'mute',
    /would open a device/,
    'room.localParticipant.videoTracks.forEach((p) => p.unpublish());\nroom.localParticipant.audioTracks.forEach((p) => p.track.enable());',
  ],
  [
    'mute',
    /would open a device/,
    "const call = await connect('t', { audio: false });\ncall.localParticipant.audioTracks.forEach((p) => (muted ? p.track.enable() : p.track.disable()));",
  ],
  ['leave', /reads `state`/, 'if (true) {\n  room.disconnect();\n}\nconsole.log(room.state);'],
  [
    'leave',
    /puts something else into `mine`/,
    "let mine = room;\nmine.on('disconnected', () => console.log(mine.sid));\nmine.disconnect();\nmine = null;",
  ],
  ['leave', /Its return value is used/, 'useEffect(() => () => room.disconnect());'],
  ['leave', /Its return value is used/, 'const left = room && room.disconnect();'],
  [
    'share',
    /Elsewhere the app unpublishes tracks/,
    'navigator.mediaDevices.getDisplayMedia().then((s) => {\n  const screen = s.getTracks()[0];\n  room.localParticipant.publishTrack(screen);\n  room.localParticipant.unpublishTrack(screen);\n});\nroom.localParticipant.videoTracks.forEach((p) => p.unpublish());',
  ],
  [
    'share',
    undefined,
    'navigator.mediaDevices.getDisplayMedia({ video: true, audio: true }).then((s) => {\n  const first = s.getTracks()[0];\n  room.localParticipant.publishTrack(first);\n  room.localParticipant.unpublishTrack(first);\n});',
  ],
  [
    'people',
    /Objects of your own/,
    "const list = [];\nroom.participants.forEach((p) => list.push(p));\nroom.on('disconnected', () => list.push({ identity: 'me' }));\nlist.forEach((p) => console.log(p.identity));",
  ],
  [
    'people',
    /removed elsewhere/,
    "const all = new Set();\nroom.participants.forEach((p) => all.add(p));\nroom.on('participantConnected', (p) => all.add(p));\nroom.removeAllListeners('participantConnected');",
  ],
  ...[
    'count = count + 1;',
    'list[list.length] = 1;',
    'list = [...list, 1];',
    'list.add({});',
    'list.set(1, list.size);',
    'list.add(new Option());',
    'next().add(1);',
    'console.log(count++);',
  ].map((body): [string, RegExp, string] => [
    'people',
    /do its work twice/,
    `const add = (p) => { ${body} };\nroom.participants.forEach(add);\nroom.on('participantConnected', add);`,
  ]),
  ...(
    [
      ['(...all) => { console.log(all); }', /not a block with one parameter/],
      ['function (p) { console.log(this, p); }', /`this` or `arguments` of its own/],
      ['function (p) { console.log(arguments[0], p); }', /`this` or `arguments` of its own/],
      ['(room) => { console.log(room); }', /another variable in its handler/],
      ['(p) => { const room = p; console.log(room); }', /another variable in its handler/],
      ['(p) => { var p = p || 1; console.log(p); }', /declares its parameter again/],
    ] as const
  ).map(([handler, why]): [string, RegExp, string] => [
    'speaker',
    why,
    `room.on('dominantSpeakerChanged', ${handler});`,
  ]),
  [
    'speaker',
    /removed elsewhere/,
    "const EVENT = 'dominantSpeakerChanged';\nroom.on('dominantSpeakerChanged', (p) => { console.log(p); });\nroom.off(EVENT, console.log);",
  ],
  ...["{ ['maxRetransmits']: 0 }", '{ maxRetransmits: limit }', '{ ...limits }'].map(
    (options): [string, RegExp, string, string] => [
      'data',
      /how reliable/,
      `const chat = new LocalDataTrack(${options});\nroom.localParticipant.publishTrack(chat);\nchat.send("a");`,
      ', LocalDataTrack',
    ],
  ),
  [
    'data',
    /with one message/,
    'const chat = new LocalDataTrack();\nroom.localParticipant.publishTrack(chat);\nchat.send(...texts);',
    ', LocalDataTrack',
  ],
  [
    'elements',
    /Objects of your own/,
    "const list = [{ attach() {} }];\nroom.on('trackSubscribed', (track) => { list.push(track); list.forEach((one) => one.attach()); });",
  ],
];

export const STAYS: readonly Stays[] = [
  ...SHORT.map(([id, why, body, more]) => ({ id, why, file: 'a.js', in: inCall(body, more) })),
  {
    id: 'data',
    why: /It is not clear which room/,
    file: 'a.js',
    in: `import { LocalDataTrack } from './twilio-on-videosdk';\nexport const chat = new LocalDataTrack();\npublish(chat);\nexport const say = (text) => { chat.send(text); };\n`,
  },
  {
    id: 'types',
    why: /is exported/,
    in: `import type { Room } from './twilio-on-videosdk';\nexport function quiet(room: Room) {\n  void room.videosdk.muteMic();\n}\n`,
  },
  {
    id: 'types',
    why: undefined,
    in: `import type { Room } from './twilio-on-videosdk';\nfunction quiet(room: Room) {\n  console.log(room.name);\n}\nexport const f = (room: Room) => quiet(room);\n`,
  },
  ...(
    [
      ['function quiet(room?: Room) { void room?.videosdk.muteMic(); }', /may be missing/],
      ['function quiet(room: Room = mine) { void room.videosdk.muteMic(); }', /may be missing/],
      [
        'function quiet(room: Room): void;\nfunction quiet(room: Room, more?: number) { void room.videosdk.muteMic(); }',
        /declared several times/,
      ],
      [
        'const quiet: (room: Room) => void = (room: Room) => void room.videosdk.muteMic();',
        /says what it takes/,
      ],
    ] as const
  ).map(([quiet, why]) => ({
    id: 'types',
    why,
    in: `import type { Room } from './twilio-on-videosdk';\nlet mine!: Room;\n${quiet}\nquiet(mine);\n`,
  })),
  {
    id: 'elements',
    why: /not one module/,
    file: 'a.html',
    in: `<script type="module">\nimport { version } from './twilio-on-videosdk.js';\nconsole.log(version);\n</script>\n<script type="module">\nimport { connect } from './twilio-on-videosdk.js';\nconnect('t').then((room) => room.on('trackSubscribed', (track) => document.body.append(track.attach())));\n</script>\n`,
  },
  {
    id: 'leave',
    why: /Its return value is used/,
    file: 'a.jsx',
    in: `import { connect } from './twilio-on-videosdk';\nconst room = await connect('t');\nexport const end = <Bar ref={() => room.disconnect()} />;\n`,
  },
];
