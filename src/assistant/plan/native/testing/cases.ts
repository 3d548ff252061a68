import type { Case } from './rewritten';

/* Each pattern as it is met: in, and out. All of them compile, before and afterwards. */

const inCall = (body: string, more = ''): string =>
  `import { connect${more} } from './twilio-on-videosdk';\nconnect('t').then((room) => {\n${body}\n});\n`;

const SHORT: readonly [id: string, title: string, before: string, after: string][] = [
  [
    'mute',
    'a loop with a block, in lines that end as on Windows',
    '  room.localParticipant.audioTracks.forEach((publication) => {\r\n    publication.track.disable();\r\n  }); // quiet',
    '  room.videosdk.muteMic().catch(console.error); // quiet',
  ],
  [
    'mute',
    'a function, without a semicolon',
    '  room.localParticipant.videoTracks.forEach(function (p) { p.track.enable() })\n  console.log(1);',
    '  room.videosdk.enableWebcam().catch(console.error)\n  console.log(1);',
  ],
  [
    'mute',
    'odd spaces',
    '  room . localParticipant.videoTracks.forEach(p => p.track.disable());',
    '  room.videosdk.disableWebcam().catch(console.error);',
  ],
  [
    'mute',
    'a handler, and a room that may not be there',
    `  const mine: typeof room | undefined = room;\n  document.body.onclick = () => mine?.localParticipant.audioTracks.forEach((p) => p.track.enable());`,
    `  const mine: typeof room | undefined = room;\n  document.body.onclick = () => mine?.videosdk.unmuteMic().catch(console.error);`,
  ],
  [
    'mute',
    'a publication that is taken apart',
    '  room.localParticipant.audioTracks.forEach(({ track }) => track.disable());',
    '  room.videosdk.muteMic().catch(console.error);',
  ],
  [
    'mute',
    'a loop that switches by a condition, each way of saying so',
    `  const state = { muted: true };
  room.localParticipant.audioTracks.forEach(({ track: mine }) => (state.muted ? mine.disable() : mine.enable()));
  if (state) room.localParticipant.videoTracks.forEach((p) => {
    if (!state.muted) p.track.enable();
    else { p.track.disable(); }
  });`,
    `  const state = { muted: true };
  if (state.muted) room.videosdk.muteMic().catch(console.error);
  else room.videosdk.unmuteMic().catch(console.error);
  if (state) if (!state.muted) room.videosdk.enableWebcam().catch(console.error); else room.videosdk.disableWebcam().catch(console.error);`,
  ],
  [
    'mute',
    'a loop that switches by a field of the object around it, where the track may not be there',
    `  class Bar {
    muted = false;
    toggle() {
      room.localParticipant.audioTracks.forEach((publication) => {
        if (this.muted) {
          publication.track?.enable();
        } else {
          publication.track?.disable();
        }
      });
    }
  }
  new Bar().toggle();`,
    `  class Bar {
    muted = false;
    toggle() {
      if (this.muted) room.videosdk.unmuteMic().catch(console.error);
      else room.videosdk.muteMic().catch(console.error);
    }
  }
  new Bar().toggle();`,
  ],
  [
    'mute',
    'lists of tracks, and a loop of its own',
    `  Array.from(room.localParticipant.audioTracks.values()).forEach((p) => p.track.disable());
  [...room.localParticipant.audioTracks.values()].map(({ track }) => track.enable());
  for (const publication of room.localParticipant.videoTracks.values()) {
    publication.track.disable();
  }`,
    `  room.videosdk.muteMic().catch(console.error);
  room.videosdk.unmuteMic().catch(console.error);
  room.videosdk.disableWebcam().catch(console.error);`,
  ],
  [
    'mute',
    'calls whose value nobody sees',
    `  const state = { muted: true };
  if (state) state.muted && room.localParticipant.audioTracks.forEach((p) => p.track.disable());
  document.body.onclick = () => room.localParticipant.audioTracks.forEach((p) => (state.muted ? p.track.disable() : p.track.enable()));`,
    `  const state = { muted: true };
  if (state) state.muted && room.videosdk.muteMic().catch(console.error);
  document.body.onclick = () => (state.muted ? room.videosdk.muteMic().catch(console.error) : room.videosdk.unmuteMic().catch(console.error));`,
  ],
  ['leave', 'a statement', '\troom.disconnect( ) ;', '\troom.videosdk.leave().catch(console.error) ;'],
  [
    'leave',
    'a handler, and a room that may not be there',
    `  const mine: typeof room | undefined = room;\n  mine?.disconnect();\n  addEventListener('pagehide', () => mine.disconnect());`,
    `  const mine: typeof room | undefined = room;\n  mine?.videosdk.leave().catch(console.error);\n  addEventListener('pagehide', () => mine.videosdk.leave().catch(console.error));`,
  ],
  [
    'leave',
    'calls whose value nobody sees',
    `  const mine: typeof room | undefined = room;\n  if (mine) mine ? void mine.disconnect() : console.log(1);\n  room && room.disconnect();`,
    `  const mine: typeof room | undefined = room;\n  if (mine) mine ? void mine.videosdk.leave().catch(console.error) : console.log(1);\n  room && room.videosdk.leave().catch(console.error);`,
  ],
  [
    'people',
    'who somebody is',
    `  room.on('participantConnected', (participant) => {\n    document.title = participant.identity + room.localParticipant.sid;\n    console.log(room.dominantSpeaker?.identity, participant.tracks.size);\n  });`,
    `  room.on('participantConnected', (participant) => {\n    document.title = participant.videosdk.displayName + room.localParticipant.videosdk.id;\n    console.log(room.dominantSpeaker?.videosdk.displayName, participant.tracks.size);\n  });`,
  ],
  [
    'people',
    'a loop and a listener, one handler by its name',
    `  const names = new Map<string, string>();\n  const add = (person: import('./twilio-on-videosdk').RemoteParticipant) => {\n    names.set(person.sid, person.identity);\n  };\n  room.participants.forEach(add);\n  room.on('participantConnected', add);`,
    `  const names = new Map<string, string>();\n  const add = (person: import('@videosdk.live/js-sdk').Participant) => {\n    names.set(person.id, person.displayName);\n  };\n  room.videosdk.participants.forEach(add);\n  room.videosdk.on('participant-joined', add);`,
  ],
  [
    'people',
    'a loop and a listener that say the same',
    `  const names = new Map<string, string>();\n  room.participants.forEach((p) => names.set(p.sid, p.identity));\n  room.on("participantConnected", (p) => names.set(p.sid, p.identity));`,
    `  const names = new Map<string, string>();\n  room.videosdk.participants.forEach((p) => names.set(p.id, p.displayName));\n  room.videosdk.on("participant-joined", (p) => names.set(p.id, p.displayName));`,
  ],
  [
    'speaker',
    'a handler on the spot',
    `  room.on('dominantSpeakerChanged', (participant) => {\n    console.log(participant?.sid);\n  });`,
    `  room.videosdk.on('speaker-changed', (speakerId) => {\n    if (speakerId === null) return;\n    const participant = (room.participants.get(speakerId) ?? null)!;\n    console.log(participant?.sid);\n  });`,
  ],
  [
    'speaker',
    'a handler by its name',
    `  const show = (who: unknown) => console.log(who);\n  room.on('dominantSpeakerChanged', show);`,
    `  const show = (who: unknown) => console.log(who);\n  room.videosdk.on('speaker-changed', (speakerId) => {\n    if (speakerId !== null) show((room.participants.get(speakerId) ?? null)!);\n  });`,
  ],
  [
    'speaker',
    'a handler that puts something else into its parameter, of a room that may be gone',
    `  let mine: typeof room | undefined = room;\n  mine.on('dominantSpeakerChanged', (who) => {\n    who ??= mine!.dominantSpeaker!;\n    console.log(who.sid);\n  });\n  addEventListener('pagehide', () => (mine = undefined));`,
    `  let mine: typeof room | undefined = room;\n  mine.videosdk.on('speaker-changed', (speakerId) => {\n    if (speakerId === null) return;\n    let who = (mine?.participants.get(speakerId) ?? null)!;\n    who ??= mine!.dominantSpeaker!;\n    console.log(who.sid);\n  });\n  addEventListener('pagehide', () => (mine = undefined));`,
  ],
];

