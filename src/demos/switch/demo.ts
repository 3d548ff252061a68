import type { Demo } from '../demo';

export default {
  title: 'One interface, two adapters',
  actions: [
    'you-send',
    'guest-camera-off',
    'guest-camera-on',
    'you-mute',
    'you-unmute',
    'network-drops',
    'network-returns',
    'you-removed',
    'room-ends',
  ],
} satisfies Demo;
