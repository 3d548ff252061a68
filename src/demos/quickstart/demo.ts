import type { Demo } from '../demo';

export default {
  title: 'A whole small app',
  actions: ['you-join', 'guest-joins', 'guest-speaks', 'guest-camera-off', 'guest-camera-on', 'guest-leaves'],
} satisfies Demo;
