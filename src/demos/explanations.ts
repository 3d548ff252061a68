import type { ActionName } from './actions';

/** What each action does, for readers who meet it first in the bar. Apart from the actions: no page needs it before it is asked for. */
export const EXPLANATIONS: Readonly<Record<ActionName, string>> = {
  'guest-joins': 'A guest with a camera and a microphone enters both rooms; up to seven can.',
  'guest-knocks': 'A guest asks to join both rooms, and is let in when both programs have said yes.',
  'guest-turns': 'The next actions apply to the next guest, in the order in which they joined.',
  'guest-leaves': 'The guest leaves both rooms.',
  'guest-speaks':
    'The guest talks for two seconds. Neither side reports somebody who is already the speaker. After the guest you are the speaker, if your simulated microphone is on, because it talks all the time.',
  'guest-mutes': 'The guest switches the microphone off.',
  'guest-unmutes': 'The guest switches the microphone on.',
  'guest-camera-off': 'The guest switches the camera off.',
  'guest-camera-on': 'The guest switches the camera on.',
  'guest-shares':
    'The guest shares a screen: for Twilio a video track named “screen”, for VideoSDK a stream of the kind “share”.',
  'guest-stops-sharing': 'The guest stops sharing the screen.',
  'guest-sends': 'The guest sends a text: for Twilio on a data track, for VideoSDK as with meeting.send().',
  'guest-chats':
    'The guest writes a text: for Twilio on a data track, with a copy on your server; for VideoSDK published to “CHAT” and kept.',
  'guest-whispers':
    'The guest writes a text: for Twilio to everyone, with your name in it; for VideoSDK published to your id only.',
  'guest-mutes-you':
    'The guest mutes you: for Twilio with a message that your program obeys; for VideoSDK with disableMic(), as a moderator.',
  'guest-asks-you':
    'The guest asks you to unmute: for Twilio with a message that your program shows; for VideoSDK with enableMic(), as a moderator.',
  'guest-network-drops':
    'The guest’s connection is lost. Twilio keeps the guest for 30 seconds; VideoSDK reports that the guest has left.',
  'guest-network-returns': 'The guest comes back, and joins again if the service has removed the guest.',
  'guest-uplink-breaks': 'The guest’s video no longer arrives, only sound, as on a very bad connection.',
  'guest-uplink-recovers': 'Everything that the guest sends arrives again.',
  'guest-removed': 'The server removes the guest from both rooms.',
  'you-join': 'Presses Join in both programs.',
  'you-check': 'Presses Check in both programs.',
  'you-preview': 'Presses Show preview in both programs.',
  'you-mute': 'Presses Mute in both programs.',
  'you-unmute': 'Presses Unmute in both programs.',
  'you-camera-off': 'Presses Camera off in both programs.',
  'you-camera-on': 'Presses Camera on in both programs.',
  'you-switch-camera': 'Presses Next camera in both programs.',
  'you-switch-microphone': 'Presses Next microphone in both programs.',
  'you-switch-speakers': 'Presses Next loudspeakers in both programs.',
  'you-blur': 'Presses Blur in both programs.',
  'you-unblur': 'Presses Clear in both programs.',
  'you-share': 'Presses Share screen in both programs.',
  'you-unshare': 'Presses Stop sharing in both programs.',
  'you-send': 'Presses Send in both programs.',
  'you-record': 'Presses Record in both programs.',
  'you-stop-recording': 'Presses Stop recording in both programs.',
  'you-transcribe': 'Presses Transcribe in both programs.',
  'you-pin': 'Presses Pin the next one in both programs.',
  'you-unpin': 'Presses Unpin in both programs.',
  'you-retry': 'Presses Try again in both programs.',
  'you-enlarge': 'Presses Large in both programs: they ask for large video.',
  'you-shrink': 'Presses Small in both programs: they ask for small video.',
  'you-turn-page': 'Presses Next page in both programs, which then receive other people’s video.',
  'you-leave': 'Presses Leave in both programs.',
  'you-reload': 'You leave, and both programs start again in the same rooms, as when a page is reloaded.',
  'you-removed': 'The server removes you from both rooms.',
  'devices-unplugged': 'Headset and desk camera are unplugged on both sides: tracks that use them end.',
  'devices-plugged': 'All cameras, microphones and loudspeakers are there.',
  'devices-gone': 'Neither machine has a camera, a microphone or a loudspeaker any more.',
  'devices-back': 'All cameras, microphones and loudspeakers are there.',
  'devices-refused':
    'From now on the browser refuses camera and microphone, as if you had said no. Devices that are open stay open.',
  'devices-allowed': 'The browser allows camera and microphone again.',
  'devices-busy':
    'From now on another program is using camera and microphone. Devices that are open stay open.',
  'devices-free': 'The other program has released camera and microphone.',
  'devices-forgotten':
    'The browser asks again before it opens a device, and the answer is yes. Until then device lists have no names.',
  'network-drops': 'Both panes lose their signalling connection until the network returns.',
  'network-returns': 'Both panes can reach their services again.',
  'room-full': 'Nobody else can join: reload, or leave and join again, to see the refusal.',
  'room-has-seats': 'People can join both rooms again.',
  'tokens-expire':
    'Every token counts as expired: reload, or leave and join again, to see the refusal. A running call continues.',
  'tokens-valid': 'Tokens are valid again.',
  'room-ends': 'The server ends both rooms for everyone.',
};
