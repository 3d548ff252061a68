import type { Demo } from '../demo';

export default {
  title: 'Load on demand',
  actions: ['you-join', 'you-leave', 'guest-joins', 'guest-leaves'],
} satisfies Demo;
