import type { Demo } from '../demo';

export default {
  title: 'Choose what to receive',
  actions: ['guest-joins', 'you-turn-page', 'guest-speaks', 'guest-leaves'],
} satisfies Demo;
