import type { Demo } from '../demo';

export default {
  title: 'Choose devices',
  actions: [
    'you-switch-camera',
    'you-switch-microphone',
    'you-switch-speakers',
    'you-mute',
    'you-unmute',
    'devices-unplugged',
    'devices-plugged',
  ],
} satisfies Demo;
