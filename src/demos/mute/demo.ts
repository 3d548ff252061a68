import type { Demo } from '../demo';

export default {
  title: 'Mute and unmute',
  actions: [
    'you-mute',
    'you-unmute',
    'you-camera-off',
    'you-camera-on',
    'guest-mutes',
    'guest-unmutes',
    'guest-camera-off',
    'guest-camera-on',
  ],
} satisfies Demo;
