import type { Demo } from '../demo';

export default {
  title: 'Leave, end, and be removed',
  actions: ['you-leave', 'you-removed', 'room-ends', 'guest-leaves', 'network-drops', 'network-returns'],
} satisfies Demo;
