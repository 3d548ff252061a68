import type { Additions } from '../entry';
import type { VideosdkEvents } from '../names/videosdk';

/** Every event of VideoSDK's: that a row of Twilio's leads to it, or what it is new for. */
export const additions: { readonly [Class in keyof VideosdkEvents]: Additions<VideosdkEvents[Class]> } = {
  VideoSDK: {
    'device-changed': {
      new: 'A camera, microphone or speaker was plugged in or unplugged. With Twilio you listen to the browser’s `devicechange`.',
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
      new: 'Somebody started or stopped sharing the screen; passes an id or null. With Twilio you find out from the name of a track.',
    },
    'main-participant-changed': {
      new: 'The participant whom the SDK suggests showing large: the speaker, the presenter or whoever came first.',
    },
    'entry-requested': {
      new: 'Somebody whose token has `ask_join` is waiting to be let in; call `allow()` or `deny()`.',
      steps: ['roles'],
    },
    'entry-responded': {
      new: 'A request to enter was allowed or denied. Anyone who is denied stays in CONNECTING.',
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
    'whiteboard-started': { new: 'A whiteboard was opened; the event has its URL.' },
    'whiteboard-stopped': { new: 'The whiteboard was closed.' },
    'mic-requested': {
      new: 'A moderator asks you to unmute; call `accept()` or `reject()`.',
      steps: ['roles'],
    },
    'webcam-requested': {
      new: 'A moderator asks you to turn on the camera; call `accept()` or `reject()`.',
      steps: ['roles'],
    },
    'pin-state-changed': { new: 'Somebody was pinned or unpinned for everyone.' },
    error: 'mapped',
    'transcription-state-changed': 'mapped',
    'transcription-text': 'mapped',
    'paused-all-streams': { new: 'Confirms `pauseAllStreams()`.' },
    'resumed-all-streams': { new: 'Confirms `resumeAllStreams()`.' },
    'media-relay-started': { new: 'Media of this meeting is now relayed into another one.' },
    'media-relay-stopped': { new: 'The relay into another meeting ended; the event has the reason.' },
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
    'agent-state-changed': { new: 'The agent is now listening, thinking, speaking or idle.' },
    'agent-transcription-received': { new: 'A piece of the transcript of the conversation with the agent.' },
    'agent-metrics': { new: 'Delays and other metrics of the agent.' },
  },
  Stream: { state: 'mapped' },
};
