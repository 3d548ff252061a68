interface ActionFacts {
  label: string;
  /** What it does, for readers who meet it first in the bar. */
  explanation: string;
  /** What has to be done before it makes sense. */
  after?: string;
}

/**
 * What a reader can make happen on both sides at once, as the bar shows it. "The guest" is the one who came last, or who got
 * the turn since; `you-…` presses a button of the program itself. What each does is in `src/run/scenario-actions.ts`.
 */
const FACTS = {
  'guest-joins': {
    label: 'Guest joins',
    explanation: 'A guest with a camera and a microphone enters both rooms; up to seven can.',
  },
  'guest-knocks': {
    label: 'Guest asks to come in',
    explanation: 'A guest waits at the door of both rooms, and comes in when both programs have said yes.',
  },
  'guest-turns': {
    label: 'Switch guest',
    explanation: 'What follows is done by the next guest, in the order in which they came.',
  },
  'guest-leaves': { label: 'Guest leaves', explanation: 'The guest leaves both rooms.' },
  'guest-speaks': { label: 'Guest speaks', explanation: 'The guest talks for two seconds.' },
  'guest-mutes': { label: 'Guest mutes', explanation: 'The guest switches the microphone off.' },
  'guest-unmutes': {
    label: 'Guest unmutes',
    explanation: 'The guest switches the microphone on.',
    after: 'guest-mutes',
  },
  'guest-camera-off': { label: 'Guest’s camera off', explanation: 'The guest switches the camera off.' },
  'guest-camera-on': {
    label: 'Guest’s camera on',
    explanation: 'The guest switches the camera on.',
    after: 'guest-camera-off',
  },
  'guest-shares': {
    label: 'Guest shares screen',
    explanation: 'A video track named “screen” for Twilio, a stream of the kind “share” for VideoSDK.',
  },
  'guest-stops-sharing': {
    label: 'Guest stops sharing',
    explanation: 'The guest takes the shared screen away.',
    after: 'guest-shares',
  },
  'guest-sends': {
    label: 'Guest sends a message',
    explanation: 'A text on a data track for Twilio, as sent by meeting.send() for VideoSDK.',
  },
  'guest-chats': {
    label: 'Guest writes in the chat',
    explanation:
      'For Twilio a data track and a copy on your server; for VideoSDK published to “CHAT” and kept.',
  },
  'guest-whispers': {
    label: 'Guest writes to you alone',
    explanation: 'For Twilio a text to all with your name in it; for VideoSDK published to your id only.',
  },
  'guest-mutes-you': {
    label: 'Guest mutes you',
    explanation: 'For Twilio a message that your program obeys; for VideoSDK disableMic() of a moderator.',
  },
  'guest-asks-you': {
    label: 'Guest asks you to unmute',
    explanation: 'For Twilio a message that your program shows; for VideoSDK enableMic() of a moderator.',
  },
  'guest-network-drops': {
    label: 'Guest’s network drops',
    explanation:
      'The guest’s connection is lost. Twilio keeps the guest for 30 seconds; VideoSDK counts the guest as gone.',
  },
  'guest-network-returns': {
    label: 'Guest’s network returns',
    explanation: 'The guest comes back, by joining again where the service has let the guest go.',
    after: 'guest-network-drops',
  },
  'guest-uplink-breaks': {
    label: 'Guest’s uplink breaks',
    explanation: 'No picture of the guest gets through any more, only sound, as on a very bad connection.',
  },
  'guest-uplink-recovers': {
    label: 'Guest’s uplink recovers',
    explanation: 'Everything that the guest sends gets through again.',
    after: 'guest-uplink-breaks',
  },
  'guest-removed': {
    label: 'Guest is removed',
    explanation: 'The server sends the guest out of both rooms.',
  },
  'you-join': { label: 'You join', explanation: 'Presses Join in both programs.' },
  'you-preview': {
    label: 'You open the preview',
    explanation: 'Presses Show preview in both programs.',
  },
  'you-mute': { label: 'You mute', explanation: 'Presses Mute in both programs.' },
  'you-unmute': { label: 'You unmute', explanation: 'Presses Unmute in both programs.', after: 'you-mute' },
  'you-camera-off': { label: 'Your camera off', explanation: 'Presses Camera off in both programs.' },
  'you-camera-on': {
    label: 'Your camera on',
    explanation: 'Presses Camera on in both programs.',
    after: 'you-camera-off',
  },
  'you-switch-camera': { label: 'You switch camera', explanation: 'Presses Next camera in both programs.' },
  'you-switch-microphone': {
    label: 'You switch microphone',
    explanation: 'Presses Next microphone in both programs.',
  },
  'you-switch-speakers': {
    label: 'You switch loudspeakers',
    explanation: 'Presses Next loudspeakers in both programs.',
  },
  'you-share': { label: 'You share screen', explanation: 'Presses Share screen in both programs.' },
  'you-unshare': {
    label: 'You stop sharing',
    explanation: 'Presses Stop sharing in both programs.',
    after: 'you-share',
  },
  'you-send': { label: 'You send a message', explanation: 'Presses Send in both programs.' },
  'you-record': { label: 'You record', explanation: 'Presses Record in both programs.' },
  'you-stop-recording': {
    label: 'You stop recording',
    explanation: 'Presses Stop recording in both programs.',
    after: 'you-record',
  },
  'you-transcribe': { label: 'You transcribe', explanation: 'Presses Transcribe in both programs.' },
  'you-pin': { label: 'You pin someone', explanation: 'Presses Pin the next one in both programs.' },
  'you-unpin': { label: 'You unpin', explanation: 'Presses Unpin in both programs.', after: 'you-pin' },
  'you-retry': { label: 'You try again', explanation: 'Presses Try again in both programs.' },
  'you-enlarge': {
    label: 'You enlarge',
    explanation: 'Presses Large in both programs: they ask for large pictures.',
  },
  'you-shrink': {
    label: 'You shrink',
    explanation: 'Presses Small in both programs: they ask for small pictures.',
    after: 'you-enlarge',
  },
  'you-turn-page': {
    label: 'You turn the page',
    explanation: 'Presses Next page in both programs, which then receive other pictures.',
  },
  'you-leave': { label: 'You leave', explanation: 'Presses Leave in both programs.' },
  'you-reload': {
    label: 'You reload',
    explanation: 'You leave, and both programs start again in the same rooms, as when a page is loaded anew.',
  },
  'you-removed': { label: 'You are removed', explanation: 'The server sends you out of both rooms.' },
  'devices-unplugged': {
    label: 'Headset is unplugged',
    explanation: 'Headset and desk camera are pulled out of both machines: what uses them ends.',
  },
  'devices-plugged': {
    label: 'Headset is plugged in',
    explanation: 'All cameras, microphones and loudspeakers are there.',
    after: 'devices-unplugged',
  },
  'devices-gone': {
    label: 'All devices are gone',
    explanation: 'Neither machine has a camera, a microphone or a loudspeaker any more.',
  },
  'devices-back': {
    label: 'Devices are back',
    explanation: 'All cameras, microphones and loudspeakers are there.',
    after: 'devices-gone',
  },
  'devices-refused': {
    label: 'You refuse devices',
    explanation:
      'From now on the browser refuses camera and microphone, as when you said no. What is open goes on.',
  },
  'devices-allowed': {
    label: 'You allow devices',
    explanation: 'The browser gives camera and microphone again.',
    after: 'devices-refused',
  },
  'devices-busy': {
    label: 'Devices are busy',
    explanation: 'From now on another program has camera and microphone. What is open goes on.',
  },
  'devices-free': {
    label: 'Devices are free',
    explanation: 'The other program has let camera and microphone go.',
    after: 'devices-busy',
  },
  'devices-forgotten': {
    label: 'Permission is forgotten',
    explanation:
      'The browser asks again before it opens a device, and you will say yes. Until then lists name none.',
  },
  'network-drops': {
    label: 'Network drops',
    explanation: 'Signalling of both panes is cut, and cannot come back until the network returns.',
  },
  'network-returns': {
    label: 'Network returns',
    explanation: 'Both panes can reach their services again.',
    after: 'network-drops',
  },
  'room-full': {
    label: 'Room is full',
    explanation: 'Nobody more is let in: reload, or leave and join again, to see the refusal.',
  },
  'room-has-seats': {
    label: 'Room has seats',
    explanation: 'Both rooms take newcomers again.',
    after: 'room-full',
  },
  'tokens-expire': {
    label: 'Tokens expire',
    explanation:
      'Every token counts as expired: reload, or leave and join again, to see the refusal. A call under way goes on.',
  },
  'tokens-valid': {
    label: 'Tokens are valid',
    explanation: 'Tokens are good again.',
    after: 'tokens-expire',
  },
  'room-ends': { label: 'Room ends', explanation: 'The server ends both rooms for everyone.' },
} as const satisfies Record<string, ActionFacts>;

export type ActionName = keyof typeof FACTS;

export const ACTIONS: Record<ActionName, ActionFacts & { after?: ActionName }> = FACTS;

/** All actions for a bar that has many: by whom they concern. */
export const ACTION_GROUPS: readonly { label: string; actions: readonly ActionName[] }[] = [
  { label: 'Guests', actions: startingWith('guest-') },
  { label: 'You', actions: startingWith('you-') },
  { label: 'Devices', actions: startingWith('devices-') },
  { label: 'Network and room', actions: startingWith('network-', 'room-', 'tokens-') },
];

function startingWith(...prefixes: string[]): ActionName[] {
  const names = Object.keys(ACTIONS) as ActionName[];
  return names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
}
