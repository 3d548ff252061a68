import type { Additions } from '../entry';
import type { VideosdkEvents } from '../names/videosdk';

/** Every event of VideoSDK's: that a row of Twilio's leads to it, or what it is new for. */
export const additions: { readonly [Class in keyof VideosdkEvents]: Additions<VideosdkEvents[Class]> } = {
  VideoSDK: {
    'device-changed': {
      new: 'A camera, microphone or speaker was plugged in or out. With Twilio you listen to `devicechange` of the browser.',
    },
  },
  Meeting: {
    'meeting-joined': 'mapped',
    'meeting-left': 'mapped',
    'meeting-state-changed': 'mapped',
    'participant-joined': 'mapped',
    'participant-left': 'mapped',
    'participant-mode-changed': {
      new: 'Somebody changed between sending, receiving only and signalling only.',
    },
    'speaker-changed': 'mapped',
    'presenter-changed': {
      new: 'Somebody started or stopped sharing the screen: an id or null. With Twilio you find out from the name of a track.',
    },
    'main-participant-changed': {
      new: 'The participant whom the SDK suggests showing large: the speaker, the presenter or whoever came first.',
    },
    'entry-requested': {
      new: 'Somebody whose token says `ask_join` waits at the door; call `allow()` or `deny()`.',
      steps: ['roles'],
    },
    'entry-responded': {
      new: 'A request to enter was allowed or denied. Who is denied stays in CONNECTING.',
      steps: ['roles'],
    },
    'recording-state-changed': 'mapped',
    'livestream-state-changed': {
      new: 'State of a livestream (RTMP) started with `startLivestream()`.',
      steps: ['recording'],
    },
    'hls-state-changed': {
      new: 'State of an HLS broadcast started with `startHls()`, with its URLs.',
      steps: ['recording'],
    },
    'whiteboard-started': { new: 'A whiteboard began; comes with its URL.' },
    'whiteboard-stopped': { new: 'The whiteboard ended.' },
    'mic-requested': {
      new: 'A moderator asks you to unmute; call `accept()` or `reject()`.',
      steps: ['roles'],
    },
    'webcam-requested': {
      new: 'A moderator asks you to turn on the camera; call `accept()` or `reject()`.',
      steps: ['roles'],
    },
    'pin-state-changed': { new: 'Somebody was pinned or unpinned for all.' },
    error: 'mapped',
    'transcription-state-changed': 'mapped',
    'transcription-text': 'mapped',
    'paused-all-streams': { new: 'Answer to `pauseAllStreams()`.' },
    'resumed-all-streams': { new: 'Answer to `resumeAllStreams()`.' },
    'media-relay-started': { new: 'Media of this meeting began to flow into another one.' },
    'media-relay-stopped': { new: 'The relay into another meeting ended; comes with the reason.' },
    'media-relay-error': { new: 'The relay into another meeting failed.' },
    'media-relay-request-response': { new: 'The other meeting accepted or declined a relay.' },
    'media-relay-request-received': {
      new: 'Another meeting asks to relay media into this one; call `accept()` or `reject()`.',
    },
    'quality-limitation': 'mapped',
    'audio-input-silence': 'mapped',
    data: 'mapped',
    'codec-changed': {
      new: 'Your video fell back to another codec because somebody cannot decode the chosen one.',
    },
  },
  Participant: {
    'stream-enabled': 'mapped',
    'stream-disabled': 'mapped',
    'media-status-changed': 'mapped',
    'video-quality-changed': 'mapped',
    'stream-paused': 'mapped',
    'stream-resumed': 'mapped',
    'e2ee-state-change': {
      new: 'State of end-to-end encryption of a stream. Twilio Video has no end-to-end encryption.',
    },
  },
  AgentParticipant: {
    'stream-enabled': { new: 'As for any participant; this one is a software agent in the meeting.' },
    'stream-disabled': { new: 'As for any participant; this one is a software agent in the meeting.' },
    'media-status-changed': { new: 'As for any participant; this one is a software agent in the meeting.' },
    'agent-state-changed': { new: 'The agent listens, thinks, speaks or is idle.' },
    'agent-transcription-received': { new: 'A piece of text of the talk with the agent.' },
    'agent-metrics': { new: 'Delays and other figures of the agent.' },
  },
  Stream: { state: 'mapped' },
};
