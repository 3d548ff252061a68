import type { Demo } from '../demo';

export default {
  title: 'Render the local participant',
  actions: ['you-camera-off', 'you-camera-on'],
} satisfies Demo;
