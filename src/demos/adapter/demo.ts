import type { Demo } from '../demo';

export default {
  title: 'One program, both services',
  actions: ['you-join', 'guest-joins', 'guest-speaks', 'guest-camera-off', 'guest-camera-on', 'guest-leaves'],
} satisfies Demo;