export const CASES: readonly Case[] = [
  ...SHORT.map(([id, title, before, after]) => ({ id, title, in: inCall(before), out: inCall(after) })),
  {
    id: 'share',
    title: 'a screen that one variable holds',
    in: inCall(
      `  let screen: LocalVideoTrack | null = null;
  async function toggle() {
    if (!screen) {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: true });
      screen = new LocalVideoTrack(stream.getVideoTracks()[0]!, { name: 'screen' });
      screen.once('stopped', toggle);
      await room.localParticipant.publishTrack(screen);
    } else {
      room.localParticipant.unpublishTrack(screen);
      screen.stop();
      screen = null;
    }
  }
  document.body.onclick = toggle;`,
      ', LocalVideoTrack',
    ),
    out: inCall(
      `  let screen: LocalVideoTrack | null = null;
  async function toggle() {
    if (!screen) {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: true });
      screen = new LocalVideoTrack(stream.getVideoTracks()[0]!, { name: 'screen' });
      screen.once('stopped', toggle);
      await room.videosdk.enableScreenShare(Object.assign(new MediaStream([screen.mediaStreamTrack]), { multiStream: false }));
    } else {
      room.videosdk.disableScreenShare().catch(console.error);
      screen.stop();
      screen = null;
    }
  }
  document.body.onclick = toggle;`,
      ', LocalVideoTrack',
    ),
  },
  {
    id: 'share',
    title: 'the browser’s own track, given by a promise',
    in: inCall(`  let screen: MediaStreamTrack | undefined;
  navigator.mediaDevices.getDisplayMedia().then((stream) => {
    screen = stream.getTracks()[0]!;
    screen.onended = () => screen && room.localParticipant.unpublishTrack(screen);
    room.localParticipant.publishTrack(screen);
  });
  document.body.onclick = () => {
    if (screen) room.localParticipant.unpublishTrack(screen);
  };`).replace(
      '    screen.onended = () => screen && room.localParticipant.unpublishTrack(screen);\n',
      '    screen.onended = () => console.log("over");\n',
    ),
    out: inCall(`  let screen: MediaStreamTrack | undefined;
  navigator.mediaDevices.getDisplayMedia().then((stream) => {
    screen = stream.getTracks()[0]!;
    screen.onended = () => console.log("over");
    room.videosdk.enableScreenShare(Object.assign(new MediaStream([screen]), { multiStream: false })).catch(console.error);
  });
  document.body.onclick = () => {
    if (screen) room.videosdk.disableScreenShare().catch(console.error);
  };`),
  },
  {
    id: 'data',
    title: 'a track that sends',
    in: inCall(
      `  const chat = new LocalDataTrack();
  const mouse = new LocalDataTrack({ maxRetransmits: 0 });
  void room.localParticipant.publishTracks([chat, mouse]);
  document.body.onclick = () => {
    chat.send(JSON.stringify({ hello: 1 }));
    mouse.send('1,2');
  };`,
      ', LocalDataTrack',
    ),
    out: inCall(
      `  const chat = new LocalDataTrack();
  const mouse = new LocalDataTrack({ maxRetransmits: 0 });
  void room.localParticipant.publishTracks([chat, mouse]);
  document.body.onclick = () => {
    room.videosdk.send(JSON.stringify({ hello: 1 }), { reliability: 'RELIABLE' }).catch(console.error);
    room.videosdk.send('1,2', { reliability: 'UNRELIABLE' }).catch(console.error);
  };`,
      ', LocalDataTrack',
    ),
  },
  {
    id: 'elements',
    title: 'others’ tracks, in new elements and in one that is there',
    in: `import { connect } from './twilio-on-videosdk';
import type { RemoteAudioTrack, RemoteVideoTrack } from './twilio-on-videosdk';

const show = (track: RemoteAudioTrack | RemoteVideoTrack) => document.body.append(track.attach());
const one = (track: RemoteVideoTrack, video: HTMLVideoElement) => void track.attach(video);
connect('t').then((room) => {
  room.on('trackSubscribed', (track) => {
    if (track.kind !== 'data') show(track);
    if (track.kind === 'video') one(track, document.querySelector('video')!);
  });
  room.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') track.detach().forEach((element) => element.remove());
  });
});
`,
    out: `import { connect } from './twilio-on-videosdk';
import type { RemoteAudioTrack, RemoteVideoTrack } from './twilio-on-videosdk';
import { attachStream, detachStream } from './stream-elements';

const show = (track: RemoteAudioTrack | RemoteVideoTrack) => document.body.append(attachStream(track.source));
const one = (track: RemoteVideoTrack, video: HTMLVideoElement) => void attachStream(track.source, video);
connect('t').then((room) => {
  room.on('trackSubscribed', (track) => {
    if (track.kind !== 'data') show(track);
    if (track.kind === 'video') one(track, document.querySelector('video')!);
  });
  room.on('trackUnsubscribed', (track) => {
    if (track.kind !== 'data') detachStream(track.source).forEach((element) => element.remove());
  });
});
`,
  },
  {
    id: 'elements',
    title: 'a guard that only looks whether there is such a method',
    in: `import { connect } from './twilio-on-videosdk';
import type { RemoteAudioTrack, RemoteTrack, RemoteVideoTrack } from './twilio-on-videosdk';

const plays = (track: RemoteTrack): track is RemoteAudioTrack | RemoteVideoTrack =>
  !!track && ((track as RemoteAudioTrack).attach !== undefined || typeof (track as RemoteVideoTrack).detach === 'function');
connect('t').then((room) => {
  room.on('trackSubscribed', (track) => {
    if (plays(track)) document.body.append(track.attach());
  });
});
`,
    out: `import { connect } from './twilio-on-videosdk';
import type { RemoteAudioTrack, RemoteTrack, RemoteVideoTrack } from './twilio-on-videosdk';
import { attachStream } from './stream-elements';

const plays = (track: RemoteTrack): track is RemoteAudioTrack | RemoteVideoTrack =>
  !!track && ((track as RemoteAudioTrack).attach !== undefined || typeof (track as RemoteVideoTrack).detach === 'function');
connect('t').then((room) => {
  room.on('trackSubscribed', (track) => {
    if (plays(track)) document.body.append(attachStream(track.source));
  });
});
`,
  },
  {
    id: 'elements',
    title: 'a file that loads modules by require, with a directive at its beginning',
    file: 'a.js',
    in: `'use strict';

const { connect } = require('./twilio-on-videosdk');
const stage = document.body;
connect('t').then((room) => room.on('trackSubscribed', (track) => stage.append(track.attach())));
`,
    out: `'use strict';

const { connect } = require('./twilio-on-videosdk');
const { attachStream } = require('./stream-elements');
const stage = document.body;
connect('t').then((room) => room.on('trackSubscribed', (track) => stage.append(attachStream(track.source))));
`,
  },
  {
    id: 'types',
    title: 'functions that ask for VideoSDK’s object only',
    in: `import { connect, type RemoteParticipant, type Room } from './twilio-on-videosdk';

function quiet(room: Room) {
  room.videosdk.muteMic().catch(console.error);
}
const label = (who: RemoteParticipant): string => who.videosdk.displayName;
connect('t').then((room) => {
  quiet(room);
  room.on('participantConnected', (participant) => console.log(label(participant)));
});
`,
    out: `import { connect } from './twilio-on-videosdk';
import type { Meeting, Participant } from '@videosdk.live/js-sdk';

function quiet(room: Meeting) {
  room.muteMic().catch(console.error);
}
const label = (who: Participant): string => who.displayName;
connect('t').then((room) => {
  quiet(room.videosdk);
  room.on('participantConnected', (participant) => console.log(label(participant.videosdk)));
});
`,
  },
  {
    id: 'types',
    title: 'an import that nothing needs any more, and one that is there',
    in: `import { connect } from './twilio-on-videosdk';
import type { Meeting } from '@videosdk.live/js-sdk';
import type { Room } from './twilio-on-videosdk';
function quiet(room: Room) {
  room.videosdk.muteMic().catch(console.error);
}
const end = (meeting: Meeting) => meeting.leave();
connect('t').then((mine) => (quiet(mine), end(mine.videosdk)));
`,
    out: `import { connect } from './twilio-on-videosdk';
import type { Meeting } from '@videosdk.live/js-sdk';

function quiet(room: Meeting) {
  room.muteMic().catch(console.error);
}
const end = (meeting: Meeting) => meeting.leave();
connect('t').then((mine) => (quiet(mine.videosdk), end(mine.videosdk)));
`,
  },
  {
    id: 'types',
    title: 'an import that is also the default',
    in: `import Video, { type Room } from './twilio-on-videosdk';
function quiet(room: Room) {
  room.videosdk.muteMic().catch(console.error);
}
Video.connect('t').then((room) => quiet(room));
`,
    out: `import Video from './twilio-on-videosdk';
import type { Meeting } from '@videosdk.live/js-sdk';
function quiet(room: Meeting) {
  room.muteMic().catch(console.error);
}
Video.connect('t').then((room) => quiet(room.videosdk));
`,
  },
  {
    id: 'elements',
    title: 'a file without semicolons, with double quotes',
    file: 'a.js',
    in: `import { connect } from "./twilio-on-videosdk"

connect("t").then((room) => room.on("trackSubscribed", (track) => document.body.append(track.attach())))
`,
    out: `import { connect } from "./twilio-on-videosdk"
import { attachStream } from "./stream-elements"

connect("t").then((room) => room.on("trackSubscribed", (track) => document.body.append(attachStream(track.source))))
`,
  },
];
