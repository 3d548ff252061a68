import type { ActionName } from './session-types';

interface ActionText {
  label: string;
  /** What it does, for readers who meet it first in the bar. */
  explanation: string;
}

/** The scenario actions as the bar shows them. "The guest" is the one who came last. */
export const ACTIONS: Record<ActionName, ActionText> = {
  'guest-joins': {
    label: 'Guest joins',
    explanation: 'A guest with a camera and a microphone enters both rooms.',
  },
  'guest-leaves': { label: 'Guest leaves', explanation: 'The guest leaves both rooms.' },
  'guest-speaks': { label: 'Guest speaks', explanation: 'The guest talks for two seconds.' },
  'guest-mutes': { label: 'Guest mutes', explanation: 'The guest switches the microphone off.' },
  'guest-unmutes': { label: 'Guest unmutes', explanation: 'The guest switches the microphone on.' },
  'guest-camera-off': { label: 'Guest’s camera off', explanation: 'The guest switches the camera off.' },
  'guest-camera-on': { label: 'Guest’s camera on', explanation: 'The guest switches the camera on.' },
  'guest-removed': {
    label: 'Guest is removed',
    explanation: 'The server sends the guest out of both rooms.',
  },
  'you-join': { label: 'You join', explanation: 'Presses Join in both programs.' },
  'you-mute': { label: 'You mute', explanation: 'Presses Mute in both programs.' },
  'you-unmute': { label: 'You unmute', explanation: 'Presses Unmute in both programs.' },
  'you-camera-off': { label: 'Your camera off', explanation: 'Presses Camera off in both programs.' },
  'you-camera-on': { label: 'Your camera on', explanation: 'Presses Camera on in both programs.' },
  'you-leave': { label: 'You leave', explanation: 'Presses Leave in both programs.' },
  'you-removed': { label: 'You are removed', explanation: 'The server sends you out of both rooms.' },
  'room-ends': { label: 'Room ends', explanation: 'The server ends both rooms for everyone.' },
  'network-drops': {
    label: 'Network drops',
    explanation: 'Signalling of both panes is cut, and cannot come back until the network returns.',
  },
  'network-returns': { label: 'Network returns', explanation: 'Both panes can reach their services again.' },
};
